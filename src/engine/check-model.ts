import { cascadeFaults } from './checks/cascade-size';
import { coverageFaults } from './checks/coverage';
import { dependenceFaults } from './checks/dependence';
import type { ModelDraft } from './checks/draft';
import { driverMeanFaults } from './checks/driver-means';
import { idFaults, referenceFaults } from './checks/references';
import type { Fault } from './fault';

/**
 * Everything that is wrong between the parts of a model: duplicate ids, dangling references, unequal coverage in a group,
 * loadings without a mean, correlations that cannot be, cascades that do not die out. What is wrong within one part, `checkSeverity` and its like say.
 */
export function checkModel(draft: ModelDraft): Fault[] {
  const ids = idFaults(draft);
  const faults = [...ids, ...referenceFaults(draft), ...coverageFaults(draft), ...driverMeanFaults(draft)];
  faults.push(...dependenceFaults(draft));
  // With an id used twice it is open which risk a link means.
  return ids.length > 0 ? faults : [...faults, ...cascadeFaults(draft)];
}

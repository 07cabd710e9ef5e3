import { severityOf } from '../../../src/engine/distributions';
import type { SeveritySpec } from '../../../src/engine/model';
import { expectWithin } from './oracle';
import reference from './severity-reference.json';

const cases = reference.cases.map((entry) => ({ ...entry, spec: entry.spec as unknown as SeveritySpec }));

describe.each(cases)('$spec', ({ spec, points, tails }) => {
  const law = severityOf(spec);

  test.each(points)('survival and limited moments at $x', ({ x, survival, limitedMean, limitedSecondMoment }) => {
    expectWithin(law.survival(x), survival, 5e-14);
    expectWithin(law.limitedMean(x), limitedMean, 5e-14);
    expectWithin(law.limitedSecondMoment(x), limitedSecondMoment, 2e-13);
  });

  test.each(tails)('the quantile with $q above it', ({ q, x }) => {
    expectWithin(law.survivalQuantile(q), x, 5e-14);
  });
});

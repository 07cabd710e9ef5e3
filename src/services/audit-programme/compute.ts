import type { AuditProgrammeOrder, AuditProgrammeResult, ProgrammeFigures } from '../../domain/index';
import {
  type JobHooks,
  programmeFigures,
  programmeResult,
  type ProgrammeSearch,
  programmeSearch,
  type RunJob,
  separateSearches,
} from '../../planning/index';
import type { RunHooks } from '../runs';
import type { ProgrammeRegister } from './register';

const NO_SIMULATION: AuditProgrammeResult['notices'][number] = {
  code: 'NO_SIMULATION',
  message:
    'No simulation has succeeded: tail shares are 0 and audits are weighed by incidents, findings and age alone. ' +
    'Order the programme anew after the first simulation.',
};

/** Plans the programme as ordered, then one for each standard alone to set beside it. */
export async function planProgramme(
  { register, simulationId }: ProgrammeRegister,
  order: AuditProgrammeOrder,
  plan: RunJob,
  { signal, onProgress, onSearch }: RunHooks,
): Promise<AuditProgrammeResult> {
  const hooks = { seconds: order.timeLimit, ...(signal ? { signal } : {}) };
  const answerOf = ({ instance }: ProgrammeSearch, told: Pick<JobHooks, 'onProgress'> = {}) =>
    plan('audit', { instance, gap: order.gap }, { ...hooks, ...told });
  const search = programmeSearch(register, order);
  const result = programmeResult(search, await answerOf(search, onSearch ? { onProgress: onSearch } : {}));
  onProgress?.(0.5);
  const separate: ProgrammeFigures[] = [];
  for (const alone of separateSearches(register, order)) {
    separate.push(programmeFigures(alone, await answerOf(alone)));
    onProgress?.(0.5 + 0.25 * separate.length);
  }
  return { ...result, separate, simulationId, notices: simulationId === null ? [NO_SIMULATION] : [] };
}

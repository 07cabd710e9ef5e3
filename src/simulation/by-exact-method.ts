import type { LedgerName, Model, Notice } from '../engine/index';
import { addUp } from './add-up';
import { exactReduction } from './exact-reduction';
import type { Figures } from './figures';
import { type Hooks, stepsOf } from './progress';
import type { Refusal } from './refusal';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';

/** Both ledgers by the exact method; refused where the precision asked is out of its reach. */
export async function computeExactly(
  model: Model,
  { precision, levels }: { precision: number; levels: readonly number[] },
  runner: Runner,
  { onProgress, signal }: Hooks,
): Promise<Figures | { refusals: Refusal[] }> {
  const hasControls = model.controls.some(({ effects }) => effects.length > 0);
  const ledgers: LedgerName[] = hasControls ? ['residual', 'inherent'] : ['residual'];
  const ledgerDone = stepsOf(onProgress, 0, 1, ledgers.length);
  const results = await inLanes(ledgers, runner.threads, async (ledger) => {
    const result = await runner.run('exact', { model, ledger, precision, levels }, signal);
    ledgerDone();
    return result;
  });
  const refused = results.find((result) => 'refusals' in result);
  if (refused) return refused;
  const done = results.filter((result) => 'ledger' in result);
  const [residual, inherent] = done.map(({ ledger }) => addUp(model, ledger));
  return {
    method: 'EXACT',
    trials: null,
    sampling: null,
    bucketWidth: null,
    convergence: null,
    relativeErrorEstimate: Math.max(...done.map(({ relativeErrorEstimate }) => relativeErrorEstimate)),
    residual: residual!,
    inherent: inherent ?? null,
    reduction: inherent ? exactReduction(inherent, residual!) : null,
    exactCheck: [],
    notices: distinct(done.flatMap(({ notices }) => notices)),
  };
}

function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.code} ${notice.message}`, notice])).values()];
}

import type { LedgerName, Plan, TailCodes } from '../engine/index';
import { blockRanges } from './block-ranges';
import { type Hooks, stepsOf } from './progress';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import type { ReplayedBlock } from './tasks/replay';

/** The losses in the tails of each ledger, by pair: one array of blocks a ledger. */
export async function replayTails(
  plan: Plan,
  ledgers: readonly LedgerName[],
  samples: readonly TailCodes[],
  runner: Runner,
  { onProgress, signal }: Hooks,
): Promise<ReplayedBlock[][]> {
  const ranges = blockRanges(plan, 0, samples[0]!.blockWeights.length, runner.threads);
  const jobs = ledgers.flatMap((ledger, i) => ranges.map((range) => ({ ledger, range, ...samples[i]! })));
  const rangeDone = stepsOf(onProgress, 0, 1, jobs.length);
  const blocks = await inLanes(jobs, runner.threads, async ({ ledger, range, codes, codeCount, tails }) => {
    const replayed = await runner.run('replay', { plan, ledger, codes, codeCount, tails, ...range }, signal);
    rangeDone();
    return replayed;
  });
  return ledgers.map((_, i) => blocks.slice(i * ranges.length, (i + 1) * ranges.length).flat());
}

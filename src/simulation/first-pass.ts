import { BLOCK_TRIALS, type BlockSums, blockCount, type Plan, type TrialTotals } from '../engine/index';
import { blockRanges } from './block-ranges';
import { type Hooks, stepsOf } from './progress';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';

/**
 * All trials from number `simulated` on, range by range; the totals are filled in place. A block that held trials
 * before is simulated again as a whole, which gives the same years. Answers the sums of the blocks it simulated.
 */
export async function firstPass(
  plan: Plan,
  totals: TrialTotals,
  runner: Runner,
  { onProgress, signal }: Hooks,
  simulated = 0,
): Promise<BlockSums[]> {
  const firstBlock = Math.floor(simulated / BLOCK_TRIALS);
  const ranges = blockRanges(plan, firstBlock, blockCount(totals.trials), runner.threads);
  const rangeDone = stepsOf(onProgress, 0, 1, ranges.length);
  const sums = await inLanes(ranges, runner.threads, async (range) => {
    const blocks = await runner.run('simulate', { plan, totals, ...range }, signal);
    rangeDone();
    return blocks;
  });
  return sums.flat();
}

import { blockCount, type BlockSums, createTotals, type LedgerTotals, type Plan } from '../../engine/index';
import { type BlockRange, blockRanges } from '../block-ranges';
import { inLanes } from '../runners/in-lanes';
import type { Runner } from '../runners/runner';

/** The residual years of one plan. */
export interface Years {
  readonly plan: Plan;
  readonly totals: LedgerTotals;
  /** One entry a block, in the order of blocks. */
  readonly sums: readonly BlockSums[];
}

export interface PassOrder {
  readonly trials: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Simulates years of a plan, in all blocks unless some are given; of a plan with fewer roots only the occurrences that
 * begin there. Years outside the given blocks stay 0.
 */
export async function simulateYears(
  plan: Plan,
  { trials, signal }: PassOrder,
  runner: Runner,
  blocks?: readonly number[],
): Promise<Years> {
  const totals = createTotals(plan, trials);
  const ranges = blocks?.map(rangeOf) ?? blockRanges(plan, 0, blockCount(trials), runner.threads);
  const sums = await inLanes(ranges, runner.threads, (range) =>
    runner.run('simulate', { plan, totals, ...range }, signal),
  );
  return { plan, totals: totals.residual, sums: sums.flat() };
}

const rangeOf = (block: number): BlockRange => ({ firstBlock: block, lastBlock: block + 1 });

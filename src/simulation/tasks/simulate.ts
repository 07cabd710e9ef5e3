import { type BlockSums, type Plan, simulateBlocks, type TrialTotals } from '../../engine/index';

export interface SimulateInput {
  plan: Plan;
  /** The blocks firstBlock … lastBlock − 1. */
  firstBlock: number;
  lastBlock: number;
  /** On shared buffers: the task fills the trials of its blocks. */
  totals: TrialTotals;
}

/** Simulates a range of blocks. */
export function simulate({ plan, firstBlock, lastBlock, totals }: SimulateInput): BlockSums[] {
  return simulateBlocks(plan, firstBlock, lastBlock, totals);
}

import { blockCount, compilePlan, createTotals, type Portfolio, simulateBlocks } from '../../engine/index';

/** Net loss of each simulated year (currency) after controls, on a shared buffer. */
export function yearsOf(portfolio: Portfolio, seed: number, trials: number): Float64Array {
  const plan = compilePlan(portfolio, seed);
  const totals = createTotals(plan, trials);
  simulateBlocks(plan, 0, blockCount(trials), totals);
  return totals.residual.annual;
}

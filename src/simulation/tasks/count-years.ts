import { type LedgerName, type Plan, RANDOMISATIONS, streamBlocks } from '../../engine/index';

export interface CountYearsInput {
  plan: Plan;
  /** The blocks firstBlock … lastBlock − 1 of a run of so many years. */
  firstBlock: number;
  lastBlock: number;
  trials: number;
  ledger: LedgerName;
  /** Annual losses in currency. */
  thresholds: readonly number[];
}

/** In how many of the years of a range of blocks the annual loss exceeds each threshold, by randomisation. */
export function countYears(input: CountYearsInput): Float64Array[] {
  const { plan, firstBlock, lastBlock, trials, ledger, thresholds } = input;
  const counts = thresholds.map(() => new Float64Array(RANDOMISATIONS));
  const blocks = Array.from({ length: lastBlock - firstBlock }, (_, i) => firstBlock + i);
  streamBlocks(plan, blocks, trials, (totals, { block }) => {
    const { annual } = totals[ledger] ?? totals.residual;
    thresholds.forEach((threshold, t) => {
      let count = 0;
      for (let trial = 0; trial < annual.length; trial++) if (annual[trial]! > threshold) count++;
      counts[t]![block % RANDOMISATIONS]! += count;
    });
  });
  return counts;
}

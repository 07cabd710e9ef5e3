/** What a pass over blocks of trials gives back. Losses are net of insurance, in currency, exact multiples of the quantum. */
import { BLOCK_TRIALS, type Plan } from './plan';

export type LedgerName = 'residual' | 'inherent';

/** One entry a trial; views on SharedArrayBuffers, so that workers fill their own blocks. */
export interface LedgerTotals {
  /** Net loss of the year. */
  annual: Float64Array;
  /** Net loss of the year's largest occurrence: a root event with everything that it triggered. */
  largest: Float64Array;
  /** What insurers pay in the year; null when the plan has no layers. */
  ceded: Float64Array | null;
}

export interface TrialTotals {
  trials: number;
  residual: LedgerTotals;
  /** Null when the plan has no controls. */
  inherent: LedgerTotals | null;
}

/** Sums over one block, by pair (root, risk) of `plan.pairs` and by link; a link's events are those it triggered itself. */
export interface LedgerSums {
  pairLoss: Float64Array;
  pairEvents: Float64Array;
  linkLoss: Float64Array;
  linkEvents: Float64Array;
}

export interface BlockSums {
  block: number;
  residual: LedgerSums;
  inherent: LedgerSums | null;
}

export function blockCount(trials: number): number {
  return Math.ceil(trials / BLOCK_TRIALS);
}

/** Room for the totals of `trials` trials, all zero. */
export function createTotals(plan: Plan, trials: number): TrialTotals {
  if (!Number.isSafeInteger(trials) || trials < 1) {
    throw new RangeError(`trials must be a whole number of at least 1, got ${trials}`);
  }
  const column = (): Float64Array => new Float64Array(new SharedArrayBuffer(8 * trials));
  const ledger = (): LedgerTotals => ({ annual: column(), largest: column(), ceded: plan.hasCeded ? column() : null });
  return { trials, residual: ledger(), inherent: plan.hasInherent ? ledger() : null };
}

/** Views on the first trials of the totals. */
export function firstTrials({ residual, inherent }: TrialTotals, trials: number): TrialTotals {
  const first = ({ annual, largest, ceded }: LedgerTotals): LedgerTotals => ({
    annual: annual.subarray(0, trials),
    largest: largest.subarray(0, trials),
    ceded: ceded && ceded.subarray(0, trials),
  });
  return { trials, residual: first(residual), inherent: inherent && first(inherent) };
}

import type { LedgerTotals, Randomisations, TailCodes } from '../engine/index';
import type { Runner } from './runners/runner';
import type { KnownLedger } from './tasks/compile';
import type { AnnualSample } from './tasks/sample-annual';
import type { LargestSample } from './tasks/sample-largest';

export interface FiguresOrder {
  levels: readonly number[];
  known: KnownLedger;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** What the trials of one ledger alone say, as far as it is known. */
export interface LedgerFigures {
  /** Where each trial stands in the tails: all that a replay waits for. */
  readonly tails: Promise<TailCodes>;
  readonly figures: Promise<AnnualSample & LargestSample>;
}

/** Begins the figures of a ledger, the tails first: replaying them then fills the threads that the figures leave idle. */
export function ledgerFigures(
  { annual, largest, ceded }: LedgerTotals,
  { levels, known, randomisations }: FiguresOrder,
  runner: Runner,
  signal?: AbortSignal,
): LedgerFigures {
  const codes = new Uint16Array(new SharedArrayBuffer(2 * annual.length));
  const { varianceIsFinite } = known;
  const tails = runner.run('codeTails', { annual, levels, codes }, signal);
  const figures = Promise.all([
    runner.run('sampleLargest', { largest, ceded, levels, varianceIsFinite, randomisations }, signal),
    runner.run('sampleAnnual', { annual, levels, known, randomisations }, signal),
  ]).then(([ofLargest, ofAnnual]) => ({ ...ofAnnual, ...ofLargest }));
  return { tails, figures };
}

import {
  ascending,
  BLOCK_TRIALS,
  countAbove,
  type ExceedancePoint,
  exceedanceCurve,
  type Interval,
  type LedgerTotals,
  type LevelFigure,
  type SampleMoments,
  type SecondMoment,
  sampleMoments,
  squareControl,
  type TailCodes,
  type TailFigure,
  tailCodes,
  tailValueAtRisk,
  valueAtRisk,
  wilsonInterval,
} from '../../engine/index';
import type { KnownLedger } from './compile';

export interface SampleInput {
  totals: LedgerTotals;
  levels: readonly number[];
  known: KnownLedger;
  /** On a shared buffer, one entry a trial: the task sets where each trial stands in the tails. */
  codes: Uint16Array;
}

/** What the trials alone say of one ledger. */
export interface LedgerSample {
  annual: SampleMoments;
  probabilityOfLoss: Interval;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  largestValueAtRisk: LevelFigure[];
  exceedance: ExceedancePoint[];
  largestExceedance: ExceedancePoint[];
  ceded: SampleMoments | null;
  tails: TailCodes;
}

/** Figures of a ledger from its trials, each by order statistics of one sorted copy. */
export function sampleLedger({ totals, levels, known, codes }: SampleInput): LedgerSample {
  const { annual, largest, ceded } = totals;
  const sorted = ascending(annual);
  const sortedLargest = ascending(largest);
  const losses = countAbove(sorted, 0);
  const { varianceIsFinite } = known;
  const secondMoment = secondMomentOf(sorted, known);
  return {
    annual: sampleMoments(annual, varianceIsFinite),
    probabilityOfLoss: { value: losses / annual.length, ...wilsonInterval(losses, annual.length) },
    valueAtRisk: levels.map((level) => valueAtRisk(sorted, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(sorted, level, secondMoment)),
    largestValueAtRisk: levels.map((level) => valueAtRisk(sortedLargest, level)),
    exceedance: exceedanceCurve(sorted),
    largestExceedance: exceedanceCurve(sortedLargest),
    ceded: ceded && sampleMoments(ceded, varianceIsFinite),
    tails: tailCodes(annual, sorted, levels, BLOCK_TRIALS, codes),
  };
}

function secondMomentOf(sample: Float64Array, { moments, varianceIsFinite }: KnownLedger): SecondMoment {
  if (!varianceIsFinite) return 'infinite';
  return moments ? squareControl(sample, moments.mean, moments.variance) : 'finite';
}

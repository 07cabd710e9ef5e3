import {
  type ExceedancePoint,
  exceedanceCurve,
  exceedanceRanks,
  type Interval,
  type LevelFigure,
  probabilityOfLoss,
  type Randomisations,
  type ReplicatedMean,
  rankSample,
  type SampleMoments,
  type SecondMoment,
  sampleMoments,
  squareControl,
  type TailFigure,
  tailExcess,
  tailRanks,
  tailValueAtRisk,
  valueAtRisk,
  valueAtRiskRanks,
} from '../../engine/index';
import type { KnownLedger } from './compile';

export interface AnnualInput {
  /** Net loss of each year. */
  annual: Float64Array;
  levels: readonly number[];
  known: KnownLedger;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** What the trials alone say of the annual loss of one ledger. */
export interface AnnualSample {
  annual: SampleMoments;
  probabilityOfLoss: Interval;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  /** Mean excess over each VaR by randomisation; null where years are independent. */
  tailExcess: (ReplicatedMean | null)[];
  exceedance: ExceedancePoint[];
}

/** Figures of the annual loss from its trials. */
export function sampleAnnual({ annual, levels, known, randomisations }: AnnualInput): AnnualSample {
  const n = annual.length;
  const ranked = rankSample(annual, randomisations);
  ranked.hold([
    ...levels.flatMap((level) => [valueAtRiskRanks(n, level), tailRanks(n, level)]),
    ...exceedanceRanks(ranked),
  ]);
  const secondMoment = secondMomentOf(annual, known, randomisations);
  return {
    annual: sampleMoments(annual, known.varianceIsFinite, randomisations),
    probabilityOfLoss: probabilityOfLoss(ranked),
    valueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(ranked, level, secondMoment)),
    tailExcess: levels.map((level) => tailExcess(ranked, level, secondMoment)),
    exceedance: exceedanceCurve(ranked),
  };
}

function secondMomentOf(
  sample: Float64Array,
  { moments, varianceIsFinite }: KnownLedger,
  randomisations: Randomisations | null,
): SecondMoment {
  if (!varianceIsFinite) return 'infinite';
  if (!moments) return 'finite';
  // Squares steady the error of independent years, the mean itself that of randomisations.
  if (randomisations) return { mean: moments.mean };
  return moments.variance === null
    ? 'finite'
    : squareControl({ losses: sample, counts: null }, moments.mean, moments.variance);
}

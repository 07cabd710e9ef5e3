import {
  type ExceedancePoint,
  exceedanceCurve,
  exceedanceRanks,
  type LevelFigure,
  type Randomisations,
  rankSample,
  type SampleMoments,
  sampleMoments,
  valueAtRisk,
  valueAtRiskRanks,
} from '../../engine/index';

export interface LargestInput {
  /** Net loss of each year's largest occurrence. */
  largest: Float64Array;
  /** What insurers pay in each year; null without layers. */
  ceded: Float64Array | null;
  levels: readonly number[];
  varianceIsFinite: boolean;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** What the trials alone say of the largest occurrence and of insurance. */
export interface LargestSample {
  largestValueAtRisk: LevelFigure[];
  largestExceedance: ExceedancePoint[];
  ceded: SampleMoments | null;
}

export function sampleLargest(input: LargestInput): LargestSample {
  const { largest, ceded, levels, varianceIsFinite, randomisations } = input;
  const ranked = rankSample(largest, randomisations);
  ranked.hold([...levels.map((level) => valueAtRiskRanks(largest.length, level)), ...exceedanceRanks(ranked)]);
  return {
    largestValueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    largestExceedance: exceedanceCurve(ranked),
    ceded: ceded && sampleMoments(ceded, varianceIsFinite, randomisations),
  };
}

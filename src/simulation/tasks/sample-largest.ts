import {
  type ExceedancePoint,
  exceedanceCurve,
  exceedanceRanks,
  type LevelFigure,
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
}

/** What the trials alone say of the largest occurrence and of insurance. */
export interface LargestSample {
  largestValueAtRisk: LevelFigure[];
  largestExceedance: ExceedancePoint[];
  ceded: SampleMoments | null;
}

export function sampleLargest({ largest, ceded, levels, varianceIsFinite }: LargestInput): LargestSample {
  const ranked = rankSample(largest);
  ranked.hold([...levels.map((level) => valueAtRiskRanks(largest.length, level)), ...exceedanceRanks(ranked)]);
  return {
    largestValueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    largestExceedance: exceedanceCurve(ranked),
    ceded: ceded && sampleMoments(ceded, varianceIsFinite),
  };
}

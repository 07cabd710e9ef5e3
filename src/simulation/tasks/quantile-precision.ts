import { type RankedSample, type Randomisations, rankSample, valueAtRisk, valueAtRiskRanks } from '../../engine/index';

export interface PrecisionInput {
  annual: Float64Array;
  level: number;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** Half the width of the 95 % interval of VaR at a level, as a share of it; infinite where that has no bound. */
export function quantilePrecision({ annual, level, randomisations }: PrecisionInput): number {
  const ranked = rankSample(annual, randomisations);
  ranked.hold([valueAtRiskRanks(annual.length, level)]);
  return relativeHalfWidth(ranked, level);
}

export function relativeHalfWidth(ranked: RankedSample, level: number): number {
  const { value, low, high } = valueAtRisk(ranked, level);
  if (value === null || low === null || high === null) return Infinity;
  if (low === high) return 0;
  return value > 0 ? (high - low) / (2 * value) : Infinity;
}

import { rankSample, valueAtRisk, valueAtRiskRanks } from '../../engine/index';

export interface PrecisionInput {
  annual: Float64Array;
  level: number;
}

/** Half the width of the 95 % interval of VaR at a level, as a share of it; infinite where that has no bound. */
export function quantilePrecision({ annual, level }: PrecisionInput): number {
  const ranked = rankSample(annual);
  ranked.hold([valueAtRiskRanks(annual.length, level)]);
  const { value, low, high } = valueAtRisk(ranked, level);
  if (value === null || low === null || high === null) return Infinity;
  if (low === high) return 0;
  return value > 0 ? (high - low) / (2 * value) : Infinity;
}

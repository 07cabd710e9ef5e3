import type { LevelFigure } from '../outcome';
import type { RankRange } from './held-runs';
import { quantileRank } from './order-statistic';
import { kernelRanks, quantileError } from './quantile-error';
import type { RankedSample } from './ranked-sample';
import { rankInterval } from './rank-interval';
import { replicatedValueAtRisk } from './replicated-value-at-risk';

/**
 * VaR at `level` of a sample of annual losses (currency): X_(⌈pN⌉), with its distribution-free 95 %
 * interval and its standard error. Where the upper rank falls off the sample there is no finite upper
 * limit: `high` and `standardError` are null. Losses are not negative, so 0 is a valid lower limit.
 */
export function valueAtRisk(sample: RankedSample, level: number): LevelFigure {
  if (sample.replicates) return replicatedValueAtRisk(sample, sample.replicates, level);
  const n = sample.size;
  const rank = quantileRank(n, level);
  const { lower, upper } = rankInterval(n, level);
  const offSample = upper > n;
  return {
    level,
    value: sample.at(rank),
    standardError: offSample ? null : quantileError(sample, rank, level),
    low: lower < 1 ? 0 : sample.atLeast(lower),
    high: offSample ? null : sample.atMost(upper),
  };
}

/** The ranks that VaR at `level` of n trials reads. */
export function valueAtRiskRanks(n: number, level: number): RankRange {
  const { lower, upper } = rankInterval(n, level);
  const kernel = kernelRanks(n, quantileRank(n, level), level);
  return { first: Math.max(1, Math.min(lower, kernel.first)), last: Math.min(n, Math.max(upper, kernel.last)) };
}

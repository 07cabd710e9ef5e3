import type { LevelFigure } from '../outcome';
import { orderStatistic, quantileRank } from './order-statistic';
import { quantileError } from './quantile-error';
import { rankInterval } from './rank-interval';

/**
 * VaR at `level` of an ascending sample of annual losses (currency): X_(⌈pN⌉), with its distribution-free 95 %
 * interval and its standard error. Where the upper rank falls off the sample there is no finite upper
 * limit: `high` and `standardError` are null. Losses are not negative, so 0 is a valid lower limit.
 */
export function valueAtRisk(sorted: Float64Array, level: number): LevelFigure {
  const n = sorted.length;
  const rank = quantileRank(n, level);
  const { lower, upper } = rankInterval(n, level);
  const offSample = upper > n;
  return {
    level,
    value: orderStatistic(sorted, rank),
    standardError: offSample ? null : quantileError(sorted, rank, level),
    low: lower < 1 ? 0 : orderStatistic(sorted, lower),
    high: offSample ? null : orderStatistic(sorted, upper),
  };
}

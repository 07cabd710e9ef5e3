/** A product level × n that misses a whole number by rounding alone is taken as that number. */
const ROUNDING = 1e-12;

/** Rank k = ⌈level · n⌉ (1-based) of the order statistic that is the sample quantile inf{x : F_n(x) ≥ level}. */
export function quantileRank(n: number, level: number): number {
  return Math.min(n, Math.max(1, Math.ceil(n * level - n * ROUNDING)));
}

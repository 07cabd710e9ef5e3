/** A product level × n that misses a whole number by rounding alone is taken as that number. */
const ROUNDING = 1e-12;

/** Rank k = ⌈level · n⌉ (1-based) of the order statistic that is the sample quantile inf{x : F_n(x) ≥ level}. */
export function quantileRank(n: number, level: number): number {
  return Math.min(n, Math.max(1, Math.ceil(n * level - n * ROUNDING)));
}

/** X_(rank) of an ascending sample. */
export function orderStatistic(sorted: Float64Array, rank: number): number {
  return sorted[rank - 1]!;
}

/** A copy in ascending order, by the native numeric sort. */
export function ascending(sample: Float64Array): Float64Array {
  return Float64Array.from(sample).sort();
}

/** Number of trials of an ascending sample with a loss above x. */
export function countAbove(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

import { log1p } from '../math/log';
import { normalQuantile } from '../math/normal-quantile';

/**
 * Count tables: [first, length, mean of a Poisson count or 0, P(N ≤ first), P(N ≤ first + 1), …]. What lies outside has
 * less mass than a draw can see.
 */
export const HEADER = 3;
/** Ratio to the mode below which terms are left out. */
const NEGLIGIBLE_TERM = 1e-22;
/** Logarithmic sizes beyond this many are found by summing on; their cost is that of the events themselves. */
export const LONGEST_SIZE_TABLE = 4096;

/** Terms below and above the mode, while a table is made. */
let below: Float64Array = new Float64Array(1024);
let above: Float64Array = new Float64Array(1024);

/** Running sums of the terms, while a count is drawn. */
let sums: Float64Array = new Float64Array(2048);

/** Poisson counts with the given mean > 0, from terms relative to the mode, normalised by their own sum. */
export function poissonCounts(mean: number): Float64Array {
  const { first, length } = sumTerms(mean);
  const table = new Float64Array(HEADER + length);
  table[0] = first;
  table[1] = length;
  table[2] = mean;
  const sum = sums[length - 1]!;
  for (let i = 0; i < length; i++) table[HEADER + i] = sums[i]! / sum;
  return table;
}

/** `countAt` of `poissonCounts(mean)`, without making the table. */
export function poissonCountAt(mean: number, u: number): number {
  const { first, length } = sumTerms(mean);
  const sum = sums[length - 1]!;
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! / sum > u) high = middle;
    else low = middle + 1;
  }
  return first + low;
}

/** Sets `sums` to the running sums of the terms of a Poisson law, from the smallest count that matters on. */
function sumTerms(mean: number): { first: number; length: number } {
  const mode = Math.floor(mean);
  let lower = 0;
  for (let n = mode, term = 1; n > 0; n--) {
    term *= n / mean;
    if (term < NEGLIGIBLE_TERM) break;
    if (lower === below.length) below = doubled(below);
    below[lower++] = term;
  }
  let upper = 0;
  for (let n = mode + 1, term = 1; term >= NEGLIGIBLE_TERM; n++) {
    if (upper === above.length) above = doubled(above);
    above[upper++] = term;
    term *= mean / n;
  }
  while (lower + upper > sums.length) sums = doubled(sums);
  let at = 0;
  let sum = 0;
  for (let i = lower - 1; i >= 0; i--) sums[at++] = sum += below[i]!;
  for (let i = 0; i < upper; i++) sums[at++] = sum += above[i]!;
  return { first: mode - lower, length: at };
}

function doubled(terms: Float64Array): Float64Array {
  const more = new Float64Array(2 * terms.length);
  more.set(terms);
  return more;
}

/** Entries from which a table is searched around a guess, and how far to both sides of it. */
const LONG = 64;
const MARGIN = 2;
const { floor, sqrt } = Math;

/** About the Poisson count at u (Cornish and Fisher 1938). */
function poissonGuess(mean: number, u: number): number {
  const z = normalQuantile(u);
  return floor(mean + sqrt(mean) * z + (z * z - 1) / 6);
}

/** inf{n : P(N ≤ n) > u} for u in (0, 1). */
export function countAt(tables: Float64Array, offset: number, u: number): number {
  const first = offset + HEADER;
  let low = 0;
  let high = tables[offset + 1]! - 1;
  if (high >= LONG && tables[offset + 2]! > 0) {
    // Long tables are rarely in the cache: most of the time these two places, side by side, and one or two between decide.
    const guess = poissonGuess(tables[offset + 2]!, u) - tables[offset]!;
    for (let at = guess - MARGIN; at <= guess + MARGIN; at += 2 * MARGIN) {
      if (at < low || at >= high) continue;
      if (tables[first + at]! > u) high = at;
      else low = at + 1;
    }
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tables[first + middle]! > u) high = middle;
    else low = middle + 1;
  }
  return tables[offset]! + low;
}

/**
 * Sizes of the clusters of a negative binomial: P(k) = −p^k / (k ln(1 − p)), p = odds / (1 + odds), with
 * `logOdds` = ln(1 + odds) = −ln(1 − p). Stops at LONGEST_SIZE_TABLE sizes.
 */
export function logarithmicSizes(odds: number, logOdds: number): Float64Array {
  const p = odds / (1 + odds);
  const sums: number[] = [];
  let sum = 0;
  for (let k = 1, power = p / logOdds; k <= LONGEST_SIZE_TABLE; k++, power *= p) {
    sum += power / k;
    sums.push(sum);
    if (power < NEGLIGIBLE_TERM * (1 - p)) break;
  }
  return Float64Array.of(1, sums.length, 0, ...sums);
}

/** The logarithmic size at u, by summing; takes as many steps as the cluster has events. */
export function logarithmicSizeAt(u: number, odds: number, logOdds: number): number {
  const p = odds / (1 + odds);
  let power = p / logOdds;
  let sum = power;
  let k = 1;
  while (sum <= u && power > NEGLIGIBLE_TERM * (1 - p)) {
    k++;
    power *= p;
    sum += power / k;
  }
  return k;
}

/**
 * What becomes of a point of rate proportional to `odds` in a trial whose clusters have rate ln(1 + odds): 0 events with
 * probability 1 − ln(1 + odds)/odds, else a logarithmic size. So a negative binomial follows drivers without a
 * logarithm for every trial. Most uniforms are decided by 2/(2 + x) ≤ ln(1 + x)/x ≤ (6 + x)/(6 + 4x).
 */
export function thinnedSizeAt(u: number, odds: number): number {
  const above = 1 - u;
  const most = (6 + odds) / (6 + 4 * odds);
  if (above > most) return 0;
  if (above < 2 / (2 + odds) && above > most - 1 / (1 + odds)) return 1;
  const logOdds = log1p(odds);
  const kept = logOdds / odds;
  return above >= kept ? 0 : logarithmicSizeAt(1 - above / kept, odds, logOdds);
}

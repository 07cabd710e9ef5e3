/**
 * The binomial law of a count of trials, by its pmf summed outward from the mode. Only ratios of neighbouring
 * terms are used, so no gamma function enters; absolute error about 1e-13 for n up to 1e8.
 */

/** Terms below this share of the modal term are left out: far less than the rounding of the sum. */
const NEGLIGIBLE = 1e-24;

/** The part of the law that carries all its mass in double precision: P(B = first + i) = probabilities[i]. */
export interface BinomialWindow {
  readonly first: number;
  readonly probabilities: Float64Array;
}

/** Ratios to the modal term, from the mode outwards (mode left out), until they are negligible. */
function outward(start: number, end: number, ratio: (k: number) => number): number[] {
  const terms: number[] = [];
  const step = end >= start ? 1 : -1;
  let term = 1;
  for (let k = start; k !== end; k += step) {
    term *= ratio(k);
    if (term < NEGLIGIBLE) break;
    terms.push(term);
  }
  return terms;
}

/** The binomial(n, p) law, n ≥ 0 trials, p in [0, 1]. */
export function binomialWindow(n: number, p: number): BinomialWindow {
  if (p <= 0) return { first: 0, probabilities: Float64Array.of(1) };
  if (p >= 1) return { first: n, probabilities: Float64Array.of(1) };
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below = outward(mode, 0, (k) => k / ((n - k + 1) * odds));
  const above = outward(mode, n, (k) => ((n - k) * odds) / (k + 1));
  const probabilities = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = probabilities.reduce((sum, term) => sum + term, 0);
  return { first: mode - below.length, probabilities: probabilities.map((term) => term / total) };
}

/** P(B ≤ k) for B binomial(n, p). */
export function binomialCdf(n: number, p: number, k: number): number {
  const { first, probabilities } = binomialWindow(n, p);
  if (k >= first + probabilities.length - 1) return 1;
  let sum = 0;
  for (let i = 0; i <= k - first; i++) sum += probabilities[i]!;
  return sum;
}

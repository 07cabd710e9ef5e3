import { monotoneRoot, studentCdf } from '../math';
import { CONFIDENCE } from './confidence';
import { ratio } from './ratio';

/** Above the deviate of a 95 % interval with one degree of freedom, 12.7. */
const WIDEST_DEVIATE = 13;

/**
 * How a stratified sample divides into independent randomisations: trial t belongs to number ⌊t / blockTrials⌋ mod count.
 * Trials of one randomisation depend on each other, so that errors come from how the randomisations differ.
 */
export interface Randomisations {
  readonly count: number;
  readonly blockTrials: number;
}

/** term(0) + … + term(n − 1), randomisation by randomisation. */
export function sumsBy(
  { count, blockTrials }: Randomisations,
  n: number,
  term: (trial: number) => number,
): Float64Array {
  const sums = new Float64Array(count);
  for (let first = 0; first < n; first += blockTrials) {
    const end = Math.min(n, first + blockTrials);
    let sum = 0;
    for (let trial = first; trial < end; trial++) sum += term(trial);
    sums[(first / blockTrials) % count]! += sum;
  }
  return sums;
}

/** Trials of each randomisation. */
export function sizesOf({ count, blockTrials }: Randomisations, n: number): Float64Array {
  const sizes = new Float64Array(count);
  for (let first = 0; first < n; first += blockTrials) {
    sizes[(first / blockTrials) % count]! += Math.min(blockTrials, n - first);
  }
  return sizes;
}

/** Standard error of Σ sums / Σ sizes, the mean of a term over the trials, with the randomisations as replications. */
export function errorOfMean(sizes: Float64Array, sums: Float64Array): number {
  return ratio(sizes, sums).standardError ?? Infinity;
}

/** Student's deviate of a two-sided 95 % interval with these degrees of freedom. */
export function studentDeviate(freedom: number): number {
  return monotoneRoot((t) => studentCdf(freedom, t) - (1 + CONFIDENCE) / 2, 0, WIDEST_DEVIATE);
}

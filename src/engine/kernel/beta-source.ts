import { betaI } from '../math/incomplete-beta';
import { inverseBeta, inverseBetaUpper } from '../math/inverse-beta';
import type { QuantileSource } from './quantile-source';

/** Values nearer to 0 or 1 than this are taken to be there. */
const EDGE = 1e-12;

/** The quantile function of the law of `betaSource`, for u in (0, 1). */
export function betaQuantile(mean: number, sampleSize: number): (u: number) => number {
  const source = betaSource(mean, sampleSize);
  return (u) => (u <= 0.5 ? source.lower(u) : source.upper(1 - u));
}

/**
 * Beta variable of mean m and parameters m·n and (1 − m)·n, to an absolute error of about 1e-10. Small parameters put
 * nearly all mass so close to 0 and 1 that no solver need look for it.
 */
export function betaSource(mean: number, sampleSize: number): QuantileSource {
  const [alpha, beta] = [mean * sampleSize, (1 - mean) * sampleSize];
  const atZero = betaI(alpha, beta, EDGE, 1 - EDGE);
  const atOne = betaI(beta, alpha, EDGE, 1 - EDGE);
  const inHalf = (cuts: readonly number[]): number[] => cuts.filter((cut) => cut > 0 && cut < 0.5);
  return {
    lower: (p) => (p <= atZero ? 0 : 1 - p <= atOne ? 1 : inverseBeta(alpha, beta, p).x),
    upper: (q) => (q <= atOne ? 1 : 1 - q <= atZero ? 0 : inverseBetaUpper(alpha, beta, q).x),
    // Of the share that it is a part of.
    scale: 1,
    lowerCuts: inHalf([atZero, 1 - atOne]),
    upperCuts: inHalf([atOne, 1 - atZero]),
    points: null,
  };
}

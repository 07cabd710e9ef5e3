import type { Severity, Standardized } from './distribution';

/** A continuous law inside its support; the ends are added by `onSupport`. */
export interface Interior {
  readonly mean: number;
  readonly variance: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly cdf: (x: number) => number;
  readonly survival: (x: number) => number;
  readonly quantile: (p: number) => number;
  readonly survivalQuantile: (q: number) => number;
  readonly limitedMean: (x: number) => number;
  readonly limitedSecondMoment: (x: number) => number;
  /** Inner points where the density is not smooth. */
  readonly splices?: readonly number[];
  readonly standardized?: Standardized;
}

/** The severity whose functions follow `interior` between the bounds of the support and are exact at and beyond them. */
export function onSupport(interior: Interior): Severity {
  const { mean, variance, minimum, maximum, standardized } = interior;
  const secondMoment = variance + mean * mean;
  const within = (x: number): number => Math.min(maximum, Math.max(minimum, x));
  return {
    mean,
    variance,
    minimum,
    maximum,
    cdf: (x) => (x <= minimum ? 0 : x >= maximum ? 1 : interior.cdf(x)),
    survival: (x) => (x <= minimum ? 1 : x >= maximum ? 0 : interior.survival(x)),
    quantile: (p) => (p <= 0 ? minimum : p >= 1 ? maximum : within(interior.quantile(p))),
    survivalQuantile: (q) => (q <= 0 ? maximum : q >= 1 ? minimum : within(interior.survivalQuantile(q))),
    limitedMean: (x) => (x <= minimum ? x : x >= maximum ? mean : interior.limitedMean(x)),
    limitedSecondMoment: (x) => (x <= minimum ? x * x : x >= maximum ? secondMoment : interior.limitedSecondMoment(x)),
    atoms: [],
    standardized: standardized && { ...standardized, of: (z) => within(standardized.of(z)) },
    breakpoints: [minimum, ...(interior.splices ?? []), maximum].filter(Number.isFinite),
  };
}

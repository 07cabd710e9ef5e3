/** Contracts of the distributions. Every variate is a monotone quantile function of one uniform. */

/**
 * A law as a rising function of a standard variable: its quantile at any level is `of` that variable's quantile, to the
 * last bit. Laws of one base share the base's quantiles.
 */
export interface Standardized {
  /** Normal with mean 0 and deviation 1, or exponential with mean 1. */
  readonly base: 'normal' | 'exponential';
  of(z: number): number;
  /** Where `of` is e^(location + scale · z). */
  readonly exponent?: { readonly location: number; readonly scale: number } | undefined;
}

/** Loss of one event, in currency, never negative, with a finite mean. */
export interface Severity {
  readonly mean: number;
  /** Infinity where the second moment does not exist. */
  readonly variance: number;
  /** Bounds of the support; `maximum` may be Infinity. */
  readonly minimum: number;
  readonly maximum: number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** P(X > x), accurate in the far tail. */
  survival(x: number): number;
  /** inf{x : P(X ≤ x) ≥ p}, p in [0, 1]. */
  quantile(p: number): number;
  /** inf{x : P(X > x) ≤ q}: the quantile at 1 − q, accurate for q down to 1e-300. */
  survivalQuantile(q: number): number;
  /** E[min(X, x)]. */
  limitedMean(x: number): number;
  /** E[min(X, x)²]. */
  limitedSecondMoment(x: number): number;
  /** The part of the law that sits on single points: ascending values with their probabilities; empty when continuous. */
  readonly atoms: readonly { readonly value: number; readonly probability: number }[];
  /**
   * Points (other than atoms) where the density jumps or is not smooth: ends of the support, splices. The exact
   * method places grid points there.
   */
  readonly breakpoints: readonly number[];
  /** Absent when the quantile has a form of its own. */
  readonly standardized?: Standardized | undefined;
}

/** Number of events in a year. */
export interface Frequency {
  readonly mean: number;
  readonly variance: number;
  /** P(N = n). */
  pmf(n: number): number;
  /** inf{n : P(N ≤ n) ≥ p}. */
  quantile(p: number): number;
  /** Probability generating function E[z^N] at a real z in [0, 1]. */
  pgf(z: number): number;
}

/** A shared variable with mean one. */
export interface DriverDistribution {
  readonly variance: number;
  quantile(p: number): number;
  /** The quantile at 1 − q. */
  survivalQuantile(q: number): number;
  /** E[F^power]; power may be negative or fractional; Infinity where it does not exist. */
  moment(power: number): number;
  /** The states when the driver has finitely many; null when continuous. */
  readonly states: readonly { readonly value: number; readonly probability: number }[] | null;
}

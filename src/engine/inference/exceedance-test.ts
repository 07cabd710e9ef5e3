/** Whether a stated quantile was exceeded as often as stated. */
import { gammaQ, log } from '../math';
import { binomialWindow } from '../measures/binomial';

export interface ExceedanceTest {
  /** Kupiec's proportion-of-failures likelihood ratio (Kupiec 1995), χ² with one degree of freedom for many years. */
  likelihoodRatio: number;
  /** P(χ²₁ ≥ likelihoodRatio). */
  pValue: number;
  /** Exact two-sided p-value: the probability of all counts at most as likely as the one seen; the one to trust with few years. */
  exactPValue: number;
}

/** Of `exceedances` in `years` independent years against the stated probability 0 < probability < 1 of an exceedance a year. */
export function exceedanceTest(exceedances: number, years: number, probability: number): ExceedanceTest {
  const seen = exceedances / years;
  const ratio = 2 * (logLikelihood(exceedances, years, seen) - logLikelihood(exceedances, years, probability));
  const likelihoodRatio = Math.max(0, ratio);
  return {
    likelihoodRatio,
    pValue: gammaQ(0.5, likelihoodRatio / 2),
    exactPValue: exactPValue(exceedances, years, probability),
  };
}

/**
 * Probability that a two-sided exact test at `significance` notices that the true probability of an exceedance is `actual`
 * instead of `stated`: what so many years can prove.
 */
export function exceedancePower(years: number, stated: number, actual: number, significance: number): number {
  const { first, probabilities } = binomialWindow(years, actual);
  return probabilities.reduce(
    (sum, mass, i) => (exactPValue(first + i, years, stated) <= significance ? sum + mass : sum),
    0,
  );
}

function logLikelihood(k: number, n: number, p: number): number {
  return (k === 0 ? 0 : k * log(p)) + (k === n ? 0 : (n - k) * log(1 - p));
}

function exactPValue(k: number, n: number, p: number): number {
  const { first, probabilities } = binomialWindow(n, p);
  // Outside the window the mass is below rounding: nothing is as unlikely.
  const seen = probabilities[k - first] ?? 0;
  const limit = seen * (1 + 1e-12);
  return Math.min(
    1,
    probabilities.reduce((sum, mass) => (mass <= limit ? sum + mass : sum), 0),
  );
}

/** Whether yearly counts scatter as a Poisson law says. */
import { gammaP, gammaQ } from '../math';

export interface DispersionTest {
  /** Variance over mean of the counts: 1 for Poisson on average, more where years differ by themselves. */
  index: number;
  /** P(χ² ≥ (n − 1)·index) with n − 1 degrees of freedom: small means more scatter than Poisson (Fisher 1925, 16). */
  overdispersion: number;
  /** P(χ² ≤ (n − 1)·index): small means less scatter than Poisson. */
  underdispersion: number;
}

/** Of at least two years' counts with at least one event among them; null otherwise. */
export function dispersionTest(counts: readonly number[]): DispersionTest | null {
  const n = counts.length;
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  if (n < 2 || mean === 0) return null;
  const statistic = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / mean;
  return {
    index: statistic / (n - 1),
    overdispersion: gammaQ((n - 1) / 2, statistic / 2),
    underdispersion: gammaP((n - 1) / 2, statistic / 2),
  };
}

import { bivariateNormalCdf } from '../math/bivariate-normal';
import { normalQuantile } from '../math/normal-quantile';

/** P(U ≤ u, V ≤ v) under a Gaussian copula with this correlation in [−1, 1]; u, v in [0, 1]. */
export function gaussianJointProbability(u: number, v: number, correlation: number): number {
  if (u <= 0 || v <= 0) return 0;
  if (u >= 1 || v >= 1) return Math.min(u, v);
  return bivariateNormalCdf(normalQuantile(u), normalQuantile(v), correlation);
}

import { asin } from '../math/asin';
import { sin } from '../math/sin';

const PI = 3.141592653589793;

/**
 * Correlation of the Gaussian copula whose rank correlation (Spearman) is `spearman`: 2 sin(πρ_S/6). All in [−1, 1].
 * Source: Pearson (1907); Kruskal, "Ordinal measures of association" (1958). For a t copula it is an approximation.
 */
export function pearsonOfSpearman(spearman: number): number {
  return 2 * sin((PI * spearman) / 6);
}

/** Spearman's rank correlation of a Gaussian copula with this correlation: (6/π) asin(ρ/2). */
export function spearmanOfPearson(pearson: number): number {
  return (6 / PI) * asin(0.5 * pearson);
}

/**
 * Correlation of the elliptical copula (Gaussian and t alike) whose Kendall rank correlation is `kendall`: sin(πτ/2).
 * Source: Lindskog, McNeil and Schmock, "Kendall's tau for elliptical distributions" (2003).
 */
export function pearsonOfKendall(kendall: number): number {
  return sin(0.5 * PI * kendall);
}

/** Kendall's rank correlation of an elliptical copula with this correlation: (2/π) asin ρ. */
export function kendallOfPearson(pearson: number): number {
  return (2 / PI) * asin(pearson);
}

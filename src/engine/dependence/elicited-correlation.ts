import { type CorrelationRepair, nearestCorrelation } from './nearest-correlation';
import { pearsonOfSpearman } from './rank-correlation';

/** What somebody said of two variables (counted from 0): their rank correlation (Spearman), in [−1, 1]. */
export interface ElicitedPair {
  readonly i: number;
  readonly j: number;
  readonly spearman: number;
}

/**
 * The correlation matrix of a Gaussian copula with the elicited rank correlations, 0 for pairs of which nothing was said;
 * where what was said is contradictory, the nearest one, with what that changed.
 */
export function elicitedCorrelation(size: number, pairs: readonly ElicitedPair[]): CorrelationRepair {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  for (const { i, j, spearman } of pairs) {
    matrix[i * size + j] = pearsonOfSpearman(spearman);
    matrix[j * size + i] = matrix[i * size + j]!;
  }
  return nearestCorrelation(matrix, size);
}

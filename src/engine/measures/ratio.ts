import { sum, sumOf } from './sums';

export interface Ratio {
  readonly value: number;
  /** Error of the ratio over replications; null with fewer than two that have a weight. */
  readonly standardError: number | null;
}

/**
 * Σ losses / Σ weights over independent replications (one entry each), with the error of a ratio estimator.
 * Source: Cochran, Sampling Techniques, 3rd ed., 6.3.
 */
export function ratio(weights: Float64Array, losses: Float64Array): Ratio {
  const weight = sum(weights);
  const value = weight > 0 ? sum(losses) / weight : 0;
  let reached = 0;
  for (let block = 0; block < weights.length; block++) if (weights[block]! > 0) reached++;
  if (reached < 2) return { value, standardError: null };
  const squares = sumOf(weights.length, (block) => {
    const residual = losses[block]! - value * weights[block]!;
    return residual * residual;
  });
  return { value, standardError: Math.sqrt((reached / (reached - 1)) * squares) / weight };
}

import { apportion } from './apportion';
import { sum, sumOf } from './sums';

/** What one block of trials adds to a tail: its weight, and each part's loss by the same weights (currency). */
export interface TailBlock {
  readonly weight: number;
  readonly parts: Float64Array;
}

export interface TailContribution {
  readonly value: number;
  /** Error of the ratio over blocks; null with fewer than two blocks that reach the tail. */
  readonly standardError: number | null;
}

/**
 * Euler contributions E[S_i | tail] of the parts to a TVaR (currency): the parts' weighted tail losses over the
 * tail's weight, apportioned so that they add up to the TVaR to the last bit. The error is that of a ratio estimator
 * with the blocks as independent replications.
 * Source: Tasche (1999); Cochran, Sampling Techniques, 3rd ed., 6.3.
 */
export function tailContributions(blocks: readonly TailBlock[], totalValue: number): TailContribution[] {
  const weights = Float64Array.from(blocks, ({ weight }) => weight);
  const losses = new Float64Array(blocks.length);
  const parts = Array.from({ length: blocks[0]?.parts.length ?? 0 }, (_, part) => {
    for (let block = 0; block < losses.length; block++) losses[block] = blocks[block]!.parts[part]!;
    return ratio(weights, losses);
  });
  const values = apportion(
    totalValue,
    parts.map(({ value }) => value),
  );
  return parts.map(({ standardError }, part) => ({ value: values[part]!, standardError }));
}

/** Σ losses / Σ weights over blocks of trials (one entry a block), with the error of a ratio estimator. */
export function ratio(weights: Float64Array, losses: Float64Array): TailContribution {
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

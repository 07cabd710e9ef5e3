import { apportion } from './apportion';
import { sum } from './sums';

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
  const parts = Array.from({ length: blocks[0]?.parts.length ?? 0 }, (_, part) =>
    ratio(blocks.map((block) => ({ weight: block.weight, loss: block.parts[part]! }))),
  );
  const values = apportion(
    totalValue,
    parts.map(({ value }) => value),
  );
  return parts.map(({ standardError }, part) => ({ value: values[part]!, standardError }));
}

/** A ratio of sums over blocks of trials, with the error of a ratio estimator. */
export function ratio(blocks: readonly { weight: number; loss: number }[]): TailContribution {
  const weight = sum(blocks.map((block) => block.weight));
  const value = weight > 0 ? sum(blocks.map((block) => block.loss)) / weight : 0;
  const reached = blocks.filter((block) => block.weight > 0).length;
  if (reached < 2) return { value, standardError: null };
  const squares = blocks.map((block) => (block.loss - value * block.weight) ** 2);
  return { value, standardError: Math.sqrt((reached / (reached - 1)) * sum(squares)) / weight };
}

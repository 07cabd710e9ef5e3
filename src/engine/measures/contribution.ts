import { apportion } from './apportion';
import { type Ratio, ratio } from './ratio';

/** What one replication, a block of trials or a randomisation, adds to a tail: its weight, and each part's loss by the same weights (currency). */
export interface TailBlock {
  readonly weight: number;
  readonly parts: Float64Array;
}

/**
 * Euler contributions E[S_i | tail] of the parts to a TVaR (currency): the parts' weighted tail losses over the
 * tail's weight, apportioned so that they add up to the TVaR to the last bit. The error is that of a ratio estimator
 * over the replications. Source: Tasche (1999).
 */
export function tailContributions(blocks: readonly TailBlock[], totalValue: number): Ratio[] {
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

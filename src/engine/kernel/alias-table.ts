import type { Alias, Allocator } from './operations';
import { BLOCK_TRIALS, TRIAL_BITS } from './plan';

/** Bits of a word that decide between a column and its alias; the others choose the column. */
export const CHOICE_BITS = 32 - TRIAL_BITS;

/** Room to choose a trial of a block with probability proportional to its weight (Walker 1977; Vose 1991). */
export function createAlias(allocate: Allocator): Alias {
  return {
    columns: allocate.uint32(2 * BLOCK_TRIALS),
    cut: allocate.float64(BLOCK_TRIALS),
    stack: allocate.uint16(BLOCK_TRIALS),
  };
}

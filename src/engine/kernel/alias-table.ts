import type { Allocator } from './operations';
import { BLOCK_TRIALS, TRIAL_BITS } from './plan';

/** Bits of a word that decide between a column and its alias; the others choose the column. */
export const CHOICE_BITS = 32 - TRIAL_BITS;
const CHOICES = 2 ** CHOICE_BITS;

/** Chooses a trial of a block with probability proportional to its weight (Walker 1977; Vose 1991). */
export interface AliasTable {
  readonly alias: Uint16Array;
  /** Column j keeps itself where the choice bits lie below cut[j], else gives alias[j]; wholeCut[j] = ⌊cut[j]⌋. */
  readonly cut: Float64Array;
  readonly wholeCut: Uint32Array;
  readonly stack: Uint16Array;
}

export function createAliasTable(allocate: Allocator): AliasTable {
  return {
    alias: allocate.uint16(BLOCK_TRIALS),
    cut: new Float64Array(BLOCK_TRIALS),
    wholeCut: allocate.uint32(BLOCK_TRIALS),
    stack: new Uint16Array(BLOCK_TRIALS),
  };
}

/** Fills the table for weights ≥ 0 with a positive sum. */
export function fillAliasTable(table: AliasTable, weights: Float64Array, sum: number): void {
  const { alias, cut, wholeCut, stack } = table;
  const scale = (BLOCK_TRIALS / sum) * CHOICES;
  // One array holds both stacks: columns with too little from the front, with too much from the back.
  let small = 0;
  let large = BLOCK_TRIALS;
  for (let j = 0; j < BLOCK_TRIALS; j++) {
    const share = weights[j]! * scale;
    cut[j] = share;
    alias[j] = j;
    if (share < CHOICES) stack[small++] = j;
    else stack[--large] = j;
  }
  while (small > 0 && large < BLOCK_TRIALS) {
    const poor = stack[--small]!;
    const rich = stack[large]!;
    alias[poor] = rich;
    const left = cut[rich]! - (CHOICES - cut[poor]!);
    cut[rich] = left;
    if (left < CHOICES) {
      large++;
      stack[small++] = rich;
    }
  }
  // What remains is full up to rounding.
  while (small > 0) cut[stack[--small]!] = CHOICES;
  while (large < BLOCK_TRIALS) cut[stack[large++]!] = CHOICES;
  for (let j = 0; j < BLOCK_TRIALS; j++) wholeCut[j] = cut[j]!;
}

/** Trials chosen by weight; the vector kernel's is vector/assembly/alias.ts. */
import { CHOICE_BITS } from '../alias-table';
import type { Alias } from '../operations';
import { BLOCK_TRIALS, TRIAL_BITS } from '../plan';

const TRIAL_MASK = BLOCK_TRIALS - 1;
const CHOICES = 2 ** CHOICE_BITS;

export function aliasTrials(
  words: Int32Array,
  count: number,
  columns: Uint32Array,
  trials: Uint16Array,
  slow: Uint32Array,
): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const column = words[i]! & TRIAL_MASK;
    const choice = words[i]! >>> TRIAL_BITS;
    const border = columns[2 * column]!;
    trials[i] = choice < border ? column : columns[2 * column + 1]!;
    if (choice === border) slow[found++] = i;
  }
  return found;
}

export function fillAlias({ columns, cut, stack }: Alias, weights: Float64Array, sum: number): void {
  const scale = (BLOCK_TRIALS / sum) * CHOICES;
  // One array holds both stacks: columns with too little from the front, with too much from the back.
  let small = 0;
  let large = BLOCK_TRIALS;
  for (let j = 0; j < BLOCK_TRIALS; j++) {
    const share = weights[j]! * scale;
    cut[j] = share;
    columns[2 * j + 1] = j;
    if (share < CHOICES) stack[small++] = j;
    else stack[--large] = j;
  }
  while (small > 0 && large < BLOCK_TRIALS) {
    const poor = stack[--small]!;
    const rich = stack[large]!;
    columns[2 * poor + 1] = rich;
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
  for (let j = 0; j < BLOCK_TRIALS; j++) columns[2 * j] = cut[j]!;
}

export function multiply(product: Float64Array, factor: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) product[i]! *= factor[i]!;
}

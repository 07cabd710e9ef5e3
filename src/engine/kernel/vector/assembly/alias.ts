/** Trials chosen by weight; the scalar reference is scalar/alias.ts. A column is 8 bytes: its whole cut and its alias. */

const TRIALS: i32 = 1 << 14;
const CHOICE_SHIFT: u32 = 14;
const CHOICES: f64 = <f64>(1 << 18);

/** One word a point: a column keeps itself where the choice lies below its cut; on the cut the point goes to `slow`. */
export function aliasTrials(words: usize, count: i32, columns: usize, trials: usize, slow: usize): i32 {
  let found: usize = 0;
  for (let i = 0; i < count; i++) {
    const word = load<u32>(words + ((<usize>i) << 2));
    const column = word & (TRIALS - 1);
    const choice = word >> CHOICE_SHIFT;
    const entry = load<u64>(columns + ((<usize>column) << 3));
    const border = <u32>entry;
    store<u16>(trials + ((<usize>i) << 1), <u16>select<u32>(column, <u32>(entry >> 32), choice < border));
    store<u32>(slow + (found << 2), i);
    found += <usize>(choice == border);
  }
  return <i32>found;
}

/** The columns for weights with this sum: those with too little on a stack from the front, with too much from the back. */
export function fillAlias(columns: usize, cut: usize, stack: usize, weights: usize, sum: f64): void {
  const scale = (<f64>TRIALS / sum) * CHOICES;
  let small: usize = 0;
  let large: usize = TRIALS;
  for (let j: usize = 0; j < <usize>TRIALS; j++) {
    const share = load<f64>(weights + (j << 3)) * scale;
    store<f64>(cut + (j << 3), share);
    store<u32>(columns + (j << 3), <u32>j, 4);
    if (share < CHOICES) store<u16>(stack + (small++ << 1), <u16>j);
    else store<u16>(stack + (--large << 1), <u16>j);
  }
  while (small > 0 && large < <usize>TRIALS) {
    const poor = <usize>load<u16>(stack + (--small << 1));
    const rich = <usize>load<u16>(stack + (large << 1));
    store<u32>(columns + (poor << 3), <u32>rich, 4);
    const left = load<f64>(cut + (rich << 3)) - (CHOICES - load<f64>(cut + (poor << 3)));
    store<f64>(cut + (rich << 3), left);
    if (left < CHOICES) {
      large++;
      store<u16>(stack + (small++ << 1), <u16>rich);
    }
  }
  while (small > 0) store<f64>(cut + ((<usize>load<u16>(stack + (--small << 1))) << 3), CHOICES);
  while (large < <usize>TRIALS) store<f64>(cut + ((<usize>load<u16>(stack + (large++ << 1))) << 3), CHOICES);
  for (let j: usize = 0; j < <usize>TRIALS; j++) store<u32>(columns + (j << 3), <u32>load<f64>(cut + (j << 3)));
}

/** product[i] *= factor[i]. Arrays are read and written up to a multiple of 2. */
export function multiply(product: usize, factor: usize, count: i32): void {
  for (let i: usize = 0, end = (<usize>count) << 3; i < end; i += 16) {
    v128.store(product + i, f64x2.mul(v128.load(product + i), v128.load(factor + i)));
  }
}

/** Brings what belongs together side by side; the vector kernel's is vector/assembly/gather.ts. */
import type { Ancestors, Offspring } from '../operations';

export function countUp(out: Int32Array, first: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = first + i;
}

/** For words and for half words. */
export function gather(words: Int32Array | Uint16Array, index: Int32Array, first: number, count: number): void {
  for (let i = 0; i < count; i++) words[i] = words[index[i]! - first]!;
}

export function gatherChildren(
  children: Offspring,
  parent: Uint32Array,
  parents: Ancestors,
  trials: Uint16Array,
): void {
  const { count, counters0, counters1, slot, generation, alive, trial } = children;
  for (let i = 0; i < count; i++) {
    const from = parent[i]!;
    counters0[i] = parents.idLow[from]!;
    counters1[i] = parents.idHigh[from]!;
    slot[i] = parents.slot[from]!;
    generation[i] = parents.generation[from]! + 1;
    alive[i] = parents.alive[from]!;
    trial[i] = trials[slot[i]!]!;
  }
}

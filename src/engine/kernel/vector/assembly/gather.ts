/** Brings what belongs together side by side; the scalar reference is scalar/gather.ts. */

/** out[i] = first + i; `count` is rounded up to 4. */
export function countUp(out: usize, first: i32, count: i32): void {
  const four = i32x4.splat(4);
  let next = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  for (const end = out + ((<usize>count) << 2); out < end; out += 16) {
    v128.store(out, next);
    next = i32x4.add(next, four);
  }
}

/** What children have of their parents, child i of the one at parent[i]. */
export function gatherChildren(
  count: i32,
  counters0: usize,
  counters1: usize,
  slot: usize,
  generation: usize,
  alive: usize,
  trial: usize,
  parent: usize,
  parentLow: usize,
  parentHigh: usize,
  parentSlot: usize,
  parentGeneration: usize,
  parentAlive: usize,
  trials: usize,
): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const at = i << 2;
    const from = <usize>load<u32>(parent + at);
    const word = from << 2;
    const root = <usize>load<u32>(parentSlot + word);
    store<u32>(counters0 + at, load<u32>(parentLow + word));
    store<u32>(counters1 + at, load<u32>(parentHigh + word));
    store<u32>(slot + at, <u32>root);
    store<u32>(generation + at, load<u32>(parentGeneration + word) + 1);
    store<u8>(alive + i, load<u8>(parentAlive + from));
    store<u16>(trial + (i << 1), load<u16>(trials + (root << 1)));
  }
}

/** words[i] = words[index[i] − first], for rising indices. */
export function gatherWords(words: usize, index: usize, first: i32, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    store<u32>(words + (i << 2), load<u32>(words + ((<usize>(load<u32>(index + (i << 2)) - first)) << 2)));
  }
}

/** The same with half words. */
export function gatherHalves(halves: usize, index: usize, first: i32, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    store<u16>(halves + (i << 1), load<u16>(halves + ((<usize>(load<u32>(index + (i << 2)) - first)) << 1)));
  }
}

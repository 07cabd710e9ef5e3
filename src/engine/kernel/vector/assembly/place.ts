/** Gives events their trials and decides which get past the controls; the scalar reference is scalar/place.ts. */

import { COMPACTIONS } from './layout';

/** Keeps the low bits of each half word; `count` is rounded up to 8. */
export function maskTrials(trials: usize, count: i32, mask: i32): void {
  const masks = i16x8.splat(<i16>mask);
  for (const end = trials + ((<usize>count) << 1); trials < end; trials += 16) {
    v128.store(trials, v128.and(v128.load(trials), masks));
  }
}

/** alive[i] = 1 where the mark lies below the border, else 0; marks on the border go to `slow`. */
export function survive(marks: usize, count: i32, border: i32, alive: usize, slow: usize): i32 {
  const borders = i16x8.splat(<i16>border);
  const one = i8x16.splat(1);
  let found: usize = 0;
  for (let i: usize = 0; i < <usize>count; i += 16) {
    const a = v128.load(marks + (i << 1));
    const b = v128.load(marks + (i << 1), 16);
    v128.store(alive + i, v128.and(i8x16.narrow_i16x8_s(i16x8.lt_u(a, borders), i16x8.lt_u(b, borders)), one));
    const even = i8x16.narrow_i16x8_s(i16x8.eq(a, borders), i16x8.eq(b, borders));
    if (!v128.any_true(even)) continue;
    const lanes = i8x16.bitmask(even);
    for (let lane = 0; lane < 16; lane++) {
      if (!((lanes >> lane) & 1) || <i32>i + lane >= count) continue;
      store<u32>(slow + (found << 2), <u32>i + lane);
      found++;
    }
  }
  return <i32>found;
}

/** alive[i] = 0 where the mark lies above the border; marks on it go to `slow`. */
export function surviveWords(marks: usize, count: i32, border: u32, alive: usize, slow: usize): i32 {
  let found: usize = 0;
  for (let i = 0; i < count; i++) {
    const mark = load<u32>(marks + ((<usize>i) << 2));
    store<u8>(alive + i, load<u8>(alive + i) & <u8>(mark <= border));
    store<u32>(slow + (found << 2), i);
    found += <usize>(mark == border);
  }
  return <i32>found;
}

let compacts: bool = false;

/** Lays out, for each set of four lanes, the bytes that bring its lanes to the front. */
function layCompactions(): void {
  if (compacts) return;
  compacts = true;
  for (let set: usize = 0; set < 16; set++) {
    let to = COMPACTIONS + (set << 4);
    for (let lane: u32 = 0; lane < 4; lane++) {
      if (!((<u32>set >> lane) & 1)) continue;
      store<u32>(to, 0x03020100 + lane * 0x04040404);
      to += 4;
    }
  }
}

/** Writes the positions (four from `at` on) of a set of lanes. */
function compact(to: usize, at: v128, set: usize): void {
  v128.store(to, i8x16.swizzle(at, v128.load(COMPACTIONS + (set << 4))));
}

/** The positions of the words below the border, in order; answers how many. Up to three more are written. */
export function wordsBelow(words: usize, count: i32, border: u32, positions: usize): i32 {
  layCompactions();
  // Words are compared as signed numbers with the top bit turned.
  const turn = i32x4.splat(0x80000000);
  const borders = i32x4.splat(border ^ 0x80000000);
  const four = i32x4.splat(4);
  let at = i32x4(0, 1, 2, 3);
  let to = positions;
  let i = 0;
  for (const end = count & ~3; i < end; i += 4) {
    const set = i32x4.bitmask(i32x4.lt_s(v128.xor(v128.load(words + ((<usize>i) << 2)), turn), borders));
    compact(to, at, set);
    to += (<usize>popcnt(set)) << 2;
    at = i32x4.add(at, four);
  }
  for (; i < count; i++) {
    store<u32>(to, i);
    if (load<u32>(words + ((<usize>i) << 2)) < border) to += 4;
  }
  return <i32>((to - positions) >> 2);
}

/** The positions of the words on the border, in order; answers how many. */
export function wordsOn(words: usize, count: i32, border: u32, positions: usize): i32 {
  const borders = i32x4.splat(border);
  let found: usize = 0;
  for (let i = 0; i < count; i += 4) {
    const set = i32x4.bitmask(i32x4.eq(v128.load(words + ((<usize>i) << 2)), borders));
    if (set == 0) continue;
    for (let lane = 0; lane < 4; lane++) {
      if (!((set >> lane) & 1) || i + lane >= count) continue;
      store<u32>(positions + (found << 2), i + lane);
      found++;
    }
  }
  return <i32>found;
}

/**
 * Keeps the first point of each trial whose flag is not set, and sets it: their trials move to the front, their stream
 * indices (from `first` on) go to `index`. Answers how many.
 */
export function firstPoints(trials: usize, first: i32, count: i32, flags: usize, index: usize): i32 {
  let kept: usize = 0;
  for (let i = 0; i < count; i++) {
    const trial = load<u16>(trials + ((<usize>i) << 1));
    const seen = load<u8>(flags + trial);
    store<u8>(flags + trial, 1);
    store<u16>(trials + (kept << 1), trial);
    store<u32>(index + (kept << 2), first + i);
    kept += <usize>(seen == 0);
  }
  return <i32>kept;
}

/** Writes a point behind the `kept` ones; answers how many are kept with it. */
function keepOne(trials: usize, index: usize, keep: usize, kept: usize, trial: usize, at: i32): usize {
  store<u16>(trials + (kept << 1), <u16>trial);
  store<u32>(index + (kept << 2), at);
  return kept + <usize>load<u8>(keep + trial);
}

/**
 * Keeps the points whose trial has a 1, not a 0: their trials move to the front, their stream indices (from `first` on)
 * go to `index`. Answers how many.
 */
export function keepTrials(trials: usize, first: i32, count: i32, keep: usize, index: usize): i32 {
  let kept: usize = 0;
  let i = 0;
  for (const end = count & ~3; i < end; i += 4) {
    // All four are loaded before anything is written where they lie.
    const four = load<u64>(trials + ((<usize>i) << 1));
    kept = keepOne(trials, index, keep, kept, <usize>(four & 0xffff), first + i);
    kept = keepOne(trials, index, keep, kept, <usize>((four >> 16) & 0xffff), first + i + 1);
    kept = keepOne(trials, index, keep, kept, <usize>((four >> 32) & 0xffff), first + i + 2);
    kept = keepOne(trials, index, keep, kept, <usize>(four >> 48), first + i + 3);
  }
  for (; i < count; i++) {
    kept = keepOne(trials, index, keep, kept, <usize>load<u16>(trials + ((<usize>i) << 1)), first + i);
  }
  return <i32>kept;
}

/**
 * Sizes of clusters: one event, and one more for each threshold that the word exceeds; the trial of the cluster is
 * written to `out` once an event. Words on a threshold or above all go to slow[1 …], their number to slow[0]. Answers
 * the number of events written; up to three more are.
 */
export function expandClusters(
  trials: usize,
  words: usize,
  count: i32,
  thresholds: usize,
  length: i32,
  out: usize,
  slow: usize,
): i32 {
  // The first thresholds side by side, compared as signed numbers with the top bit turned; what is missing is never exceeded.
  const turn = i32x4.splat(0x80000000);
  const missing = i32x4.gt_s(i32x4(1, 2, 3, 4), i32x4.splat(length));
  const borders = v128.xor(v128.or(v128.load(thresholds), missing), turn);
  const most = min(4, length);
  let found: usize = 0;
  let to = out;
  for (let i = 0; i < count; i++) {
    const word = load<u32>(words + ((<usize>i) << 2));
    const trial = load<u16>(trials + ((<usize>i) << 1));
    const turned = i32x4.splat(word ^ 0x80000000);
    let size = popcnt(i32x4.bitmask(i32x4.gt_s(turned, borders)));
    if (size < most && !v128.any_true(i32x4.eq(turned, borders))) {
      store<u64>(to, <u64>trial * 0x0001000100010001);
      to += (<usize>(size + 1)) << 1;
      continue;
    }
    while (size < length && word > load<u32>(thresholds + ((<usize>size) << 2))) size++;
    if (size == length || word == load<u32>(thresholds + ((<usize>size) << 2))) {
      found++;
      store<u32>(slow + (found << 2), i);
      continue;
    }
    for (; size >= 0; size--) {
      store<u16>(to, trial);
      to += 2;
    }
  }
  store<u32>(slow, <u32>found);
  return <i32>((to - out) >> 1);
}

/** words[i] = the mirrored bits of first + i, plus shift; `count` is rounded up to 4. */
export function mirrorBits(words: usize, first: i32, count: i32, shift: i32): void {
  const nibbles = i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15);
  const low = i8x16.splat(15);
  const shifts = i32x4.splat(shift);
  let counter = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  for (const end = words + ((<usize>count) << 2); words < end; words += 16) {
    const bytes = v128.shuffle<i8>(counter, counter, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
    const high = i8x16.swizzle(nibbles, i8x16.shr_u(bytes, 4));
    const mirrored = v128.or(i8x16.shl(i8x16.swizzle(nibbles, v128.and(bytes, low)), 4), high);
    v128.store(words, i32x4.add(mirrored, shifts));
    counter = i32x4.add(counter, i32x4.splat(4));
  }
}

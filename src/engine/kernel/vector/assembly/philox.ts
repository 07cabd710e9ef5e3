/**
 * Philox4x32-10 on eight counters at a time; the scalar reference is src/engine/random/philox.ts.
 * Constants and key schedules are loaded from memory: as immediates they would be rebuilt for every use.
 */
import { KEYS, MULTIPLIERS, RESULT, START } from './layout';

const ROUNDS: usize = 10;
/** Bytes of the two keys of a round. */
const KEY_BYTES: usize = 32;
const KEYS_END: usize = KEYS + ROUNDS * KEY_BYTES;
/** Where the keys of the third round lie. */
const THIRD: usize = KEYS + 2 * KEY_BYTES;
const MULTIPLIER_0: u32 = 0xd2511f53;
const MULTIPLIER_1: u32 = 0xcd9e8d57;
const WEYL_0: u32 = 0x9e3779b9;
const WEYL_1: u32 = 0xbb67ae85;

let scheduledKey: u32 = 0;
let scheduledSeed: u32 = 0;
let scheduled: bool = false;

/** Lays the ten round keys of (key0, key1) into memory, each in all lanes. */
function schedule(key0: u32, key1: u32): void {
  if (scheduled && key0 == scheduledKey && key1 == scheduledSeed) return;
  scheduled = true;
  scheduledKey = key0;
  scheduledSeed = key1;
  v128.store(MULTIPLIERS, i32x4.splat(<i32>MULTIPLIER_0));
  v128.store(MULTIPLIERS, i32x4.splat(<i32>MULTIPLIER_1), 16);
  let k0 = key0;
  let k1 = key1;
  for (let key = KEYS; key < KEYS_END; key += KEY_BYTES) {
    v128.store(key, i32x4.splat(k0));
    v128.store(key, i32x4.splat(k1), 16);
    k0 += WEYL_0;
    k1 += WEYL_1;
  }
}

/** The high words of the products of c and m. */
function high(c: v128, m: v128): v128 {
  return v128.shuffle<i32>(i64x2.extmul_low_i32x4_u(c, m), i64x2.extmul_high_i32x4_u(c, m), 1, 3, 5, 7);
}

/**
 * What the first two rounds make of counter words 1 to 3 when all counters share them: they mix in word 0 by one
 * product each, the other is the same for all.
 */
function start(counter1: u32, counter2: u32, counter3: u32, key0: u32, key1: u32): void {
  const first = <u64>counter2 * MULTIPLIER_1;
  const second = <u64>(<u32>(first >> 32) ^ counter1 ^ key0) * MULTIPLIER_0;
  v128.store(START, i32x4.splat(counter3 ^ key1));
  v128.store(START, i32x4.splat(<u32>first ^ (key0 + WEYL_0)), 16);
  v128.store(START, i32x4.splat(<u32>(second >> 32) ^ (key1 + WEYL_1)), 32);
  v128.store(START, i32x4.splat(<u32>second), 48);
}

/** The rounds themselves. As methods they can be marked for inlining; a call would cost a tenth of the work. */
class Mix {
  /** The rounds from that of `key` on, on two groups of four counters side by side to fill the units; eight vectors go to `out`. */
  @inline
  static rounds(
    out: usize,
    key: usize,
    c0: v128,
    c1: v128,
    c2: v128,
    c3: v128,
    d0: v128,
    d1: v128,
    d2: v128,
    d3: v128,
  ): void {
    const m0 = v128.load(MULTIPLIERS);
    const m1 = v128.load(MULTIPLIERS, 16);
    for (; key < KEYS_END; key += KEY_BYTES) {
      const k0 = v128.load(key);
      const k1 = v128.load(key, 16);
      const a = i32x4.mul(c0, m0);
      const b = i32x4.mul(c2, m1);
      const e = i32x4.mul(d0, m0);
      const f = i32x4.mul(d2, m1);
      const aHigh = high(c0, m0);
      const bHigh = high(c2, m1);
      const eHigh = high(d0, m0);
      const fHigh = high(d2, m1);
      c0 = v128.xor(v128.xor(bHigh, c1), k0);
      c1 = b;
      c2 = v128.xor(v128.xor(aHigh, c3), k1);
      c3 = a;
      d0 = v128.xor(v128.xor(fHigh, d1), k0);
      d1 = f;
      d2 = v128.xor(v128.xor(eHigh, d3), k1);
      d3 = e;
    }
    v128.store(out, c0);
    v128.store(out, c1, 16);
    v128.store(out, c2, 32);
    v128.store(out, c3, 48);
    v128.store(out, d0, 64);
    v128.store(out, d1, 80);
    v128.store(out, d2, 96);
    v128.store(out, d3, 112);
  }

  /** The ten rounds on eight counters that differ in word 0 only, after `start`. */
  @inline
  static started(out: usize, c: v128, d: v128): void {
    const m0 = v128.load(MULTIPLIERS);
    const m1 = v128.load(MULTIPLIERS, 16);
    const c2 = v128.xor(high(c, m0), v128.load(START));
    const d2 = v128.xor(high(d, m0), v128.load(START));
    const last = v128.load(START, 48);
    Mix.rounds(
      out,
      THIRD,
      v128.xor(high(c2, m1), v128.load(START, 16)),
      i32x4.mul(c2, m1),
      v128.xor(i32x4.mul(c, m0), v128.load(START, 32)),
      last,
      v128.xor(high(d2, m1), v128.load(START, 16)),
      i32x4.mul(d2, m1),
      v128.xor(i32x4.mul(d, m0), v128.load(START, 32)),
      last,
    );
  }
}

/**
 * Words firstWord … of a sequence, `count` of them rounded up to 32, at `out`. firstWord is a multiple of 16.
 * Word i is lane (i >> 2) & 3 of counter 4·(i >> 4) + (i & 3).
 */
export function fill(
  out: usize,
  count: i32,
  firstWord: u32,
  counter1: u32,
  counter2: u32,
  counter3: u32,
  key0: u32,
  key1: u32,
): void {
  schedule(key0, key1);
  start(counter1, counter2, counter3, key0, key1);
  const four = i32x4.splat(4);
  let c = i32x4.add(i32x4.splat(firstWord >> 2), i32x4(0, 1, 2, 3));
  for (const end = out + ((<usize>count) << 2); out < end; out += 128) {
    const d = i32x4.add(c, four);
    Mix.started(out, c, d);
    c = i32x4.add(d, four);
  }
}

/**
 * One counter an entry: counter words 0, 1 and 3 from arrays, word 2 the same for all. The four words of entry i go to
 * out0[i] … out3[i]; `count` is rounded up to 8.
 */
export function each(
  out0: usize,
  out1: usize,
  out2: usize,
  out3: usize,
  count: i32,
  counters0: usize,
  counters1: usize,
  counter2: u32,
  counters3: usize,
  key0: u32,
  key1: u32,
): void {
  schedule(key0, key1);
  const second = i32x4.splat(counter2);
  for (let at: usize = 0, end = (<usize>count) << 2; at < end; at += 32) {
    Mix.rounds(
      RESULT,
      KEYS,
      v128.load(counters0 + at),
      v128.load(counters1 + at),
      second,
      v128.load(counters3 + at),
      v128.load(counters0 + at, 16),
      v128.load(counters1 + at, 16),
      second,
      v128.load(counters3 + at, 16),
    );
    v128.store(out0 + at, v128.load(RESULT));
    v128.store(out1 + at, v128.load(RESULT, 16));
    v128.store(out2 + at, v128.load(RESULT, 32));
    v128.store(out3 + at, v128.load(RESULT, 48));
    v128.store(out0 + at, v128.load(RESULT, 64), 16);
    v128.store(out1 + at, v128.load(RESULT, 80), 16);
    v128.store(out2 + at, v128.load(RESULT, 96), 16);
    v128.store(out3 + at, v128.load(RESULT, 112), 16);
  }
}

/** The counter that holds a word of a sequence. */
function counterOf(words: v128): v128 {
  return v128.or(i32x4.shl(i32x4.shr_u(words, 4), 2), v128.and(words, i32x4.splat(3)));
}

/** Of the four vectors at `mixed`, in each lane the one that holds the word of this number. */
function wordOf(mixed: usize, words: v128): v128 {
  const odd = i32x4.shr_s(i32x4.shl(words, 29), 31);
  const upper = i32x4.shr_s(i32x4.shl(words, 28), 31);
  const low = v128.bitselect(v128.load(mixed, 16), v128.load(mixed), odd);
  return v128.bitselect(v128.bitselect(v128.load(mixed, 48), v128.load(mixed, 32), odd), low, upper);
}

/**
 * The words `fill` would write at index[i] >> shift of a sequence that begins at 0, one counter an entry: dearer a word
 * than `fill`, cheaper where few are wanted. `count` is rounded up to 8.
 */
export function pick(
  out: usize,
  index: usize,
  shift: i32,
  count: i32,
  counter1: u32,
  counter2: u32,
  counter3: u32,
  key0: u32,
  key1: u32,
): void {
  schedule(key0, key1);
  start(counter1, counter2, counter3, key0, key1);
  for (let at: usize = 0, end = (<usize>count) << 2; at < end; at += 32) {
    const c = i32x4.shr_u(v128.load(index + at), shift);
    const d = i32x4.shr_u(v128.load(index + at, 16), shift);
    Mix.started(RESULT, counterOf(c), counterOf(d));
    v128.store(out + at, wordOf(RESULT, c));
    v128.store(out + at, wordOf(RESULT + 64, d), 16);
  }
}

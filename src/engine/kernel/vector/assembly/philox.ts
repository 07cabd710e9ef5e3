/**
 * Philox4x32-10 on four counters at a time; the scalar reference is src/engine/random/philox.ts.
 * Constants and key schedules are loaded from memory: as immediates they would be rebuilt for every use.
 */
import { KEYS, MULTIPLIERS, RESULT } from './layout';

const ROUNDS: usize = 10;
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
  v128.store(MULTIPLIERS, i32x4.splat(<i32>0xd2511f53));
  v128.store(MULTIPLIERS, i32x4.splat(<i32>0xcd9e8d57), 16);
  let k0 = key0;
  let k1 = key1;
  for (let round: usize = 0; round < ROUNDS; round++) {
    v128.store(KEYS + (round << 5), i32x4.splat(k0));
    v128.store(KEYS + (round << 5), i32x4.splat(k1), 16);
    k0 += WEYL_0;
    k1 += WEYL_1;
  }
}

/** The high words of four 64-bit products in two vectors. */
function high(low: v128, top: v128): v128 {
  return v128.shuffle<i32>(low, top, 1, 3, 5, 7);
}

function low(low: v128, top: v128): v128 {
  return v128.shuffle<i32>(low, top, 0, 2, 4, 6);
}

/**
 * Words firstWord … of a sequence, `count` of them rounded up to 32, at `out`. firstWord is a multiple of 16.
 * Word i is lane (i >> 2) & 3 of counter 4·(i >> 4) + (i & 3). Two groups go side by side to fill the units.
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
  const m0 = v128.load(MULTIPLIERS);
  const m1 = v128.load(MULTIPLIERS, 16);
  const four = i32x4.splat(4);
  const v1 = i32x4.splat(counter1);
  const v2 = i32x4.splat(counter2);
  const v3 = i32x4.splat(counter3);
  let counter = i32x4.add(i32x4.splat(firstWord >> 2), i32x4(0, 1, 2, 3));
  for (const end = out + ((<usize>count) << 2); out < end; out += 128) {
    let c0 = counter;
    let c1 = v1;
    let c2 = v2;
    let c3 = v3;
    let d0 = i32x4.add(counter, four);
    let d1 = v1;
    let d2 = v2;
    let d3 = v3;
    counter = i32x4.add(d0, four);
    for (let key = KEYS; key < KEYS + (ROUNDS << 5); key += 32) {
      const a0 = i64x2.extmul_low_i32x4_u(c0, m0);
      const a1 = i64x2.extmul_high_i32x4_u(c0, m0);
      const b0 = i64x2.extmul_low_i32x4_u(c2, m1);
      const b1 = i64x2.extmul_high_i32x4_u(c2, m1);
      const e0 = i64x2.extmul_low_i32x4_u(d0, m0);
      const e1 = i64x2.extmul_high_i32x4_u(d0, m0);
      const f0 = i64x2.extmul_low_i32x4_u(d2, m1);
      const f1 = i64x2.extmul_high_i32x4_u(d2, m1);
      const k0 = v128.load(key);
      const k1 = v128.load(key, 16);
      c0 = v128.xor(v128.xor(high(b0, b1), c1), k0);
      c2 = v128.xor(v128.xor(high(a0, a1), c3), k1);
      c1 = low(b0, b1);
      c3 = low(a0, a1);
      d0 = v128.xor(v128.xor(high(f0, f1), d1), k0);
      d2 = v128.xor(v128.xor(high(e0, e1), d3), k1);
      d1 = low(f0, f1);
      d3 = low(e0, e1);
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
}

/** The ten rounds on four counters under the scheduled key; their words go to RESULT, a vector a word. */
function mix(c0: v128, c1: v128, c2: v128, c3: v128): void {
  const m0 = v128.load(MULTIPLIERS);
  const m1 = v128.load(MULTIPLIERS, 16);
  for (let key = KEYS; key < KEYS + (ROUNDS << 5); key += 32) {
    const a0 = i64x2.extmul_low_i32x4_u(c0, m0);
    const a1 = i64x2.extmul_high_i32x4_u(c0, m0);
    const b0 = i64x2.extmul_low_i32x4_u(c2, m1);
    const b1 = i64x2.extmul_high_i32x4_u(c2, m1);
    c0 = v128.xor(v128.xor(high(b0, b1), c1), v128.load(key));
    c2 = v128.xor(v128.xor(high(a0, a1), c3), v128.load(key, 16));
    c1 = low(b0, b1);
    c3 = low(a0, a1);
  }
  v128.store(RESULT, c0);
  v128.store(RESULT, c1, 16);
  v128.store(RESULT, c2, 32);
  v128.store(RESULT, c3, 48);
}

/**
 * One counter an entry: counter words 0, 1 and 3 from arrays, word 2 the same for all. The four words of entry i go to
 * out0[i] … out3[i]; `count` is rounded up to 4.
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
  for (let at: usize = 0, end = (<usize>count) << 2; at < end; at += 16) {
    mix(v128.load(counters0 + at), v128.load(counters1 + at), i32x4.splat(counter2), v128.load(counters3 + at));
    v128.store(out0 + at, v128.load(RESULT));
    v128.store(out1 + at, v128.load(RESULT, 16));
    v128.store(out2 + at, v128.load(RESULT, 32));
    v128.store(out3 + at, v128.load(RESULT, 48));
  }
}

/**
 * The words `fill` would write at index[i] >> shift of a sequence that begins at 0, one counter an entry: dearer a word
 * than `fill`, cheaper where few are wanted. `count` is rounded up to 4.
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
  const three = i32x4.splat(3);
  for (let at: usize = 0, end = (<usize>count) << 2; at < end; at += 16) {
    const words = i32x4.shr_u(v128.load(index + at), shift);
    const lanes = v128.and(i32x4.shr_u(words, 2), three);
    const counter0 = v128.or(i32x4.shl(i32x4.shr_u(words, 4), 2), v128.and(words, three));
    mix(counter0, i32x4.splat(counter1), i32x4.splat(counter2), i32x4.splat(counter3));
    const even = v128.bitselect(v128.load(RESULT), v128.load(RESULT, 32), i32x4.eq(lanes, i32x4.splat(0)));
    const odd = v128.bitselect(v128.load(RESULT, 16), v128.load(RESULT, 48), i32x4.eq(lanes, i32x4.splat(1)));
    v128.store(out + at, v128.bitselect(odd, even, i32x4.eq(v128.and(lanes, i32x4.splat(1)), i32x4.splat(1))));
  }
}

/** Reads quantile tables, four words at a time; the scalar reference is scalar/lookup.ts. */
import { CONSTANTS } from './layout';

/** Exponent of a float32 1.0, where octave 0 of a table lies. */
const BIAS: i32 = 127;

/**
 * Cubic table whose octave 0 begins at `table` (16-byte rows, `1 << bits` an octave, the upper half `half` rows on).
 * raw[i] = scale × cubic. Words that fresh bits must refine and segments without a cubic go to `slow`; their number
 * is returned.
 */
export function lookupCubic(
  words: usize,
  count: i32,
  table: usize,
  bits: i32,
  half: i32,
  scale: f64,
  raw: usize,
  slow: usize,
): i32 {
  locate(words, count, table, bits, half, raw);
  const scales = f64x2.splat(scale);
  let found: usize = 0;
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const at = raw + (i << 3);
    const two = load<u64>(at);
    const others = load<u64>(at, 8);
    const t = v128.load(at, 16);
    const r0 = v128.load(<usize>(<u32>two));
    const r1 = v128.load(<usize>(two >> 32));
    const r2 = v128.load(<usize>(<u32>others));
    const r3 = v128.load(<usize>(others >> 32));
    const x0 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
    const x1 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
    const y0 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
    const y1 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
    const c0 = v128.shuffle<i64>(x0, y0, 0, 2);
    const c1 = v128.shuffle<i64>(x0, y0, 1, 3);
    const c2 = v128.shuffle<i64>(x1, y1, 0, 2);
    const c3 = v128.shuffle<i64>(x1, y1, 1, 3);
    const e = f32x4.add(c0, f32x4.mul(t, f32x4.add(c1, f32x4.mul(t, f32x4.add(c2, f32x4.mul(t, c3))))));
    v128.store(at, f64x2.mul(f64x2.promote_low_f32x4(e), scales));
    v128.store(at, f64x2.mul(f64x2.promote_low_f32x4(v128.shuffle<i64>(e, e, 1, 0)), scales), 16);
    const hard = i32x4.bitmask(v128.or(t, f32x4.ne(e, e)));
    if (hard == 0) continue;
    for (let lane = 0; lane < 4; lane++) {
      if (!((hard >> lane) & 1) || <i32>i + lane >= count) continue;
      store<u32>(slow + (found << 2), <u32>i + lane);
      found++;
    }
  }
  return <i32>found;
}

/**
 * For every four words the addresses of their rows, then the four places inside the segments, with a sign where fresh
 * bits must refine. A pass of its own: rows are then loaded without waiting for a long chain of operations.
 */
function locate(words: usize, count: i32, table: usize, bits: i32, half: i32, to: usize): void {
  v128.store(CONSTANTS, i32x4.splat(0x7fffffff));
  v128.store(CONSTANTS, i32x4.splat((1 << (23 - bits)) - 1), 16);
  v128.store(CONSTANTS, f32x4.splat(1), 32);
  v128.store(CONSTANTS, f32x4.splat(128), 48);
  v128.store(CONSTANTS, i32x4.splat(half << 4), 64);
  v128.store(CONSTANTS, i32x4.splat(1), 80);
  v128.store(CONSTANTS, i32x4.splat(~15), 96);
  v128.store(CONSTANTS, i32x4.splat(<i32>table - (BIAS << (bits + 4))), 112);
  const shift = 23 - bits - 4;
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const f = f32x4.convert_i32x4_s(v128.or(v128.load(words + (i << 2)), v128.load(CONSTANTS, 80)));
    const a = v128.and(f, v128.load(CONSTANTS));
    const row = i32x4.add(v128.and(i32x4.shr_u(a, shift), v128.load(CONSTANTS, 96)), v128.load(CONSTANTS, 112));
    const ones = v128.load(CONSTANTS, 32);
    const t = f32x4.sub(v128.or(v128.and(a, v128.load(CONSTANTS, 16)), ones), ones);
    const fine = i32x4.shl(i32x4.lt_s(a, v128.load(CONSTANTS, 48)), 31);
    v128.store(to + (i << 3), i32x4.add(row, v128.and(i32x4.shr_s(f, 31), v128.load(CONSTANTS, 64))));
    v128.store(to + (i << 3), v128.or(t, fine), 16);
  }
}

/**
 * Step table: `1 << bits` cells of two uint32 (threshold, number of the value below it, top bit where there are more
 * thresholds), then the values. Words that sit on a threshold and cells with several go to `slow`; their number is returned.
 */
export function lookupSteps(words: usize, count: i32, table: usize, bits: i32, raw: usize, slow: usize): i32 {
  const values = table + ((<usize>8) << bits);
  const shift = 32 - bits;
  let found: usize = 0;
  for (let i = 0; i < count; i++) {
    const word = load<u32>(words + ((<usize>i) << 2));
    const cell = load<u64>(table + ((<usize>(word >> shift)) << 3));
    const threshold = <u32>cell;
    const number = <u32>(cell >> 32);
    const at = (number & 0x7fffffff) + u32(word >= threshold);
    store<f64>(raw + ((<usize>i) << 3), load<f64>(values + ((<usize>at) << 3)));
    store<u32>(slow + (found << 2), i);
    found += <usize>(u32(word == threshold) | (number >> 31));
  }
  return <i32>found;
}

/**
 * Fast Fourier transform of real sequences, in place, on interleaved (re, im) values; see fft.ts of the exact method.
 * Decimation in frequency with natural input and bit-reversed output: in this order a block needs one twiddle,
 * exp(−iπ·r(b)) with r the bit-reversed fraction of the block number b, and one table of them serves every length.
 */
import { cosSin, exp } from './math';

/** Blocks of at most this many complex points are finished level by level, larger ones depth first to stay in the cache. */
const CACHED_POINTS: u32 = 4096;
/** Powers of a step of the damping; they stand in the module's own low memory. */
const POWERS: usize = 4096;
const BLOCK: u32 = 256;

/** exp(−iπ·r(b)) for b = 0 … count − 1. */
export function fillTwiddles(table: usize, count: u32): void {
  v128.store(table, f64x2.replace_lane(f64x2.splat(0), 0, 1));
  for (let size: u32 = 1; size < count; size <<= 1) {
    // Second half of each doubling: r(size + b) = r(b) + 1/(2·size).
    for (let b: u32 = 0; b < size; b++) {
      let fraction: f64 = 0.5 / <f64>size;
      let weight: f64 = 0.5;
      for (let rest = b; rest > 0; rest >>>= 1) {
        if (rest & 1) fraction += weight;
        weight *= 0.5;
      }
      const pair = cosSin(3.141592653589793 * fraction);
      v128.store(table + ((<usize>(size + b)) << 4), f64x2.replace_lane(pair, 1, -f64x2.extract_lane(pair, 1)));
    }
  }
}

/** Multiplies value k by exp(−rate·k), then transforms. */
export function realTransform(data: usize, length: u32, rate: f64, w: usize): void {
  if (rate != 0) damp(data, length, rate);
  const points = length >> 1;
  forward(data, points, 0, w);
  const re = load<f64>(data);
  const im = load<f64>(data, 8);
  store<f64>(data, re + im);
  store<f64>(data, 0, 8);
  const last = data + ((<usize>length) << 3);
  store<f64>(last, re - im);
  store<f64>(last, 0, 8);
  splitHalves(data, points, w);
}

/** Transforms back, with the division by the length, then multiplies value k by exp(rate·k). */
export function inverseRealTransform(data: usize, length: u32, rate: f64, w: usize): void {
  const points = length >> 1;
  const scale = 1 / <f64>points;
  const first = load<f64>(data);
  const last = load<f64>(data + ((<usize>length) << 3));
  joinHalves(data, points, w);
  store<f64>(data, 0.5 * scale * (first + last));
  store<f64>(data, 0.5 * scale * (first - last), 8);
  backward(data, points, 0, w);
  if (rate != 0) damp(data, length, -rate);
}

/** Turns complex values into their exponentials. */
export function exponentials(data: usize, count: u32): void {
  for (let at = data, end = data + ((<usize>count) << 4); at < end; at += 16) {
    v128.store(at, f64x2.mul(f64x2.splat(exp(load<f64>(at))), cosSin(load<f64>(at, 8))));
  }
}

function damp(data: usize, length: u32, rate: f64): void {
  for (let i: u32 = 0; i < BLOCK; i++) store<f64>(POWERS + ((<usize>i) << 3), exp(-rate * <f64>i));
  for (let from: u32 = 0; from < length; from += BLOCK) {
    const start = f64x2.splat(exp(-rate * <f64>from));
    const block = data + ((<usize>from) << 3);
    const size = <usize>(min(BLOCK, length - from) << 3);
    for (let i: usize = 0; i < size; i += 16) {
      v128.store(block + i, f64x2.mul(f64x2.mul(v128.load(block + i), start), v128.load(POWERS + i)));
    }
  }
}

function swapped(x: v128): v128 {
  return v128.shuffle<i64>(x, x, 1, 0);
}

/** x·(re + i·im), both splat, im with its sign turned in the first lane. */
function times(x: v128, re: v128, im: v128): v128 {
  return f64x2.add(f64x2.mul(x, re), f64x2.mul(swapped(x), im));
}

function turned(im: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(im), 0, -im);
}

/** From the transform of pairs to that of the real sequence. */
function splitHalves(data: usize, points: u32, w: usize): void {
  const halves = f64x2.splat(0.5);
  const conjugate = f64x2.replace_lane(f64x2.splat(-1), 0, 1);
  // In bit-reversed order the frequency −k mirrors k within each block [2^b, 2^(b+1)).
  for (let block: u32 = 1; block < points; block <<= 1) {
    let a = (<usize>block) << 4;
    let b = ((<usize>block) << 5) - 16;
    for (; a <= b; a += 16, b -= 16) {
      const x = f64x2.mul(halves, v128.load(data + a));
      const y = f64x2.mul(halves, f64x2.mul(conjugate, v128.load(data + b)));
      const even = f64x2.add(x, y);
      const difference = f64x2.sub(x, y);
      // −i times the difference.
      const odd = f64x2.mul(conjugate, swapped(difference));
      const turn = times(odd, f64x2.splat(load<f64>(w + a)), turned(load<f64>(w + a, 8)));
      v128.store(data + a, f64x2.add(even, turn));
      v128.store(data + b, f64x2.mul(conjugate, f64x2.sub(even, turn)));
    }
  }
}

/** The inverse of `splitHalves`, with the division by the length. */
function joinHalves(data: usize, points: u32, w: usize): void {
  const halves = f64x2.splat(0.5 / <f64>points);
  const conjugate = f64x2.replace_lane(f64x2.splat(-1), 0, 1);
  for (let block: u32 = 1; block < points; block <<= 1) {
    let a = (<usize>block) << 4;
    let b = ((<usize>block) << 5) - 16;
    for (; a <= b; a += 16, b -= 16) {
      const x = f64x2.mul(halves, v128.load(data + a));
      const y = f64x2.mul(halves, f64x2.mul(conjugate, v128.load(data + b)));
      const even = f64x2.add(x, y);
      const turn = f64x2.sub(x, y);
      const odd = times(turn, f64x2.splat(load<f64>(w + a)), turned(-load<f64>(w + a, 8)));
      // i times the odd part.
      const risen = swapped(f64x2.mul(conjugate, odd));
      v128.store(data + a, f64x2.add(even, risen));
      v128.store(data + b, f64x2.mul(conjugate, f64x2.sub(even, risen)));
    }
  }
}

/** Evaluates the block's polynomial at the roots below block number b. */
function forward(data: usize, points: u32, b: u32, w: usize): void {
  if (points > CACHED_POINTS) {
    const quarter = points >> 2;
    forwardQuarter(data, quarter, b, 1, w);
    for (let i: u32 = 0; i < 4; i++) forward(data + ((<usize>(i * quarter)) << 4), quarter, 4 * b + i, w);
    return;
  }
  let size = points;
  let blocks: u32 = 1;
  for (; size >= 4; size >>= 2, blocks <<= 2) forwardQuarter(data, size >> 2, b * blocks, blocks, w);
  if (size == 2) {
    for (let i: u32 = 0; i < blocks; i++) {
      const t = w + ((<usize>(b * blocks + i)) << 4);
      const p = data + ((<usize>i) << 5);
      const x = times(v128.load(p, 16), f64x2.splat(load<f64>(t)), turned(load<f64>(t, 8)));
      const y = v128.load(p);
      v128.store(p, f64x2.sub(y, x), 16);
      v128.store(p, f64x2.add(y, x));
    }
  }
}

/** Two levels at once on `blocks` neighbouring blocks of 4·quarter points, the first being block number b. */
function forwardQuarter(data: usize, quarter: u32, b: u32, blocks: u32, w: usize): void {
  const stride = (<usize>quarter) << 4;
  const sign = turned(1);
  for (let i: u32 = 0; i < blocks; i++) {
    const outer = w + ((<usize>(b + i)) << 4);
    const inner = w + ((<usize>(b + i)) << 5);
    const r1 = load<f64>(inner);
    const i1 = load<f64>(inner, 8);
    const r2 = load<f64>(outer);
    const i2 = load<f64>(outer, 8);
    const w1r = f64x2.splat(r1);
    const w1i = turned(i1);
    const w2r = f64x2.splat(r2);
    const w2i = turned(i2);
    const w3r = f64x2.splat(r1 * r2 - i1 * i2);
    const w3i = turned(r1 * i2 + i1 * r2);
    const start = data + ((stride * <usize>i) << 2);
    for (let p = start; p < start + stride; p += 16) {
      const p1 = p + stride;
      const p2 = p1 + stride;
      const p3 = p2 + stride;
      const a0 = v128.load(p);
      const a1 = times(v128.load(p1), w1r, w1i);
      const a2 = times(v128.load(p2), w2r, w2i);
      const a3 = times(v128.load(p3), w3r, w3i);
      const s = f64x2.add(a0, a2);
      const d = f64x2.sub(a0, a2);
      const t = f64x2.add(a1, a3);
      // i·(a1 − a3)
      const u = f64x2.mul(sign, swapped(f64x2.sub(a1, a3)));
      v128.store(p, f64x2.add(s, t));
      v128.store(p1, f64x2.sub(s, t));
      v128.store(p2, f64x2.sub(d, u));
      v128.store(p3, f64x2.add(d, u));
    }
  }
}

function backward(data: usize, points: u32, b: u32, w: usize): void {
  if (points > CACHED_POINTS) {
    const quarter = points >> 2;
    for (let i: u32 = 0; i < 4; i++) backward(data + ((<usize>(i * quarter)) << 4), quarter, 4 * b + i, w);
    backwardQuarter(data, quarter, b, 1, w);
    return;
  }
  const odd = ((31 - clz(points)) & 1) == 1;
  let blocks = odd ? points >> 1 : points >> 2;
  if (odd) {
    for (let i: u32 = 0; i < blocks; i++) {
      const t = w + ((<usize>(b * blocks + i)) << 4);
      const p = data + ((<usize>i) << 5);
      const x = v128.load(p);
      const y = v128.load(p, 16);
      v128.store(p, f64x2.add(x, y));
      v128.store(p, times(f64x2.sub(x, y), f64x2.splat(load<f64>(t)), turned(-load<f64>(t, 8))), 16);
    }
    blocks >>= 2;
  }
  for (; blocks >= 1; blocks >>= 2) backwardQuarter(data, points / blocks / 4, b * blocks, blocks, w);
}

function backwardQuarter(data: usize, quarter: u32, b: u32, blocks: u32, w: usize): void {
  const stride = (<usize>quarter) << 4;
  const sign = turned(1);
  for (let i: u32 = 0; i < blocks; i++) {
    const outer = w + ((<usize>(b + i)) << 4);
    const inner = w + ((<usize>(b + i)) << 5);
    const r1 = load<f64>(inner);
    const i1 = -load<f64>(inner, 8);
    const r2 = load<f64>(outer);
    const i2 = -load<f64>(outer, 8);
    const w1r = f64x2.splat(r1);
    const w1i = turned(i1);
    const w2r = f64x2.splat(r2);
    const w2i = turned(i2);
    const w3r = f64x2.splat(r1 * r2 - i1 * i2);
    const w3i = turned(r1 * i2 + i1 * r2);
    const start = data + ((stride * <usize>i) << 2);
    for (let p = start; p < start + stride; p += 16) {
      const p1 = p + stride;
      const p2 = p1 + stride;
      const p3 = p2 + stride;
      const x0 = v128.load(p);
      const x1 = v128.load(p1);
      const x2 = v128.load(p2);
      const x3 = v128.load(p3);
      const s = f64x2.add(x0, x1);
      const t = f64x2.sub(x0, x1);
      const u = f64x2.add(x2, x3);
      // i·(x2 − x3)
      const v = f64x2.mul(sign, swapped(f64x2.sub(x2, x3)));
      v128.store(p, f64x2.add(s, u));
      v128.store(p1, times(f64x2.add(t, v), w1r, w1i));
      v128.store(p2, times(f64x2.sub(s, u), w2r, w2i));
      v128.store(p3, times(f64x2.sub(t, v), w3r, w3i));
    }
  }
}

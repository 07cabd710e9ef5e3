/**
 * Fast Fourier transform of real sequences, in place, on interleaved (re, im) Float64Arrays.
 *
 * Decimation in frequency with natural input and bit-reversed output, so that nothing is ever permuted: the
 * exact method works point by point on a spectrum and does not care for its order. In this order a block needs
 * one twiddle, exp(−iπ·r(b)) with r the bit-reversed fraction of the block number b, and one table of them serves
 * every length. The recursion goes depth first to stay in the cache.
 */

/** Blocks of at most this many complex points are finished level by level instead of recursively. */
const CACHED_POINTS = 4096;

let twiddles = new Float64Array(0);

/** exp(−iπ·r(b)) for b = 0 … count − 1, interleaved; grows by doubling and is kept. */
function twiddleTable(count: number): Float64Array {
  if (twiddles.length >= 2 * count) return twiddles;
  const table = new Float64Array(2 * count);
  table[0] = 1;
  for (let size = 1; size < count; size *= 2) {
    // Second half of each doubling: r(size + b) = r(b) + 1/(2·size).
    for (let b = 0; b < size; b++) {
      const angle = Math.PI * (reversedFraction(b) + 0.5 / size);
      table[2 * (size + b)] = Math.cos(angle);
      table[2 * (size + b) + 1] = -Math.sin(angle);
    }
  }
  twiddles = table;
  return table;
}

function reversedFraction(b: number): number {
  let fraction = 0;
  let weight = 0.5;
  for (let rest = b; rest > 0; rest >>>= 1) {
    if (rest & 1) fraction += weight;
    weight *= 0.5;
  }
  return fraction;
}

/**
 * Transforms the `length` real values at the head of `data` (a power of two ≥ 4; data has length + 2 places).
 * Afterwards place 2j, 2j+1 holds the complex value at frequency bitReverse(j) for j < length/2, and the last pair
 * the one at length/2; the other half follows by symmetry.
 */
export function realTransform(data: Float64Array, length: number): void {
  const points = length / 2;
  const w = twiddleTable(points);
  forward(data, 0, points, 0, w);
  const re = data[0]!;
  const im = data[1]!;
  data[0] = re + im;
  data[1] = 0;
  data[length] = re - im;
  data[length + 1] = 0;
  splitHalves(data, points, w);
}

/** From the transform of pairs to that of the real sequence. */
function splitHalves(data: Float64Array, points: number, w: Float64Array): void {
  // In bit-reversed order the frequency −k mirrors k within each block [2^b, 2^(b+1)).
  for (let block = 2; block < 2 * points; block *= 2) {
    for (let a = block, b = 2 * block - 2; a <= b; a += 2, b -= 2) {
      const evenRe = 0.5 * (data[a]! + data[b]!);
      const evenIm = 0.5 * (data[a + 1]! - data[b + 1]!);
      const oddRe = 0.5 * (data[a + 1]! + data[b + 1]!);
      const oddIm = 0.5 * (data[b]! - data[a]!);
      const turnRe = w[a]! * oddRe - w[a + 1]! * oddIm;
      const turnIm = w[a]! * oddIm + w[a + 1]! * oddRe;
      data[a] = evenRe + turnRe;
      data[a + 1] = evenIm + turnIm;
      data[b] = evenRe - turnRe;
      data[b + 1] = turnIm - evenIm;
    }
  }
}

/** Inverse of `realTransform`, with the division by the length. */
export function inverseRealTransform(data: Float64Array, length: number): void {
  const points = length / 2;
  const w = twiddleTable(points);
  const scale = 1 / points;
  const first = data[0]!;
  const last = data[length]!;
  joinHalves(data, points, w);
  data[0] = 0.5 * scale * (first + last);
  data[1] = 0.5 * scale * (first - last);
  backward(data, 0, points, 0, w);
}

/** The inverse of `splitHalves`, with the division by the length. */
function joinHalves(data: Float64Array, points: number, w: Float64Array): void {
  const scale = 1 / points;
  for (let block = 2; block < 2 * points; block *= 2) {
    for (let a = block, b = 2 * block - 2; a <= b; a += 2, b -= 2) {
      const evenRe = 0.5 * scale * (data[a]! + data[b]!);
      const evenIm = 0.5 * scale * (data[a + 1]! - data[b + 1]!);
      const turnRe = 0.5 * scale * (data[a]! - data[b]!);
      const turnIm = 0.5 * scale * (data[a + 1]! + data[b + 1]!);
      const oddRe = w[a]! * turnRe + w[a + 1]! * turnIm;
      const oddIm = w[a]! * turnIm - w[a + 1]! * turnRe;
      data[a] = evenRe - oddIm;
      data[a + 1] = evenIm + oddRe;
      data[b] = evenRe + oddIm;
      data[b + 1] = oddRe - evenIm;
    }
  }
}

/** Evaluates the block's polynomial at the roots below block number b; `offset` and `points` count complex values. */
function forward(data: Float64Array, offset: number, points: number, b: number, w: Float64Array): void {
  if (points > CACHED_POINTS) {
    forwardQuarter(data, offset, points >> 2, b, 1, w);
    for (let i = 0; i < 4; i++) forward(data, offset + i * (points >> 2), points >> 2, 4 * b + i, w);
    return;
  }
  let size = points;
  let blocks = 1;
  for (; size >= 4; size >>= 2, blocks <<= 2) forwardQuarter(data, offset, size >> 2, b * blocks, blocks, w);
  if (size === 2) {
    for (let i = 0; i < blocks; i++) {
      const t = 2 * (b * blocks + i);
      const p = 2 * (offset + 2 * i);
      const re = data[p + 2]! * w[t]! - data[p + 3]! * w[t + 1]!;
      const im = data[p + 2]! * w[t + 1]! + data[p + 3]! * w[t]!;
      data[p + 2] = data[p]! - re;
      data[p + 3] = data[p + 1]! - im;
      data[p] = data[p]! + re;
      data[p + 1] = data[p + 1]! + im;
    }
  }
}

/** Two levels at once on `blocks` neighbouring blocks of 4·quarter points, the first being block number b. */
function forwardQuarter(
  data: Float64Array,
  offset: number,
  quarter: number,
  b: number,
  blocks: number,
  w: Float64Array,
): void {
  const stride = 2 * quarter;
  for (let i = 0; i < blocks; i++) {
    const outer = 2 * (b + i);
    const inner = 2 * outer;
    const w1r = w[inner]!;
    const w1i = w[inner + 1]!;
    const w2r = w[outer]!;
    const w2i = w[outer + 1]!;
    const w3r = w1r * w2r - w1i * w2i;
    const w3i = w1r * w2i + w1i * w2r;
    const start = 2 * offset + 4 * stride * i;
    for (let p0 = start; p0 < start + stride; p0 += 2) {
      const p1 = p0 + stride;
      const p2 = p1 + stride;
      const p3 = p2 + stride;
      const a0r = data[p0]!;
      const a0i = data[p0 + 1]!;
      const x1r = data[p1]!;
      const x1i = data[p1 + 1]!;
      const x2r = data[p2]!;
      const x2i = data[p2 + 1]!;
      const x3r = data[p3]!;
      const x3i = data[p3 + 1]!;
      const a1r = x1r * w1r - x1i * w1i;
      const a1i = x1r * w1i + x1i * w1r;
      const a2r = x2r * w2r - x2i * w2i;
      const a2i = x2r * w2i + x2i * w2r;
      const a3r = x3r * w3r - x3i * w3i;
      const a3i = x3r * w3i + x3i * w3r;
      const sr = a0r + a2r;
      const si = a0i + a2i;
      const dr = a0r - a2r;
      const di = a0i - a2i;
      const tr = a1r + a3r;
      const ti = a1i + a3i;
      const ur = a1r - a3r;
      const ui = a1i - a3i;
      data[p0] = sr + tr;
      data[p0 + 1] = si + ti;
      data[p1] = sr - tr;
      data[p1 + 1] = si - ti;
      data[p2] = dr + ui;
      data[p2 + 1] = di - ur;
      data[p3] = dr - ui;
      data[p3 + 1] = di + ur;
    }
  }
}

function backward(data: Float64Array, offset: number, points: number, b: number, w: Float64Array): void {
  if (points > CACHED_POINTS) {
    for (let i = 0; i < 4; i++) backward(data, offset + i * (points >> 2), points >> 2, 4 * b + i, w);
    backwardQuarter(data, offset, points >> 2, b, 1, w);
    return;
  }
  const odd = (31 - Math.clz32(points)) % 2 === 1;
  let blocks = odd ? points >> 1 : points >> 2;
  if (odd) {
    for (let i = 0; i < blocks; i++) {
      const t = 2 * (b * blocks + i);
      const p = 2 * (offset + 2 * i);
      const re = data[p]! - data[p + 2]!;
      const im = data[p + 1]! - data[p + 3]!;
      data[p] = data[p]! + data[p + 2]!;
      data[p + 1] = data[p + 1]! + data[p + 3]!;
      data[p + 2] = re * w[t]! + im * w[t + 1]!;
      data[p + 3] = im * w[t]! - re * w[t + 1]!;
    }
    blocks >>= 2;
  }
  for (; blocks >= 1; blocks >>= 2) backwardQuarter(data, offset, points / blocks / 4, b * blocks, blocks, w);
}

function backwardQuarter(
  data: Float64Array,
  offset: number,
  quarter: number,
  b: number,
  blocks: number,
  w: Float64Array,
): void {
  const stride = 2 * quarter;
  for (let i = 0; i < blocks; i++) {
    const outer = 2 * (b + i);
    const inner = 2 * outer;
    const w1r = w[inner]!;
    const w1i = -w[inner + 1]!;
    const w2r = w[outer]!;
    const w2i = -w[outer + 1]!;
    const w3r = w1r * w2r - w1i * w2i;
    const w3i = w1r * w2i + w1i * w2r;
    const start = 2 * offset + 4 * stride * i;
    for (let p0 = start; p0 < start + stride; p0 += 2) {
      const p1 = p0 + stride;
      const p2 = p1 + stride;
      const p3 = p2 + stride;
      const sr = data[p0]! + data[p1]!;
      const si = data[p0 + 1]! + data[p1 + 1]!;
      const tr = data[p0]! - data[p1]!;
      const ti = data[p0 + 1]! - data[p1 + 1]!;
      const ur = data[p2]! + data[p3]!;
      const ui = data[p2 + 1]! + data[p3 + 1]!;
      const vr = data[p3 + 1]! - data[p2 + 1]!;
      const vi = data[p2]! - data[p3]!;
      const yr = sr - ur;
      const yi = si - ui;
      const zr = tr + vr;
      const zi = ti + vi;
      const xr = tr - vr;
      const xi = ti - vi;
      data[p0] = sr + ur;
      data[p0 + 1] = si + ui;
      data[p1] = zr * w1r - zi * w1i;
      data[p1 + 1] = zr * w1i + zi * w1r;
      data[p2] = yr * w2r - yi * w2i;
      data[p2 + 1] = yr * w2i + yi * w2r;
      data[p3] = xr * w3r - xi * w3i;
      data[p3 + 1] = xr * w3i + xi * w3r;
    }
  }
}

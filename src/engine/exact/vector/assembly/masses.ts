/** Puts the law that a table describes on a grid; see discretize.ts of the exact method for what is done. */
import { log } from './math';
import { ANTIDERIVATIVES, chebyshev, COEFFICIENTS, HALF, MIDDLE } from './pieces';

/** In these first cells the law may vary within a cell, so that all is integrated exactly. */
const FIRST_CELLS: i32 = 16;
/** Survival below this share of the mass is left out. */
const NEGLIGIBLE: f64 = 1e-25;
/** ∫ S·x and ∫ S·x² over the first cells, and S at their ends. */
const FIRST_MOMENTS: usize = 8448;
const SECOND_MOMENTS: usize = 8704;
const ENDS: usize = 8960;

/**
 * Adds the masses at 0, h, … (cells − 1)h of a law of total `mass` to `out`. `pieces` are the addresses of `count`
 * pieces in order; below `lowest` the survival is the whole mass. `averages` and `bends` are room for cells + 4 values.
 */
export function addTableMasses(
  pieces: usize,
  count: i32,
  mass: f64,
  lowest: f64,
  h: f64,
  cells: i32,
  averages: usize,
  bends: usize,
  out: usize,
): void {
  memory.fill(averages, 0, (<usize>(cells + 4)) << 3);
  memory.fill(bends, 0, (<usize>(cells + 4)) << 3);
  memory.fill(FIRST_MOMENTS, 0, 768);
  addFlat(mass, lowest, h, cells, averages);
  for (let i = 0; i < count; i++) integrate(load<u32>(pieces + ((<usize>i) << 2)), lowest, h, cells, averages);
  const head = min(FIRST_CELLS, cells);
  for (let k = 0; k < head; k++) addExactBends(k, mass, lowest, h, averages, bends);
  toHats(mass, h, cells, averages);
  addSmoothBends(head, cells, averages, bends);
  addBent(cells, averages, bends, out);
}

/** Below the lowest loss. */
function addFlat(mass: f64, lowest: f64, h: f64, cells: i32, integrals: usize): void {
  for (let k = 0; k < cells && <f64>k * h < lowest; k++) {
    const a = <f64>k * h;
    const b = min(<f64>(k + 1) * h, lowest);
    const at = (<usize>k) << 3;
    store<f64>(integrals + at, load<f64>(integrals + at) + mass * (b - a));
    if (k >= FIRST_CELLS) continue;
    store<f64>(FIRST_MOMENTS + at, load<f64>(FIRST_MOMENTS + at) + (mass * (b * b - a * a)) / 2);
    store<f64>(SECOND_MOMENTS + at, load<f64>(SECOND_MOMENTS + at) + (mass * (b * b * b - a * a * a)) / 3);
    if (<f64>(k + 1) * h <= lowest) store<f64>(ENDS + at, mass);
  }
}

/** Adds the integrals of the survival over the cells, as far as they lie in the piece. */
function integrate(piece: usize, lowest: f64, h: f64, cells: i32, integrals: usize): void {
  const from = max(load<f64>(piece), lowest);
  const to = min(load<f64>(piece, 8), <f64>cells * h);
  if (from >= to) return;
  const middle = load<f64>(piece, MIDDLE);
  const inverse = 1 / load<f64>(piece, HALF);
  const zeroth = piece + ANTIDERIVATIVES;
  let k = <i32>floor(from / h);
  if (<f64>(k + 1) * h <= from) k++;
  let t = (log(from) - middle) * inverse;
  let before = chebyshev(zeroth, t);
  let first = k < FIRST_CELLS ? chebyshev(zeroth + 128, t) : 0;
  let second = k < FIRST_CELLS ? chebyshev(zeroth + 256, t) : 0;
  for (; k < cells && k < FIRST_CELLS; k++) {
    const edge = <f64>(k + 1) * h;
    const at = (<usize>k) << 3;
    t = (log(min(edge, to)) - middle) * inverse;
    const after = chebyshev(zeroth, t);
    const afterFirst = chebyshev(zeroth + 128, t);
    const afterSecond = chebyshev(zeroth + 256, t);
    store<f64>(integrals + at, load<f64>(integrals + at) + (after - before));
    store<f64>(FIRST_MOMENTS + at, load<f64>(FIRST_MOMENTS + at) + (afterFirst - first));
    store<f64>(SECOND_MOMENTS + at, load<f64>(SECOND_MOMENTS + at) + (afterSecond - second));
    if (edge <= to) store<f64>(ENDS + at, chebyshev(piece + COEFFICIENTS, t));
    if (edge >= to) return;
    before = after;
    first = afterFirst;
    second = afterSecond;
  }
  // Two edges at a time, as one alone would wait for each of its steps.
  for (; k < cells; k += 2) {
    const near = min(<f64>(k + 1) * h, to);
    const far = min(<f64>(k + 2) * h, to);
    const pair = chebyshevPair(zeroth, (log(near) - middle) * inverse, (log(far) - middle) * inverse);
    const one = f64x2.extract_lane(pair, 0);
    const two = f64x2.extract_lane(pair, 1);
    const at = integrals + ((<usize>k) << 3);
    store<f64>(at, load<f64>(at) + (one - before));
    if (near >= to) return;
    store<f64>(at, load<f64>(at, 8) + (two - one), 8);
    if (far >= to) return;
    before = two;
  }
}

function chebyshevPair(coefficients: usize, t0: f64, t1: f64): v128 {
  const t = f64x2.replace_lane(f64x2.splat(t0), 1, t1);
  const twice = f64x2.add(t, t);
  let next = f64x2.splat(0);
  let afterNext = f64x2.splat(0);
  for (let at = coefficients + 120; at > coefficients; at -= 8) {
    const value = f64x2.sub(f64x2.add(v128.load64_splat(at), f64x2.mul(twice, next)), afterNext);
    afterNext = next;
    next = value;
  }
  return f64x2.sub(f64x2.add(v128.load64_splat(coefficients), f64x2.mul(t, next)), afterNext);
}

/** From the moments of the survival over a cell about its left edge, in cells. */
function addExactBends(k: i32, mass: f64, lowest: f64, h: f64, integrals: usize, bends: usize): void {
  const at = (<usize>k) << 3;
  const base = <f64>(k + 1) * h <= lowest ? mass : load<f64>(ENDS + at);
  const start = k == 0 ? mass : load<f64>(ENDS + at - 8);
  if (start - base <= NEGLIGIBLE * mass) return;
  const cell = <f64>k;
  const j0 = load<f64>(integrals + at) / h;
  const j1 = load<f64>(FIRST_MOMENTS + at) / (h * h);
  const j2 = load<f64>(SECOND_MOMENTS + at) / (h * h * h);
  const m0 = j0 - base;
  const m1 = j1 - cell * j0 - base / 2;
  const m2 = j2 - 2 * cell * j1 + cell * cell * j0 - base / 3;
  const centre = bends + ((<usize>max(k, 1)) << 3);
  const left = (k == 0 ? 5 * m0 - 12 * m1 + 3 * m2 : 2 * m0 - 6 * m1 + 3 * m2) / 6;
  const right = (k == 0 ? -2 * m0 + 6 * m1 - 3 * m2 : m0 - 3 * m2) / 6;
  store<f64>(centre, load<f64>(centre) + left);
  store<f64>(centre, load<f64>(centre, 8) + right, 8);
}

/** From integrals over cells to hat weights, in place. */
function toHats(mass: f64, h: f64, cells: i32, integrals: usize): void {
  const inverse = 1 / h;
  let previous = mass;
  for (let at = integrals, end = integrals + ((<usize>cells) << 3); at < end; at += 8) {
    const average = load<f64>(at) * inverse;
    store<f64>(at, previous - average);
    previous = average;
  }
}

/** In a smooth cell the mass lies evenly, and t(1 − t)(2 − t)/6 is 1/24 on average. */
function addSmoothBends(from: i32, to: i32, hats: usize, bends: usize): void {
  for (let k = (<usize>from) << 3, end = (<usize>to) << 3; k < end; k += 8) {
    const share = (load<f64>(hats + k) + load<f64>(hats + k, 8)) / 48;
    store<f64>(bends + k, load<f64>(bends + k) + share);
    store<f64>(bends + k, load<f64>(bends + k, 8) + share, 8);
  }
}

/** Adds hats − second differences of the bends. */
function addBent(cells: i32, hats: usize, bends: usize, out: usize): void {
  let before: f64 = 0;
  let bend = load<f64>(bends);
  for (let k: usize = 0, end = (<usize>cells) << 3; k < end; k += 8) {
    const after = load<f64>(bends + k, 8);
    store<f64>(out + k, load<f64>(out + k) + (load<f64>(hats + k) + 2 * bend - before - after));
    before = bend;
    bend = after;
  }
}

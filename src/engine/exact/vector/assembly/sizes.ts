/** Expected losses of every risk of a mixture under weights on a grid, as integrals of the survivals in a table. */
import { log } from './math';
import { HALF, MIDDLE, NODES } from './pieces';

/** Quadrature panels are at most this long relative to the loss. */
const PANEL: f64 = 0.06;
/** Beyond these cells the survival is so straight within a cell that two points do. */
const FEW_CELLS: f64 = 256;
const POLYNOMIALS: usize = 9216;
const WEIGHTS: usize = 9344;

/**
 * Adds to sums[i][r], for each of `count` weight arrays w, ∫ S_r(x)·d(x·w(x/h)) over the piece. `rows` hold the
 * survivals of all risks at the piece's nodes, `risks` (even) in a row; `lengths` and `arrays` describe the weights;
 * `byOrder` is room for 16 values an array. The last loss that matters is `end`.
 */
export function addSizes(
  piece: usize,
  rows: usize,
  risks: i32,
  arrays: usize,
  lengths: usize,
  count: i32,
  h: f64,
  end: f64,
  cosines: usize,
  byOrder: usize,
  sums: usize,
): void {
  memory.fill(byOrder, 0, (<usize>count) << 7);
  fillByOrder(piece, arrays, lengths, count, h, end, byOrder);
  for (let i = 0; i < count; i++) {
    nodeWeights(cosines, byOrder + ((<usize>i) << 7));
    addRows(rows, risks, sums + <usize>i * ((<usize>risks) << 3));
  }
}

/** The functional at T_0 … T_15 for each weight array. */
function fillByOrder(piece: usize, arrays: usize, lengths: usize, count: i32, h: f64, last: f64, byOrder: usize): void {
  const end = min(load<f64>(piece, 8), last);
  const middle = load<f64>(piece, MIDDLE);
  const inverse = 1 / load<f64>(piece, HALF);
  for (let a = load<f64>(piece); a < end; ) {
    const cell = floor(a / h + 1e-9);
    const b = max(a, min(end, min((cell + 1) * h, a * (1 + PANEL))));
    const half = 0.5 * (b - a);
    const centre = a + half;
    if (cell < FEW_CELLS) {
      const wide = half * 0.8611363115940526;
      const narrow = half * 0.3399810435848563;
      const outer = half * 0.34785484513745385;
      const inner = half * 0.6521451548625461;
      addPoint(centre - wide, outer, middle, inverse, arrays, lengths, count, h, byOrder);
      addPoint(centre - narrow, inner, middle, inverse, arrays, lengths, count, h, byOrder);
      addPoint(centre + narrow, inner, middle, inverse, arrays, lengths, count, h, byOrder);
      addPoint(centre + wide, outer, middle, inverse, arrays, lengths, count, h, byOrder);
    } else {
      const off = half * 0.5773502691896257;
      addPoint(centre - off, half, middle, inverse, arrays, lengths, count, h, byOrder);
      addPoint(centre + off, half, middle, inverse, arrays, lengths, count, h, byOrder);
    }
    a = b > a ? b : end;
  }
}

/** What one point of a rule adds for each weight array. */
function addPoint(
  x: f64,
  factor: f64,
  middle: f64,
  inverse: f64,
  arrays: usize,
  lengths: usize,
  count: i32,
  h: f64,
  byOrder: usize,
): void {
  fillPolynomials((log(x) - middle) * inverse);
  const position = x / h;
  const start = max(0, <i32>position - 1);
  const s = position - <f64>start;
  for (let i = 0; i < count; i++) {
    const last = load<i32>(lengths + ((<usize>i) << 2)) - start;
    if (last + start + 1 < <i32>ceil(position)) continue;
    const at = load<usize>(arrays + ((<usize>i) << 2)) + ((<usize>start) << 3);
    const y0 = last > 0 ? load<f64>(at) : 0;
    const y1 = last > 1 ? load<f64>(at, 8) : 0;
    const y2 = last > 2 ? load<f64>(at, 16) : 0;
    const y3 = last > 3 ? load<f64>(at, 24) : 0;
    // The cubic through them and its slope, in Newton's form on 0, 1, 2, 3.
    const d1 = y1 - y0;
    const d2 = 0.5 * (y2 - 2 * y1 + y0);
    const d3 = (y3 - 3 * y2 + 3 * y1 - y0) / 6;
    const value = y0 + s * (d1 + (s - 1) * (d2 + (s - 2) * d3));
    const slope = d1 + (2 * s - 1) * d2 + ((s - 1) * (s - 2) + s * (s - 2) + s * (s - 1)) * d3;
    const weight = f64x2.splat(factor * (value + position * slope));
    const order = byOrder + ((<usize>i) << 7);
    for (let n: usize = 0; n < 128; n += 16) {
      v128.store(order + n, f64x2.add(v128.load(order + n), f64x2.mul(weight, v128.load(POLYNOMIALS + n))));
    }
  }
}

function fillPolynomials(t: f64): void {
  let before: f64 = 1;
  let now = t;
  store<f64>(POLYNOMIALS, 1);
  store<f64>(POLYNOMIALS, t, 8);
  for (let n: usize = 16; n < 128; n += 8) {
    const next = 2 * t * now - before;
    store<f64>(POLYNOMIALS + n, next);
    before = now;
    now = next;
  }
}

/** Weights of the values at the nodes: the transpose of the coefficients. */
function nodeWeights(cosines: usize, byOrder: usize): void {
  for (let node: usize = 0; node < 128; node += 16) {
    let sum = f64x2.splat(0);
    for (let order: usize = 0; order < <usize>NODES; order++) {
      sum = f64x2.add(
        sum,
        f64x2.mul(v128.load64_splat(byOrder + (order << 3)), v128.load(cosines + (order << 7) + node)),
      );
    }
    v128.store(WEIGHTS + node, sum);
  }
}

/** sums[r] += Σ node weight × survival of risk r at the node. */
function addRows(rows: usize, risks: i32, sums: usize): void {
  const stride = (<usize>risks) << 3;
  for (let r: usize = 0; r < stride; r += 16) {
    let sum = v128.load(sums + r);
    let row = rows + r;
    for (let node: usize = 0; node < 128; node += 8) {
      sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(WEIGHTS + node), v128.load(row)));
      row += stride;
    }
    v128.store(sums + r, sum);
  }
}

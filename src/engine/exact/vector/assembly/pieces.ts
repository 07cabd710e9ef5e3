/**
 * A piece of a table in memory: its ends, middle and half width in the logarithm, the Chebyshev coefficients of the
 * survival S there, and those of the antiderivatives of S, S·x and S·x² by x, zero at the low end.
 */
export const MIDDLE: usize = 16;
export const HALF: usize = 24;
export const COEFFICIENTS: usize = 32;
export const ANTIDERIVATIVES: usize = 160;
export const NODES: i32 = 16;

import { exp } from './math';

const VALUES: usize = 8192;

/** The polynomial at t in [−1, 1], by Clenshaw's recurrence. */
export function chebyshev(coefficients: usize, t: f64): f64 {
  const twice = 2 * t;
  let next: f64 = 0;
  let afterNext: f64 = 0;
  for (let at = coefficients + 120; at > coefficients; at -= 8) {
    const value = load<f64>(at) + twice * next - afterNext;
    afterNext = next;
    next = value;
  }
  return load<f64>(coefficients) + t * next - afterNext;
}

/** Fills the antiderivatives; `cosines` turns values at the nodes into coefficients, `nodes` are the nodes on [−1, 1]. */
export function integratePiece(piece: usize, nodes: usize, cosines: usize): void {
  const middle = load<f64>(piece, MIDDLE);
  const half = load<f64>(piece, HALF);
  for (let power = 0; power < 3; power++) {
    const result = piece + ANTIDERIVATIVES + ((<usize>power) << 7);
    for (let i = 0; i < NODES; i++) {
      const t = load<f64>(nodes + ((<usize>i) << 3));
      const slope = half * exp(<f64>(power + 1) * (middle + half * t)) * chebyshev(piece + COEFFICIENTS, t);
      store<f64>(VALUES + ((<usize>i) << 3), slope);
    }
    let before = coefficient(cosines, 0);
    let now = coefficient(cosines, 1);
    let atLowEnd: f64 = 0;
    for (let n = 1; n < NODES; n++) {
      const after = n + 1 < NODES ? coefficient(cosines, n + 1) : 0;
      const term = ((n == 1 ? 2 : 1) * before - after) / <f64>(2 * n);
      store<f64>(result + ((<usize>n) << 3), term);
      atLowEnd += (n & 1) == 0 ? term : -term;
      before = now;
      now = after;
    }
    store<f64>(result, -atLowEnd);
  }
}

function coefficient(cosines: usize, order: i32): f64 {
  const row = cosines + ((<usize>order) << 7);
  let sum: f64 = 0;
  for (let i: usize = 0; i < 128; i += 8) sum += load<f64>(row + i) * load<f64>(VALUES + i);
  return sum;
}

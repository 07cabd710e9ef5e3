/** Chebyshev interpolation on an interval: 16 values decide a polynomial of degree 15. */

export const NODES = 16;

/** cos(π(2i + 1)/32): the nodes on [−1, 1], descending. */
export const UNIT_NODES = Array.from({ length: NODES }, (_, i) => Math.cos((Math.PI * (2 * i + 1)) / (2 * NODES)));

/** Row by row for each order: the weights of the values at the nodes in its coefficient. */
export const COSINES = Float64Array.from({ length: NODES * NODES }, (_, at) => {
  const order = Math.floor(at / NODES);
  const node = at % NODES;
  return ((order === 0 ? 1 : 2) / NODES) * Math.cos((Math.PI * order * (2 * node + 1)) / (2 * NODES));
});

/** Coefficients of T_0 … T_15 from the values at the nodes. */
export function chebyshevCoefficients(values: Float64Array, coefficients: Float64Array): void {
  for (let order = 0; order < NODES; order++) {
    let sum = 0;
    for (let node = 0; node < NODES; node++) sum += COSINES[order * NODES + node]! * values[node]!;
    coefficients[order] = sum;
  }
}

/** The polynomial at t in [−1, 1], by Clenshaw's recurrence. */
export function chebyshevValue(coefficients: Float64Array, t: number): number {
  const twice = 2 * t;
  let next = 0;
  let afterNext = 0;
  for (let order = NODES - 1; order >= 1; order--) {
    const value = coefficients[order]! + twice * next - afterNext;
    afterNext = next;
    next = value;
  }
  return coefficients[0]! + t * next - afterNext;
}

/** Coefficients of the antiderivative that is zero at −1, without its term T_16. */
export function antiderivative(coefficients: Float64Array): Float64Array {
  const result = new Float64Array(NODES);
  let atLowEnd = 0;
  for (let n = 1; n < NODES; n++) {
    const before = coefficients[n - 1]! * (n === 1 ? 2 : 1);
    result[n] = (before - (coefficients[n + 1] ?? 0)) / (2 * n);
    atLowEnd += n % 2 === 0 ? result[n]! : -result[n]!;
  }
  result[0] = -atLowEnd;
  return result;
}

/** Weights of the 16 values in the functional whose values at T_0 … T_15 are given: the transpose of the coefficients. */
export function chebyshevWeights(byOrder: Float64Array): Float64Array {
  const weights = new Float64Array(NODES);
  for (let order = 0; order < NODES; order++) {
    for (let node = 0; node < NODES; node++) {
      weights[node] = weights[node]! + COSINES[order * NODES + node]! * byOrder[order]!;
    }
  }
  return weights;
}

/**
 * The polynomial on [from, to − 1] at the whole numbers from … to − 1, by Clenshaw's recurrence; four at a time, as one
 * alone would wait for each of its steps.
 */
export function chebyshevValues(coefficients: Float64Array, from: number, to: number, out: Float64Array): void {
  const middle = 0.5 * (from + to - 1);
  const scale = 4 / (to - from - 1);
  for (let k = from; k < to; k += 4) {
    const a = (k - middle) * scale;
    const b = a + scale;
    const c = b + scale;
    const d = c + scale;
    let a1 = 0;
    let b1 = 0;
    let c1 = 0;
    let d1 = 0;
    let a2 = 0;
    let b2 = 0;
    let c2 = 0;
    let d2 = 0;
    for (let order = NODES - 1; order >= 1; order--) {
      const coefficient = coefficients[order]!;
      const a0 = coefficient + a * a1 - a2;
      const b0 = coefficient + b * b1 - b2;
      const c0 = coefficient + c * c1 - c2;
      const d0 = coefficient + d * d1 - d2;
      a2 = a1;
      b2 = b1;
      c2 = c1;
      d2 = d1;
      a1 = a0;
      b1 = b0;
      c1 = c0;
      d1 = d0;
    }
    const constant = coefficients[0]!;
    out[k] = constant + 0.5 * a * a1 - a2;
    if (k + 1 < to) out[k + 1] = constant + 0.5 * b * b1 - b2;
    if (k + 2 < to) out[k + 2] = constant + 0.5 * c * c1 - c2;
    if (k + 3 < to) out[k + 3] = constant + 0.5 * d * d1 - d2;
  }
}

/** How much of the polynomial sits in its last three terms, also relative to its largest one: the part not resolved. */
export function unresolved(coefficients: Float64Array): { share: number; amount: number } {
  let largest = 0;
  let amount = 0;
  for (let order = 0; order < NODES; order++) {
    const size = Math.abs(coefficients[order]!);
    largest = Math.max(largest, size);
    if (order >= NODES - 3) amount = Math.max(amount, size);
  }
  return { share: largest > 0 ? amount / largest : 0, amount };
}

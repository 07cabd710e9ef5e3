/**
 * Solves A·x = b for a dense complex matrix by Gaussian elimination with partial pivoting. Row-major (re, im) pairs;
 * `matrix` is overwritten and `right` becomes x. The matrices here are I − J with J subcritical, so never singular.
 */
export function solveComplex(matrix: Float64Array, right: Float64Array, size: number): void {
  for (let column = 0; column < size; column++) {
    swapRows(matrix, right, size, column, pivotRow(matrix, size, column));
    const at = 2 * (column * size + column);
    const norm = matrix[at]! * matrix[at]! + matrix[at + 1]! * matrix[at + 1]!;
    const inverseRe = matrix[at]! / norm;
    const inverseIm = -matrix[at + 1]! / norm;
    for (let row = column + 1; row < size; row++) {
      const from = 2 * (row * size + column);
      const re = matrix[from]! * inverseRe - matrix[from + 1]! * inverseIm;
      const im = matrix[from]! * inverseIm + matrix[from + 1]! * inverseRe;
      if (re === 0 && im === 0) continue;
      for (let k = column + 1; k < size; k++)
        subtractProduct(matrix, row * size + k, re, im, matrix, column * size + k);
      subtractProduct(right, row, re, im, right, column);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) {
      const at = 2 * (row * size + k);
      subtractProduct(right, row, matrix[at]!, matrix[at + 1]!, right, k);
    }
    const at = 2 * (row * size + row);
    const norm = matrix[at]! * matrix[at]! + matrix[at + 1]! * matrix[at + 1]!;
    const re = right[2 * row]!;
    const im = right[2 * row + 1]!;
    right[2 * row] = (re * matrix[at]! + im * matrix[at + 1]!) / norm;
    right[2 * row + 1] = (im * matrix[at]! - re * matrix[at + 1]!) / norm;
  }
}

function pivotRow(matrix: Float64Array, size: number, column: number): number {
  let best = column;
  let largest = -1;
  for (let row = column; row < size; row++) {
    const at = 2 * (row * size + column);
    const magnitude = Math.abs(matrix[at]!) + Math.abs(matrix[at + 1]!);
    if (magnitude > largest) {
      largest = magnitude;
      best = row;
    }
  }
  return best;
}

function swapRows(matrix: Float64Array, right: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let k = 0; k < 2 * size; k++) swap(matrix, 2 * a * size + k, 2 * b * size + k);
  for (let k = 0; k < 2; k++) swap(right, 2 * a + k, 2 * b + k);
}

function swap(values: Float64Array, a: number, b: number): void {
  const held = values[a]!;
  values[a] = values[b]!;
  values[b] = held;
}

/** target[at] −= (re + i·im)·source[from]. */
function subtractProduct(
  target: Float64Array,
  at: number,
  re: number,
  im: number,
  source: Float64Array,
  from: number,
): void {
  target[2 * at] = target[2 * at]! - (re * source[2 * from]! - im * source[2 * from + 1]!);
  target[2 * at + 1] = target[2 * at + 1]! - (re * source[2 * from + 1]! + im * source[2 * from]!);
}

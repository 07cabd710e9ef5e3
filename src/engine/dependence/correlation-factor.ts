/** A matrix that is not positive semidefinite, so not a matrix of correlations: where elimination met it. */
export interface NotSemidefinite {
  readonly code: 'NOT_POSITIVE_SEMIDEFINITE';
  /** The variable whose correlations contradict those of the variables before it (counted from 0). */
  readonly row: number;
  readonly message: string;
}

/** Lower triangular L, row by row, with L Lᵀ = the correlation matrix; rows have length 1. */
export interface CorrelationFactor {
  readonly size: number;
  readonly lower: Float64Array;
}

/** Weight of independence that is mixed in, per variable: without it rounding decides where the matrix is singular. */
const RIDGE = 1e-12;

/**
 * Cholesky factor of a correlation matrix (row by row, unit diagonal); entries are kept to 1e-12 a variable. Singular
 * matrices are allowed, perfect correlations among them; what is not positive semidefinite is refused with the variable
 * at fault. Source: Golub and Van Loan, Matrix Computations (4th ed.), section 4.2.5.
 */
export function correlationFactor(matrix: Float64Array, size: number): CorrelationFactor | NotSemidefinite {
  const lower = new Float64Array(size * size);
  const kept = 1 - RIDGE * size;
  for (let j = 0; j < size; j++) {
    const pivot = 1 - dot(lower, size, j, j, j);
    if (pivot <= 0) return refusal(j, pivot);
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      lower[i * size + j] = (kept * matrix[i * size + j]! - dot(lower, size, i, j, j)) / root;
    }
  }
  return { size, lower };
}

function dot(lower: Float64Array, size: number, i: number, j: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += lower[i * size + k]! * lower[j * size + k]!;
  return sum;
}

function refusal(row: number, pivot: number): NotSemidefinite {
  const message =
    `the correlations of variable ${row} contradict those of the variables before it (what is left of its variance is ` +
    `${pivot.toPrecision(3)}); repair the matrix to the nearest correlation matrix`;
  return { code: 'NOT_POSITIVE_SEMIDEFINITE', row, message };
}

import { symmetricEigen, type SymmetricEigen } from './symmetric-eigen';

/** What the repair changed. Entries without unit in [−1, 1]. */
export interface CorrelationRepair {
  /** The nearest correlation matrix, row by row. */
  readonly matrix: Float64Array;
  /** Frobenius norm of the change: the root of the sum of squares over all entries. */
  readonly frobeniusNorm: number;
  /** The entry that changed most, i < j; null when nothing changed. */
  readonly largestChange: { readonly i: number; readonly j: number; readonly from: number; readonly to: number } | null;
}

const MOST_STEPS = 200;
const TOLERANCE = 1e-13;
const ARMIJO = 1e-4;
/** Keeps Newton's equations solvable where the dual function is flat. */
const REGULARISATION = 1e-10;

/**
 * The correlation matrix nearest to a symmetric matrix with unit diagonal (row by row), in the Frobenius norm: unique,
 * equal to the given one where that is a correlation matrix already. Newton's method on the dual problem, quadratically
 * convergent. The minimiser is that of Higham (2002), whose alternating projections converge linearly.
 * Source: Qi and Sun, "A quadratically convergent Newton method for computing the nearest correlation matrix" (2006).
 */
export function nearestCorrelation(given: Float64Array, size: number): CorrelationRepair {
  if (smallestEigenvalue(given, size) >= -TOLERANCE) return { matrix: given, frobeniusNorm: 0, largestChange: null };
  let y = new Float64Array(size);
  let state = dualState(given, size, y);
  for (let step = 0; step < MOST_STEPS && norm(state.gradient) > TOLERANCE * size; step++) {
    const direction = newtonDirection(state, size);
    const next = lineSearch(given, size, y, state, direction);
    if (next === null) break;
    [y, state] = [next.y, next.state];
  }
  return repairOf(given, withUnitDiagonal(state.projection, size), size);
}

const smallestEigenvalue = (matrix: Float64Array, size: number): number =>
  symmetricEigen(matrix, size).values.reduce((least, value) => Math.min(least, value), Infinity);

/** The dual function ½‖(A + Diag y)₊‖² − Σy with its gradient diag((A + Diag y)₊) − 1. */
interface DualState {
  readonly value: number;
  readonly gradient: Float64Array;
  /** (A + Diag y)₊, the part with positive eigenvalues. */
  readonly projection: Float64Array;
  readonly eigen: SymmetricEigen;
}

function dualState(given: Float64Array, size: number, y: Float64Array): DualState {
  const shifted = Float64Array.from(given);
  for (let i = 0; i < size; i++) shifted[i * size + i]! += y[i]!;
  const eigen = symmetricEigen(shifted, size);
  const projection = positivePart(eigen, size);
  let value = 0;
  for (const lambda of eigen.values) if (lambda > 0) value += 0.5 * lambda * lambda;
  for (const multiplier of y) value -= multiplier;
  const gradient = Float64Array.from({ length: size }, (_, i) => projection[i * size + i]! - 1);
  return { value, gradient, projection, eigen };
}

function positivePart({ values, vectors }: SymmetricEigen, size: number): Float64Array {
  const part = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const lambda = values[k]!;
    if (lambda <= 0) continue;
    for (let i = 0; i < size; i++) {
      const scaled = lambda * vectors[i * size + k]!;
      for (let j = 0; j < size; j++) part[i * size + j]! += scaled * vectors[j * size + k]!;
    }
  }
  return part;
}

/** Solution of V d = −gradient, where V is an element of the generalised Jacobian (Qi and Sun, section 3). */
function newtonDirection({ eigen, gradient }: DualState, size: number): Float64Array {
  const jacobian = generalisedJacobian(eigen, size);
  for (let i = 0; i < size; i++) jacobian[i * size + i]! += REGULARISATION;
  return solvePositive(
    jacobian,
    size,
    gradient.map((g) => -g),
  );
}

/** V[i, j] = Σ_ab w_a M_ab w_b with w_a = P_ia P_ja, M the divided differences of the positive part. */
function generalisedJacobian({ values, vectors }: SymmetricEigen, size: number): Float64Array {
  const jacobian = new Float64Array(size * size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      for (let a = 0; a < size; a++) weights[a] = vectors[i * size + a]! * vectors[j * size + a]!;
      let sum = 0;
      for (let a = 0; a < size; a++) {
        for (let b = 0; b <= a; b++) {
          const term = weights[a]! * dividedDifference(values[a]!, values[b]!) * weights[b]!;
          sum += a === b ? term : 2 * term;
        }
      }
      jacobian[i * size + j] = sum;
      jacobian[j * size + i] = sum;
    }
  }
  return jacobian;
}

function dividedDifference(a: number, b: number): number {
  if (a > 0 && b > 0) return 1;
  if (a <= 0 && b <= 0) return 0;
  return a > 0 ? a / (a - b) : b / (b - a);
}

/** Solves a positive definite system by Cholesky's method. */
function solvePositive(matrix: Float64Array, size: number, right: Float64Array): Float64Array {
  const l = Float64Array.from(matrix);
  const x = Float64Array.from(right);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      for (let i = j; i < size; i++) l[i * size + j]! -= l[i * size + k]! * l[j * size + k]!;
    }
    const root = Math.sqrt(Math.max(l[j * size + j]!, REGULARISATION));
    for (let i = j; i < size; i++) l[i * size + j]! /= root;
    x[j]! /= root;
    for (let i = j + 1; i < size; i++) x[i]! -= l[i * size + j]! * x[j]!;
  }
  for (let j = size - 1; j >= 0; j--) {
    for (let i = j + 1; i < size; i++) x[j]! -= l[i * size + j]! * x[i]!;
    x[j]! /= l[j * size + j]!;
  }
  return x;
}

/** The longest step 1, ½, ¼ … that lowers the dual function enough; null when rounding hides any descent. */
function lineSearch(given: Float64Array, size: number, y: Float64Array, state: DualState, direction: Float64Array) {
  const slope = direction.reduce((sum, d, i) => sum + d * state.gradient[i]!, 0);
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = y.map((value, i) => value + length * direction[i]!);
    const reached = dualState(given, size, next);
    const descends = reached.value <= state.value + ARMIJO * length * slope;
    if (descends || norm(reached.gradient) < 0.5 * norm(state.gradient)) return { y: next, state: reached };
  }
  return null;
}

const norm = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

/** Rounding leaves the diagonal at 1 ± 1e-13; scaling keeps the matrix positive semidefinite. */
function withUnitDiagonal(matrix: Float64Array, size: number): Float64Array {
  const scale = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(matrix[i * size + i]!));
  return matrix.map((value, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    return i === j ? 1 : value * scale[i]! * scale[j]!;
  });
}

function repairOf(given: Float64Array, matrix: Float64Array, size: number): CorrelationRepair {
  let squares = 0;
  let largest = { i: 0, j: 0, from: 0, to: 0 };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [from, to] = [given[i * size + j]!, matrix[i * size + j]!];
      squares += (to - from) * (to - from);
      if (i < j && Math.abs(to - from) > Math.abs(largest.to - largest.from)) largest = { i, j, from, to };
    }
  }
  return { matrix, frobeniusNorm: Math.sqrt(squares), largestChange: largest };
}

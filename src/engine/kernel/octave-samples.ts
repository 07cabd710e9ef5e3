/**
 * A quantile function over one octave of the tail probability, from few calls. Over a smooth octave the polynomial
 * through 17 Chebyshev points of the second kind is good to about 1e-12, so all nodes of all segments come from it.
 */
import { emptyFit, fitCubic, SEGMENT_NODES } from './cubic-fit';

const DEGREE = 16;
export const OCTAVE_POINTS = DEGREE + 1;
/** Where the polynomial is tried against the function: rows of the matrix of 16 segments, near the ends and the middle. */
const CHECKS: readonly { segment: number; node: number }[] = [
  { segment: 0, node: 4 },
  { segment: 7, node: 1 },
  { segment: 15, node: 2 },
];
const CHECK_SEGMENT_BITS = 4;
const SMOOTH = 1e-9;

/** Values of one octave: at the points of the polynomial, then where it is tried. */
export const OCTAVE_VALUES = OCTAVE_POINTS + CHECKS.length;

/** Sets the values over the octave [low, 2·low]. */
export function octaveValues(value: (tail: number) => number, low: number, values: Float64Array): void {
  for (let k = 0; k < OCTAVE_POINTS; k++) values[k] = value(low * (1 + POSITIONS[k]!));
  for (let i = 0; i < CHECKS.length; i++) {
    const { segment, node } = CHECKS[i]!;
    values[OCTAVE_POINTS + i] = value(low * (1 + (segment + SEGMENT_NODES[node]!) / 2 ** CHECK_SEGMENT_BITS));
  }
}

/**
 * Whether the polynomial through the values of an octave is as good as the function itself. Not for a constant: it would
 * blur it by roundings, and an atom must stay what it is.
 */
export function isSmooth(values: Float64Array, negligible: number): boolean {
  if (values.every((value) => value === values[0])) return false;
  const matrix = interpolationMatrix(CHECK_SEGMENT_BITS);
  for (let i = 0; i < CHECKS.length; i++) {
    const { segment, node } = CHECKS[i]!;
    const exact = values[OCTAVE_POINTS + i]!;
    const error = Math.abs(interpolate(values, matrix, segment, node) - exact);
    if (!(error <= Math.max(SMOOTH * Math.abs(exact), negligible))) return false;
  }
  return true;
}

/** Numbers of each segment: four coefficients, and the error in the middle. */
export const CUBIC_NUMBERS = 5;

const cubicMatrices = new Map<number, Float64Array>();

/** What each point's value counts in the numbers of each segment, as the fit of a cubic is linear in the values: a row a number. */
export function cubicMatrix(segmentBits: number): Float64Array {
  const known = cubicMatrices.get(segmentBits);
  if (known) return known;
  const nodes = interpolationMatrix(segmentBits);
  const matrix = new Float64Array(2 ** segmentBits * CUBIC_NUMBERS * OCTAVE_POINTS);
  const values = new Float64Array(SEGMENT_NODES.length);
  const fit = emptyFit();
  for (let segment = 0; segment < 2 ** segmentBits; segment++) {
    const first = segment * CUBIC_NUMBERS * OCTAVE_POINTS;
    for (let k = 0; k < OCTAVE_POINTS; k++) {
      for (let node = 0; node < values.length; node++) values[node] = nodes[first + node * OCTAVE_POINTS + k]!;
      fitCubic(values, fit);
      const middle = fit.c0 + 0.5 * (fit.c1 + 0.5 * (fit.c2 + 0.5 * fit.c3)) - fit.middle;
      [fit.c0, fit.c1, fit.c2, fit.c3, middle].forEach((number, j) => {
        matrix[first + j * OCTAVE_POINTS + k] = number;
      });
    }
  }
  cubicMatrices.set(segmentBits, matrix);
  return matrix;
}

function interpolate(samples: Float64Array, matrix: Float64Array, segment: number, node: number): number {
  const row = (segment * SEGMENT_NODES.length + node) * OCTAVE_POINTS;
  let sum = 0;
  for (let k = 0; k < OCTAVE_POINTS; k++) sum += matrix[row + k]! * samples[k]!;
  return sum;
}

/** Positions ½ − ½ cos(kπ/16) of the points, the cosines by halving angles so that they are the same everywhere. */
const POSITIONS = chebyshevPositions();
const matrices = new Map<number, Float64Array>();

function chebyshevPositions(): Float64Array {
  const cosines = new Float64Array(OCTAVE_POINTS);
  cosines[0] = 1;
  for (let step = DEGREE / 2; step >= 1; step /= 2) {
    for (let k = step; k < DEGREE / 2; k += 2 * step) cosines[k] = Math.sqrt((1 + cosineOf(cosines, 2 * k)) / 2);
  }
  return Float64Array.from(cosines, (_, k) => 0.5 - 0.5 * cosineOf(cosines, k));
}

/** cos(kπ/16) from the first quarter of a turn. */
function cosineOf(cosines: Float64Array, k: number): number {
  if (k === DEGREE / 2) return 0;
  return k < DEGREE / 2 ? cosines[k]! : -cosines[DEGREE - k]!;
}

/** What each point's value counts at each segment's nodes: barycentric weights (Berrut and Trefethen 2004, (5.4)). */
function interpolationMatrix(segmentBits: number): Float64Array {
  const known = matrices.get(segmentBits);
  if (known) return known;
  const segments = 2 ** segmentBits;
  const matrix = new Float64Array(segments * SEGMENT_NODES.length * OCTAVE_POINTS);
  for (let row = 0; row * OCTAVE_POINTS < matrix.length; row++) {
    const segment = Math.floor(row / SEGMENT_NODES.length);
    const position = (segment + SEGMENT_NODES[row % SEGMENT_NODES.length]!) / segments;
    const shares = Float64Array.from(POSITIONS, (point, k) => {
      const weight = (k % 2 === 0 ? 1 : -1) * (k === 0 || k === DEGREE ? 0.5 : 1);
      return weight / (position - point);
    });
    const sum = shares.reduce((total, share) => total + share, 0);
    for (let k = 0; k < OCTAVE_POINTS; k++) matrix[row * OCTAVE_POINTS + k] = shares[k]! / sum;
  }
  matrices.set(segmentBits, matrix);
  return matrix;
}

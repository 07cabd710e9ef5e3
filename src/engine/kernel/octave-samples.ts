/**
 * A quantile function over one octave of the tail probability, from few calls. Over a smooth octave the polynomial
 * through 17 Chebyshev points of the second kind is good to about 1e-12, so all nodes of all segments come from it.
 */
import { SEGMENT_NODES } from './cubic-fit';

const DEGREE = 16;
const POINTS = DEGREE + 1;
/** Where the polynomial is tried against the function: rows of the matrix of 16 segments, near the ends and the middle. */
const CHECKS: readonly { segment: number; node: number }[] = [
  { segment: 0, node: 4 },
  { segment: 7, node: 1 },
  { segment: 15, node: 2 },
];
const CHECK_SEGMENT_BITS = 4;
const SMOOTH = 1e-9;

/** Values of one octave: at the points of the polynomial, then where it is tried. */
export const OCTAVE_VALUES = POINTS + CHECKS.length;

/** Sets the values over the octave [low, 2·low]. */
export function octaveValues(value: (tail: number) => number, low: number, values: Float64Array): void {
  for (let k = 0; k < POINTS; k++) values[k] = value(low * (1 + POSITIONS[k]!));
  for (let i = 0; i < CHECKS.length; i++) {
    const { segment, node } = CHECKS[i]!;
    values[POINTS + i] = value(low * (1 + (segment + SEGMENT_NODES[node]!) / 2 ** CHECK_SEGMENT_BITS));
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
    const exact = values[POINTS + i]!;
    const error = Math.abs(interpolate(values, matrix, segment, node) - exact);
    if (!(error <= Math.max(SMOOTH * Math.abs(exact), negligible))) return false;
  }
  return true;
}

/** The values at the five SEGMENT_NODES of a segment, from the samples of its octave; side by side, as sums wait for each other. */
export function valuesFromSamples(
  samples: Float64Array,
  segmentBits: number,
  segment: number,
  out: Float64Array,
): void {
  const matrix = interpolationMatrix(segmentBits);
  const row = segment * SEGMENT_NODES.length * POINTS;
  let value0 = 0;
  let value1 = 0;
  let value2 = 0;
  let value3 = 0;
  let value4 = 0;
  for (let k = 0; k < POINTS; k++) {
    const sample = samples[k]!;
    const at = row + k;
    value0 += matrix[at]! * sample;
    value1 += matrix[at + POINTS]! * sample;
    value2 += matrix[at + 2 * POINTS]! * sample;
    value3 += matrix[at + 3 * POINTS]! * sample;
    value4 += matrix[at + 4 * POINTS]! * sample;
  }
  out[0] = value0;
  out[1] = value1;
  out[2] = value2;
  out[3] = value3;
  out[4] = value4;
}

function interpolate(samples: Float64Array, matrix: Float64Array, segment: number, node: number): number {
  const row = (segment * SEGMENT_NODES.length + node) * POINTS;
  let sum = 0;
  for (let k = 0; k < POINTS; k++) sum += matrix[row + k]! * samples[k]!;
  return sum;
}

/** Positions ½ − ½ cos(kπ/16) of the points, the cosines by halving angles so that they are the same everywhere. */
const POSITIONS = chebyshevPositions();
const matrices = new Map<number, Float64Array>();

function chebyshevPositions(): Float64Array {
  const cosines = new Float64Array(POINTS);
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
  const matrix = new Float64Array(segments * SEGMENT_NODES.length * POINTS);
  for (let row = 0; row * POINTS < matrix.length; row++) {
    const segment = Math.floor(row / SEGMENT_NODES.length);
    const position = (segment + SEGMENT_NODES[row % SEGMENT_NODES.length]!) / segments;
    const shares = Float64Array.from(POSITIONS, (point, k) => {
      const weight = (k % 2 === 0 ? 1 : -1) * (k === 0 || k === DEGREE ? 0.5 : 1);
      return weight / (position - point);
    });
    const sum = shares.reduce((total, share) => total + share, 0);
    for (let k = 0; k < POINTS; k++) matrix[row * POINTS + k] = shares[k]! / sum;
  }
  matrices.set(segmentBits, matrix);
  return matrix;
}

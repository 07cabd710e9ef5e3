import { CUBIC_NUMBERS, cubicMatrix, OCTAVE_POINTS } from '../octave-samples';
import type { Tabulation } from '../tabulation';
import { allocator, FREE, PAGE } from './allocator';
import { instantiateKernel } from './instantiate';

/** For the matrices of all numbers of segments, and the values of a table in the making. */
const ROOM = 2 ** 20;

/** The arithmetic as the vector kernel does it; null where it cannot run. */
export function vectorTabulation(): Tabulation | null {
  const kernel = instantiateKernel();
  if (kernel === null) return null;
  kernel.memory.grow(Math.ceil((FREE + ROOM) / PAGE) - kernel.memory.buffer.byteLength / PAGE);
  const allocate = allocator(kernel.memory.buffer, FREE);
  const float64 = (length: number): Float64Array => allocate.float64(length);
  const matrices = new Map<number, Float64Array>();
  const matrixOf = (segmentBits: number): Float64Array => {
    const known = matrices.get(segmentBits);
    if (known) return known;
    const matrix = inPairs(cubicMatrix(segmentBits), float64);
    matrices.set(segmentBits, matrix);
    return matrix;
  };
  return {
    allocate: float64,
    exponentials: (z, location, scale, values) =>
      kernel.exponentials(z.byteOffset, values.length, location, scale, values.byteOffset) === 1,
    octaveCubics: (values, segmentBits, out) => {
      kernel.octaveCubics(values.byteOffset, matrixOf(segmentBits).byteOffset, 2 ** segmentBits, out.byteOffset);
    },
  };
}

/** The factors of two segments side by side, by point and then by number. */
function inPairs(matrix: Float64Array, float64: (length: number) => Float64Array): Float64Array {
  const pairs = float64(matrix.length);
  const ofSegment = CUBIC_NUMBERS * OCTAVE_POINTS;
  for (let i = 0; i < matrix.length; i++) {
    const segment = Math.floor(i / ofSegment);
    const number = Math.floor((i % ofSegment) / OCTAVE_POINTS);
    const point = i % OCTAVE_POINTS;
    const place = ((segment >> 1) * OCTAVE_POINTS + point) * CUBIC_NUMBERS + number;
    pairs[2 * place + (segment & 1)] = matrix[i]!;
  }
  return pairs;
}

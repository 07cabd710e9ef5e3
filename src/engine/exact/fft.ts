/**
 * Fast Fourier transform of real sequences, in place, on interleaved (re, im) Float64Arrays: natural input and
 * bit-reversed output, so that nothing is ever permuted, as the exact method works point by point on a spectrum and
 * does not care for its order. The work is done by compiled code (vector/assembly/fft.ts), which need not warm up.
 */
import { VectorMemory } from './vector/vector-memory';

interface Room {
  readonly memory: VectorMemory;
  /** The longest sequence that fits. */
  readonly length: number;
  readonly twiddles: number;
  readonly data: number;
}

const LEAST_LENGTH = 2 ** 12;

let room: Room | null = null;

function roomFor(length: number): Room {
  if (room && room.length >= length) return room;
  const memory = new VectorMemory();
  const longest = Math.max(LEAST_LENGTH, length);
  const twiddles = memory.reserve(longest);
  memory.code.fillTwiddles(twiddles, longest / 2);
  room = { memory, length: longest, twiddles, data: memory.reserve(longest + 2) };
  return room;
}

/**
 * Multiplies value k by exp(−tilt·k) and transforms the `length` real values at the head of `data` (a power of two ≥ 4;
 * data has length + 2 places). Afterwards place 2j, 2j+1 holds the complex value at frequency bitReverse(j) for
 * j < length/2, and the last pair the one at length/2; the other half follows by symmetry.
 */
export function realTransform(data: Float64Array, length: number, tilt = 0): void {
  const { memory, twiddles, data: address } = roomFor(length);
  const values = memory.view(address, length + 2);
  values.set(data.subarray(0, length));
  memory.code.realTransform(address, length, tilt, twiddles);
  data.set(values);
}

/** Inverse of `realTransform`, with the division by the length. */
export function inverseRealTransform(data: Float64Array, length: number, tilt = 0): void {
  const { memory, twiddles, data: address } = roomFor(length);
  const values = memory.view(address, length + 2);
  values.set(data.subarray(0, length + 2));
  memory.code.inverseRealTransform(address, length, tilt, twiddles);
  data.set(values);
}

/** Turns the complex values of a spectrum into their exponentials. */
export function exponentials(data: Float64Array): void {
  const { memory, data: address } = roomFor(data.length - 2);
  const values = memory.view(address, data.length);
  values.set(data);
  memory.code.exponentials(address, data.length / 2);
  data.set(values);
}

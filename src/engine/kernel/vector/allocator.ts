import type { Allocator } from '../operations';

/** Where the kernel's own low memory ends. */
export const FREE = 65536;
export const PAGE = 65536;
/** Bytes beyond what is asked for, so that whole vectors can be read and written at the end of an array. */
const PADDING = 256;
const ALIGNMENT = 64;

/** Hands out one array after the other. */
export function allocator(buffer: ArrayBuffer, first: number): Allocator {
  let free = first;
  const take = (bytes: number): number => {
    const at = Math.ceil(free / ALIGNMENT) * ALIGNMENT;
    free = at + bytes + PADDING;
    if (free > buffer.byteLength) throw new RangeError('the kernel was given too little room');
    return at;
  };
  return {
    float64: (length) => new Float64Array(buffer, take(8 * length), length),
    int32: (length) => new Int32Array(buffer, take(4 * length), length),
    uint32: (length) => new Uint32Array(buffer, take(4 * length), length),
    uint16: (length) => new Uint16Array(buffer, take(2 * length), length),
    uint8: (length) => new Uint8Array(buffer, take(length), length),
  };
}

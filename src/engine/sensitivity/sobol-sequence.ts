import { DIRECTION_NUMBERS } from './direction-numbers';

const BITS = 32;
const TWO_POW_MINUS_32 = 2 ** -32;

/** Largest number of dimensions for which there are direction numbers. */
export const MOST_DIMENSIONS = 512;

/** 32 direction numbers (as int32) of each dimension, by dimension. */
let directions: Int32Array[] | undefined;

function directionsOf(dimension: number): Int32Array {
  directions ??= [vanDerCorput(), ...DIRECTION_NUMBERS.split(' ').map(directionsFrom)];
  return directions[dimension]!;
}

const vanDerCorput = (): Int32Array => Int32Array.from({ length: BITS }, (_, bit) => 1 << (BITS - 1 - bit));

/** The recurrence of Bratley and Fox (1988), from a word of the table. */
function directionsFrom(word: string): Int32Array {
  const [coefficients, initial] = word.split(':');
  const a = Number(coefficients);
  const m = initial!.split('.').map(Number);
  const degree = m.length;
  const v = new Int32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      v[bit] = m[bit]! << (BITS - 1 - bit);
      continue;
    }
    let next = v[bit - degree]! ^ (v[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((a >>> (degree - 1 - k)) & 1) next ^= v[bit - k]!;
    v[bit] = next;
  }
  return v;
}

/**
 * Coordinate of point `index` (counted from 0, in the order of the Gray code) of the Sobol' sequence in a dimension
 * (counted from 0), as the 32 bits after the binary point. Source: Sobol' (1967); Antonov and Saleev (1979).
 */
export function sobolWord(index: number, dimension: number): number {
  const v = directionsOf(dimension);
  let gray = index ^ (index >>> 1);
  let word = 0;
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if (gray & 1) word ^= v[bit]!;
  return word >>> 0;
}

/**
 * The first 2^k points, each coordinate scrambled by a random permutation of its own (nested, by Owen): every point is
 * uniform, the points together keep their even spread, so that means over independent scramblings are unbiased and tell
 * their own error. Coordinates in (0, 1), point by point: point n begins at n·dimensions. `seeds` has one 32-bit word a
 * dimension. Source: Owen, "Randomly permuted (t,m,s)-nets" (1995); the permutation is the hash of Burley, "Practical
 * hash-based Owen scrambling" (JCGT 9, 2020).
 */
export function scrambledSobol(count: number, seeds: Int32Array): Float64Array {
  const dimensions = seeds.length;
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`at most ${MOST_DIMENSIONS} dimensions, got ${dimensions}`);
  const points = new Float64Array(count * dimensions);
  for (let d = 0; d < dimensions; d++) {
    for (let n = 0; n < count; n++) {
      points[n * dimensions + d] = (scramble(sobolWord(n, d), seeds[d]!) + 0.5) * TWO_POW_MINUS_32;
    }
  }
  return points;
}

/** Each bit is flipped or not by a hash of the bits above it, which reversing turns into the bits below. */
function scramble(word: number, seed: number): number {
  return reverseBits(hashUpwards(reverseBits(word), seed)) >>> 0;
}

/** Laine and Karras (2011), constants by Vegdahl: every bit of the result depends on the bits up to its own only. */
function hashUpwards(word: number, seed: number): number {
  let x = word;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return x;
}

function reverseBits(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

import { philox4x32, seedWords, tagOf } from '../random';

/** What words of this room are for; apart from the purposes of the simulation's stream. */
export const SCRAMBLING = 64;
export const RESAMPLING = 65;

/** Keeps this room's words apart from those of entities. */
const KEY = 0x53454e53;

/** `count` 32-bit words, a pure function of seed, purpose and the two numbers that tell the draws of a purpose apart. */
export function seededWords(count: number, seed: number, purpose: number, first: number, second: number): Int32Array {
  const { low, high } = seedWords(seed);
  const words = new Int32Array(4 * Math.ceil(count / 4));
  for (let at = 0; at < words.length; at += 4) {
    philox4x32(words.subarray(at, at + 4), at / 4, first, tagOf(purpose, high), second, KEY, low);
  }
  return words.subarray(0, count);
}

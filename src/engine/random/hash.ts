/** MurmurHash3 (Appleby), 32-bit, over the UTF-16 code units of a text: tells entities apart in the stream's keys. */
const SEED_A = 0x5bd1e995;
const SEED_B = 0x2f0b4c47;

function murmur3(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) {
    let unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The half of an entity's 64-bit identity that enters the key. */
export function hash32a(text: string): number {
  return murmur3(text, SEED_A);
}

/** The half of an entity's 64-bit identity that enters the counter. */
export function hash32b(text: string): number {
  return murmur3(text, SEED_B);
}

import { randomBytes } from 'node:crypto';
import { ID_PREFIX, type Noun } from '../domain/index';

/** Crockford's base 32 in small letters: no i, l, o, u. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;
const LENGTH = 26;

let last = 0n;

/**
 * A new identifier: prefix, 48 bits of time and 80 random bits (the layout of ULID, monotonic). Ids of this process
 * ascend in the order in which they are given, so that an index grows at its end and ties of time fall in that order.
 */
export function newId(noun: Noun): string {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`);
  const fresh = (BigInt(Date.now()) << RANDOM_BITS) | random;
  // Within one millisecond, or with a clock that was put back, the next id is a random step above the last.
  last = fresh > last ? fresh : last + 1n + (random >> 40n);
  return `${ID_PREFIX[noun]}_${base32(last)}`;
}

/**
 * Identifiers 1, 2, 3 … in the same layout, for the demo organisation: every installation gives it the same ids, so that
 * its simulation, whose random streams are keyed by them, gives the same figures everywhere. Only for an empty database.
 */
export function countedIds(): (noun: Noun) => string {
  let count = 0n;
  return (noun) => `${ID_PREFIX[noun]}_${base32(++count)}`;
}

function base32(value: bigint): string {
  let rest = value;
  let text = '';
  for (let digit = 0; digit < LENGTH; digit++) {
    text = DIGITS[Number(rest & 31n)]! + text;
    rest >>= 5n;
  }
  return text;
}

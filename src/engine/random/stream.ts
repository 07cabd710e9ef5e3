/**
 * The random stream: every draw is a pure function of (seed, entity, purpose, block, index), so neither the order
 * of the work, nor the number of threads, nor the presence of other entities can change a draw.
 *
 * Key = (first hash of the entity, seed low word); counter = (index, block, tag, second hash of the entity), where
 * the tag holds the purpose in its low 8 bits and the seed's high bits above them.
 */
import { hash32a, hash32b } from './hash';
import { philox4x32 } from './philox';

/** Changes whenever the same seed would give other draws. */
export const STREAM_VERSION = 2;

/** What a draw is for. The numbers are part of the stream's version. */
export const SEVERITY = 0;
export const COUNT = 1;
export const TRIAL = 2;
export const REFINE = 3;
export const MARK = 4;
export const SLOT = 5;
export const CLUSTER = 6;
export const DRIVER = 7;
export const TRIGGER = 8;
export const CHILD = 9;
export const REFINE_MARK = 10;
export const REFINE_TRIAL = 11;
export const REFINE_CLUSTER = 12;
export const REFINE_TRIGGER = 13;
export const DEEP_TRIGGER = 14;
export const ROTATION = 15;
export const SECONDARY = 16;
export const REFINE_SECONDARY = 17;
export const CHILD_SECONDARY = 18;
export const FORM = 19;
export const CHILD_FORM = 20;
export const OUTAGE = 21;
export const EFFICACY = 22;
export const LATENT = 23;
export const MIXING = 24;

const TWO_POW_32 = 2 ** 32;
const TWO_POW_MINUS_52 = 2 ** -52;

/** An entity's 64 bits: `key` goes into the key, `salt` into the counter. */
export interface EntityKey {
  readonly key: number;
  readonly salt: number;
}

export type EntityKind =
  | 'risk'
  | 'link'
  | 'driver'
  | 'form'
  | 'control'
  | 'frequencyUncertainty'
  | 'severityUncertainty'
  | 'copula';

/** The identity of a part of the model in the stream; the kind keeps equal ids of different kinds apart. */
export function entityKey(kind: EntityKind, id: string): EntityKey {
  const text = `${kind}:${id}`;
  return { key: hash32a(text), salt: hash32b(text) };
}

/** Splits a seed into the low word of the key and the bits that go above the purpose. Seeds are 0 … 2^53 − 1. */
export function seedWords(seed: number): { low: number; high: number } {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed must be an integer from 0 to 2^53 - 1, got ${seed}`);
  }
  return { low: seed % TWO_POW_32, high: Math.floor(seed / TWO_POW_32) };
}

/** Counter word 2. */
export function tagOf(purpose: number, seedHigh: number): number {
  return purpose | (seedHigh << 8);
}

/** A uniform strictly inside (0, 1) with 52 bits, from two words. */
export function uniform52(low: number, high: number): number {
  return ((low >>> 12) + (high >>> 0) * 0x100000 + 0.5) * TWO_POW_MINUS_52;
}

const scratch = new Int32Array(4);

/** One uniform in (0, 1) with 52 bits at a counter of its own. */
export function uniformAt(
  index: number,
  block: number,
  tag: number,
  salt: number,
  key: number,
  seedLow: number,
): number {
  philox4x32(scratch, index, block, tag, salt, key, seedLow);
  return uniform52(scratch[0]!, scratch[1]!);
}

/** Word `index` of the sequence that `philoxFill` writes. */
export function wordAt(index: number, block: number, tag: number, salt: number, key: number, seedLow: number): number {
  philox4x32(scratch, ((index >>> 4) << 2) + (index & 3), block, tag, salt, key, seedLow);
  return scratch[(index >>> 2) & 3]!;
}

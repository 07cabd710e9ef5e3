import { BLOCK_TRIALS } from './plan';

/**
 * Which (trial, slot) of the current block has had its first point. Few slots are flags in a row; many are kept in a
 * hash set with open addressing, emptied by a new stamp.
 */
export interface TrialSlots {
  flags: Uint8Array;
  readonly hashed: HashedSlots;
  isHashed: boolean;
}

interface HashedSlots {
  keys: Float64Array;
  stamps: Uint32Array;
  stamp: number;
  used: number;
}

/** Slots a trial up to which clearing flags costs less than hashing. */
const MOST_FLAGGED = 8;
const SMALLEST = 2 ** 12;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { imul } = Math;

export function createTrialSlots(): TrialSlots {
  return {
    flags: new Uint8Array(BLOCK_TRIALS),
    hashed: { keys: new Float64Array(SMALLEST), stamps: new Uint32Array(SMALLEST), stamp: 0, used: 0 },
    isHashed: false,
  };
}

/** Empties the set for the next risk and block. */
export function clearTrialSlots(slots: TrialSlots, slotsPerTrial: number): void {
  slots.isHashed = slotsPerTrial > MOST_FLAGGED;
  if (slots.isHashed) {
    clearHashed(slots.hashed);
    return;
  }
  const length = BLOCK_TRIALS * slotsPerTrial;
  if (slots.flags.length < length) slots.flags = new Uint8Array(length);
  else slots.flags.fill(0, 0, length);
}

/** Adds a key, slotsPerTrial × trial + slot (an integer below 2^53); true when it was not there. */
export function addTrialSlot(slots: TrialSlots, key: number): boolean {
  if (slots.isHashed) return addHashed(slots.hashed, key);
  if (slots.flags[key] !== 0) return false;
  slots.flags[key] = 1;
  return true;
}

function clearHashed(hashed: HashedSlots): void {
  hashed.used = 0;
  hashed.stamp++;
  if (hashed.stamp >= 2 ** 32) {
    hashed.stamps.fill(0);
    hashed.stamp = 1;
  }
}

function addHashed(hashed: HashedSlots, key: number): boolean {
  if (2 * hashed.used >= hashed.keys.length) grow(hashed);
  const at = placeOf(hashed, key);
  if (hashed.stamps[at] === hashed.stamp) return false;
  hashed.stamps[at] = hashed.stamp;
  hashed.keys[at] = key;
  hashed.used++;
  return true;
}

function placeOf({ keys, stamps, stamp }: HashedSlots, key: number): number {
  const mask = keys.length - 1;
  const high = (key * 2 ** -32) | 0;
  let at = imul((key | 0) ^ imul(high, 0x85ebca6b), 0x9e3779b1);
  at = (at ^ (at >>> 15)) & mask;
  while (stamps[at] === stamp && keys[at] !== key) at = (at + 1) & mask;
  return at;
}

function grow(hashed: HashedSlots): void {
  const { keys, stamps, stamp } = hashed;
  hashed.keys = new Float64Array(2 * keys.length);
  hashed.stamps = new Uint32Array(2 * keys.length);
  for (let i = 0; i < keys.length; i++) {
    if (stamps[i] !== stamp) continue;
    const at = placeOf(hashed, keys[i]!);
    hashed.stamps[at] = stamp;
    hashed.keys[at] = keys[i]!;
  }
}

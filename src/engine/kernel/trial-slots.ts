/** Which (trial, slot) of the current block has had its first point: open addressing, emptied by a new stamp. */
export interface TrialSlots {
  keys: Float64Array;
  stamps: Uint32Array;
  stamp: number;
  used: number;
}

const SMALLEST = 2 ** 12;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { imul } = Math;

export function createTrialSlots(): TrialSlots {
  return { keys: new Float64Array(SMALLEST), stamps: new Uint32Array(SMALLEST), stamp: 0, used: 0 };
}

/** Empties the set for the next risk and block. */
export function clearTrialSlots(slots: TrialSlots): void {
  slots.used = 0;
  slots.stamp++;
  if (slots.stamp >= 2 ** 32) {
    slots.stamps.fill(0);
    slots.stamp = 1;
  }
}

/** Adds a key (an integer below 2^53); true when it was not there. */
export function addTrialSlot(slots: TrialSlots, key: number): boolean {
  if (2 * slots.used >= slots.keys.length) grow(slots);
  const at = placeOf(slots, key);
  if (slots.stamps[at] === slots.stamp) return false;
  slots.stamps[at] = slots.stamp;
  slots.keys[at] = key;
  slots.used++;
  return true;
}

function placeOf(slots: TrialSlots, key: number): number {
  const mask = slots.keys.length - 1;
  const high = (key * 2 ** -32) | 0;
  let at = imul((key | 0) ^ imul(high, 0x85ebca6b), 0x9e3779b1);
  at = (at ^ (at >>> 15)) & mask;
  while (slots.stamps[at] === slots.stamp && slots.keys[at] !== key) at = (at + 1) & mask;
  return at;
}

function grow(slots: TrialSlots): void {
  const { keys, stamps, stamp } = slots;
  slots.keys = new Float64Array(2 * keys.length);
  slots.stamps = new Uint32Array(2 * keys.length);
  for (let i = 0; i < keys.length; i++) {
    if (stamps[i] !== stamp) continue;
    const at = placeOf(slots, keys[i]!);
    slots.stamps[at] = stamp;
    slots.keys[at] = keys[i]!;
  }
}

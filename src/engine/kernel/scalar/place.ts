/** Gives events their trials and decides which get past the controls; the vector kernel's is vector/assembly/place.ts. */
import { mirrored } from '../mirrored';

export function mirrorBits(words: Int32Array, first: number, count: number, shift: number): void {
  for (let i = 0; i < count; i++) words[i] = (mirrored(first + i) + shift) | 0;
}

export function maskTrials(trials: Uint16Array, count: number, mask: number): void {
  for (let i = 0; i < count; i++) trials[i]! &= mask;
}

export function survive(
  marks: Uint16Array,
  count: number,
  border: number,
  alive: Uint8Array,
  slow: Uint32Array,
): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    alive[i] = marks[i]! < border ? 1 : 0;
    if (marks[i] === border) slow[found++] = i;
  }
  return found;
}

export function surviveWords(
  marks: Int32Array,
  count: number,
  border: number,
  alive: Uint8Array,
  slow: Uint32Array,
): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (marks[i]! >>> 0 > border) alive[i] = 0;
    if (marks[i]! >>> 0 === border) slow[found++] = i;
  }
  return found;
}

export function wordsBelow(words: Int32Array, count: number, border: number, positions: Uint32Array): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (words[i]! >>> 0 < border) positions[found++] = i;
  return found;
}

export function wordsOn(words: Int32Array, count: number, border: number, positions: Uint32Array): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (words[i]! >>> 0 === border) positions[found++] = i;
  return found;
}

export function firstPoints(
  trials: Uint16Array,
  first: number,
  count: number,
  flags: Uint8Array,
  index: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const trial = trials[i]!;
    if (flags[trial] !== 0) continue;
    flags[trial] = 1;
    trials[kept] = trial;
    index[kept++] = first + i;
  }
  return kept;
}

export function keepTrials(
  trials: Uint16Array,
  first: number,
  count: number,
  keep: Uint8Array,
  index: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const trial = trials[i]!;
    trials[kept] = trial;
    index[kept] = first + i;
    kept += keep[trial]!;
  }
  return kept;
}

export function expandClusters(
  trials: Uint16Array,
  words: Int32Array,
  count: number,
  thresholds: Uint32Array,
  length: number,
  out: Uint16Array,
  slow: Uint32Array,
): number {
  let found = 0;
  let written = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i]! >>> 0;
    let size = 0;
    while (size < length && word > thresholds[size]!) size++;
    if (size === length || word === thresholds[size]) slow[++found] = i;
    else for (; size >= 0; size--) out[written++] = trials[i]!;
  }
  slow[0] = found;
  return written;
}

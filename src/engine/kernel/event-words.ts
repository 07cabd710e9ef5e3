import { tagOf } from '../random/stream';
import type { Workspace } from './workspace';

/** Where fewer than one event in this many is kept, only their words are computed. */
const SPARSE = 4;

/** The stream of an entity for one purpose in one block. */
export interface EventStream {
  key: number;
  salt: number;
  purpose: number;
  block: number;
}

/** One word for each root event of the chunk. */
export function drawWords(space: Workspace, { key, salt, purpose, block }: EventStream, words: Int32Array): void {
  const { operations, seedLow } = space;
  const { first, span, count, index, isWhole } = space.chunk;
  const tag = tagOf(purpose, space.seedHigh);
  if (count * SPARSE < span) {
    operations.pick(words, index, 0, count, block, tag, salt, key, seedLow);
    return;
  }
  operations.fill(words, span, first, block, tag, salt, key, seedLow);
  if (!isWhole) operations.gatherWords(words, index, first, count);
}

/** Half a word for each root event of the chunk. */
export function drawHalfWords(space: Workspace, { key, salt, purpose, block }: EventStream, halves: Uint16Array): void {
  const { operations, seedLow, pickedWord } = space;
  const { first, span, count, index, isWhole } = space.chunk;
  const tag = tagOf(purpose, space.seedHigh);
  if (count * SPARSE < span) {
    operations.pick(pickedWord, index, 1, count, block, tag, salt, key, seedLow);
    for (let i = 0; i < count; i++) halves[i] = index[i]! & 1 ? pickedWord[i]! >>> 16 : pickedWord[i]!;
    return;
  }
  operations.fill(halves, (span + 1) >> 1, first >>> 1, block, tag, salt, key, seedLow);
  if (!isWhole) operations.gatherHalves(halves, index, first, count);
}

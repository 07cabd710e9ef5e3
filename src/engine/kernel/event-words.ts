import { tagOf, wordAt } from '../random/stream';
import type { Workspace } from './workspace';

/** Where fewer than one event in this many is kept, words are computed one by one. */
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
    for (let i = 0; i < count; i++) words[i] = wordAt(index[i]!, block, tag, salt, key, seedLow);
    return;
  }
  operations.fill(words, span, first, block, tag, salt, key, seedLow);
  if (!isWhole) operations.gatherWords(words, index, first, count);
}

/** Half a word for each root event of the chunk. */
export function drawHalfWords(space: Workspace, { key, salt, purpose, block }: EventStream, halves: Uint16Array): void {
  const { operations, seedLow } = space;
  const { first, span, count, index, isWhole } = space.chunk;
  const tag = tagOf(purpose, space.seedHigh);
  if (count * SPARSE < span) {
    for (let i = 0; i < count; i++) {
      const word = wordAt(index[i]! >>> 1, block, tag, salt, key, seedLow);
      halves[i] = index[i]! & 1 ? word >>> 16 : word & 0xffff;
    }
    return;
  }
  operations.fill(halves, (span + 1) >> 1, first >>> 1, block, tag, salt, key, seedLow);
  if (!isWhole) operations.gatherHalves(halves, index, first, count);
}

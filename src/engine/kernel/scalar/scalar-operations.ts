import { philox4x32, philoxFill } from '../../random/philox';
import { wordAt } from '../../random/stream';
import type { Allocator, Operations } from '../operations';
import type { QuantileTables } from '../table-layout';
import { aliasTrials, fillAlias, multiply } from './alias';
import {
  addAt,
  addBoth,
  addByCode,
  addNet,
  addOccurrences,
  addOne,
  cede,
  countAlive,
  maskLosses,
  netLosses,
  sumLosses,
  takeColumns,
} from './book';
import { countUp, gather, gatherChildren } from './gather';
import { lookup } from './lookup';
import {
  expandClusters,
  firstPoints,
  keepTrials,
  maskTrials,
  mirrorBits,
  survive,
  surviveWords,
  wordsBelow,
  wordsOn,
} from './place';

/** Elements beyond what is asked for, as the operations promise. */
const PADDING = 64;

const allocate: Allocator = {
  float64: (length) => new Float64Array(length + PADDING),
  int32: (length) => new Int32Array(length + PADDING),
  uint32: (length) => new Uint32Array(length + PADDING),
  uint16: (length) => new Uint16Array(length + PADDING),
  uint8: (length) => new Uint8Array(length + PADDING),
};

const scratch = new Int32Array(4);

/** The reference: plain loops, in float32 where the vector kernel is. */
export function scalarOperations(tables: QuantileTables): Operations {
  return {
    name: 'scalar',
    allocate,
    fill: (out, count, firstWord, counter1, counter2, counter3, key0, key1) => {
      const words = out instanceof Int32Array ? out : new Int32Array(out.buffer, out.byteOffset, out.length >> 1);
      philoxFill(words, count, firstWord, counter1, counter2, counter3, key0, key1);
    },
    pick: (out, index, shift, count, counter1, counter2, counter3, key0, key1) => {
      for (let i = 0; i < count; i++) {
        out[i] = wordAt(index[i]! >>> shift, counter1, counter2, counter3, key0, key1);
      }
    },
    each: (out, count, { counters0, counters1, counters3 }, counter2, key0, key1) => {
      for (let i = 0; i < count; i++) {
        philox4x32(scratch, counters0[i]!, counters1[i]!, counter2, counters3[i]!, key0, key1);
        out.words0[i] = scratch[0]!;
        out.words1[i] = scratch[1]!;
        out.words2[i] = scratch[2]!;
        out.words3[i] = scratch[3]!;
      }
    },
    mirrorBits,
    maskTrials,
    aliasTrials,
    fillAlias,
    multiply,
    survive,
    surviveWords,
    wordsBelow,
    wordsOn,
    firstPoints,
    keepTrials,
    countUp,
    gatherChildren,
    gatherWords: gather,
    gatherHalves: gather,
    expandClusters,
    lookup: (table, words, count, out, slow) => lookup(tables, table, words, count, out, slow),
    addOne,
    addBoth,
    addByCode,
    netLosses,
    cede,
    addNet,
    addOccurrences,
    takeColumns,
    sumLosses,
    addAtSlots: addAt,
    addAtTrials: addAt,
    countAlive,
    maskLosses,
  };
}

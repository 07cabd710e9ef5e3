/** Lists of events on which the operations work. */
import type { Allocator, Counters, Words } from './operations';

/** Events handled at a time; a multiple of 64, so that half words and groups of sixteen stay aligned. */
export const CHUNK = 2048;

/** Some root events of one risk in one block. Stream indices first … first + span − 1, of which `count` are kept. */
export interface Chunk {
  first: number;
  span: number;
  count: number;
  /** All of the span are kept; then `index` is not filled. */
  isWhole: boolean;
  readonly trial: Uint16Array;
  /** Index of each kept event in the stream of its risk. */
  readonly index: Int32Array;
  readonly word: Int32Array;
  readonly mark: Uint16Array;
  /** Loss before controls and insurance. */
  readonly raw: Float64Array;
  /** 1 when the event gets past the controls. */
  readonly alive: Uint8Array;
  /** By ledger: net and ceded loss of the event itself. */
  readonly net: readonly [Float64Array, Float64Array];
  readonly ceded: readonly [Float64Array, Float64Array];
  /** Positions of the events that have triggered others, in no order. */
  readonly touched: Uint16Array;
  touchedCount: number;
  /** 1 for these. */
  readonly isTouched: Uint8Array;
  /** By ledger: net loss of what a touched event has triggered. */
  readonly triggered: readonly [Float64Array, Float64Array];
}

/** Index of the i-th event of the chunk in the stream of its risk. */
export function indexAt(chunk: Chunk, i: number): number {
  return chunk.isWhole ? chunk.first + i : chunk.index[i]!;
}

/** Events of one risk and generation whose links are being followed. */
export interface Parents {
  count: number;
  risk: number;
  /** Links between the root and these events; at 0 they are the events of the chunk and the arrays but the last two are unused. */
  generation: number;
  /** The root event in the chunk. */
  readonly slot: Int32Array;
  /** The event's 64-bit identity: (index, block) of a root event, two random words of a triggered one. */
  readonly idLow: Int32Array;
  readonly idHigh: Int32Array;
  /** 1 when it and all events before it get past the controls. */
  readonly alive: Uint8Array;
  /** The word that decides what it triggers over the link being followed. */
  readonly trigger: Int32Array;
  /** Positions of those that may trigger something. */
  readonly hit: Uint32Array;
}

/** Events that one link has triggered. */
export interface Children extends Words, Counters {
  count: number;
  readonly slot: Int32Array;
  readonly trial: Uint16Array;
  readonly alive: Uint8Array;
  readonly raw: Float64Array;
  /** Net and ceded loss in the ledger being booked. */
  readonly net: Float64Array;
  readonly ceded: Float64Array;
}

export function createChunk(allocate: Allocator): Chunk {
  return {
    first: 0,
    span: 0,
    count: 0,
    isWhole: true,
    trial: allocate.uint16(CHUNK),
    index: allocate.int32(CHUNK),
    word: allocate.int32(CHUNK),
    mark: allocate.uint16(CHUNK),
    raw: allocate.float64(CHUNK),
    alive: allocate.uint8(CHUNK),
    net: [allocate.float64(CHUNK), allocate.float64(CHUNK)],
    ceded: [allocate.float64(CHUNK), allocate.float64(CHUNK)],
    touched: new Uint16Array(CHUNK),
    touchedCount: 0,
    isTouched: new Uint8Array(CHUNK),
    triggered: [new Float64Array(CHUNK), new Float64Array(CHUNK)],
  };
}

export function createParents(allocate: Allocator): Parents {
  return {
    count: 0,
    risk: 0,
    generation: 0,
    slot: allocate.int32(CHUNK),
    idLow: allocate.int32(CHUNK),
    idHigh: allocate.int32(CHUNK),
    alive: allocate.uint8(CHUNK),
    trigger: allocate.int32(CHUNK),
    hit: allocate.uint32(CHUNK),
  };
}

export function createChildren(allocate: Allocator): Children {
  return {
    count: 0,
    counters0: allocate.int32(CHUNK),
    counters1: allocate.int32(CHUNK),
    counters3: allocate.int32(CHUNK),
    words0: allocate.int32(CHUNK),
    words1: allocate.int32(CHUNK),
    words2: allocate.int32(CHUNK),
    words3: allocate.int32(CHUNK),
    slot: allocate.int32(CHUNK),
    trial: allocate.uint16(CHUNK),
    alive: allocate.uint8(CHUNK),
    raw: allocate.float64(CHUNK),
    net: allocate.float64(CHUNK),
    ceded: allocate.float64(CHUNK),
  };
}

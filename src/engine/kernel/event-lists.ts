/** Lists of events on which the operations work. */
import type { Allocator, Ancestors, Offspring, Words } from './operations';

/** Events handled at a time; a multiple of 64, so that half words and groups of sixteen stay aligned. */
export const CHUNK = 8192;

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
  /** By ledger: net loss of what each event has triggered; set where links begin at the risk. */
  readonly triggered: readonly [Float64Array, Float64Array];
}

/** Index of the i-th event of the chunk in the stream of its risk. */
export function indexAt(chunk: Chunk, i: number): number {
  return chunk.isWhole ? chunk.first + i : chunk.index[i]!;
}

/** Events of one risk whose links are being followed. */
export interface Parents extends Ancestors {
  count: number;
  risk: number;
  /** No event is of a later generation. */
  deepest: number;
  /** The root event in the chunk. */
  readonly slot: Int32Array;
  /** The event's 64-bit identity: (index, block) of a root event, two random words of a triggered one. */
  readonly idLow: Int32Array;
  readonly idHigh: Int32Array;
  /** Links between the root and the event. */
  readonly generation: Int32Array;
  /** 1 when it and all events before it get past the controls. */
  readonly alive: Uint8Array;
}

/** The events over one link. */
export interface Triggers {
  /** The word that decides what each parent triggers. */
  readonly word: Int32Array;
  /** Positions of the parents that may trigger something. */
  readonly hit: Uint32Array;
  /** The same for each child, where a parent may have several. */
  readonly parent: Uint32Array;
}

/** Events that one link has triggered. */
export interface Children extends Words, Offspring {
  count: number;
  /** How many are alive. */
  survivors: number;
  readonly raw: Float64Array;
  /** Net and ceded loss in the ledger being booked, and the sum of the net losses. */
  readonly net: Float64Array;
  readonly ceded: Float64Array;
  netSum: number;
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
    triggered: [allocate.float64(CHUNK), allocate.float64(CHUNK)],
  };
}

export function createParents(allocate: Allocator): Parents {
  return {
    count: 0,
    risk: 0,
    deepest: 0,
    slot: allocate.int32(CHUNK),
    idLow: allocate.int32(CHUNK),
    idHigh: allocate.int32(CHUNK),
    generation: allocate.int32(CHUNK),
    alive: allocate.uint8(CHUNK),
  };
}

/** The events of the chunk as parents. Their index and block are their identity; `takeRoots` sets what differs between chunks. */
export function createRootParents(allocate: Allocator, { index, alive }: Chunk): Parents {
  const slot = allocate.int32(CHUNK);
  for (let i = 0; i < CHUNK; i++) slot[i] = i;
  return { ...createParents(allocate), slot, idLow: index, alive };
}

export function createTriggers(allocate: Allocator): Triggers {
  return { word: allocate.int32(CHUNK), hit: allocate.uint32(CHUNK), parent: allocate.uint32(CHUNK) };
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
    generation: allocate.int32(CHUNK),
    alive: allocate.uint8(CHUNK),
    survivors: 0,
    raw: allocate.float64(CHUNK),
    net: allocate.float64(CHUNK),
    ceded: allocate.float64(CHUNK),
    netSum: 0,
  };
}

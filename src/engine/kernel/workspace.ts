import { seedWords } from '../random/stream';
import { type AliasTable, createAliasTable } from './alias-table';
import { createDriverWeights, type DriverWeights } from './driver-weights';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import type { RefineKey } from './quantile-lookup';
import { createTrialSlots, type TrialSlots } from './trial-slots';

/** Events handled at a time; a multiple of 32, so that half words and groups of sixteen stay aligned. */
export const CHUNK = 1024;

/** Positions of the two ledgers in arrays over ledgers. */
export const RESIDUAL = 0;
export const INHERENT = 1;

/** Some root events of one risk in one block. Stream indices first … first + span − 1, of which `count` are kept. */
export interface Chunk {
  first: number;
  span: number;
  count: number;
  readonly trial: Int32Array;
  /** Index of each kept event in the stream of its risk. */
  readonly index: Int32Array;
  readonly word: Int32Array;
  readonly mark: Int32Array;
  /** Loss before controls and insurance. */
  readonly raw: Float64Array;
  /** 1 when the event gets past the controls. */
  readonly alive: Uint8Array;
  /** By ledger: net and ceded loss of the event, later of the whole occurrence. */
  readonly net: readonly [Float64Array, Float64Array];
  readonly ceded: readonly [Float64Array, Float64Array];
}

/** Events of a cascade whose own links are still to be followed. */
export interface ParentStack {
  size: number;
  risk: Int32Array;
  slot: Int32Array;
  idLow: Int32Array;
  idHigh: Int32Array;
  generation: Int32Array;
  alive: Uint8Array;
}

/** An event whose links are being followed. */
export interface Parent {
  risk: number;
  /** The root event in the chunk. */
  slot: number;
  /** The event's 64-bit identity: (index, block) of a root event, two random words of a triggered one. */
  idLow: number;
  idHigh: number;
  /** Links between the root and this event. */
  generation: number;
  /** 1 when it and all events before it get past the controls. */
  alive: number;
}

/** A triggered event. */
export interface Child {
  link: number;
  pair: number;
  risk: number;
  slot: number;
  /** The word of its loss. */
  word: number;
  idLow: number;
  idHigh: number;
  alive: number;
}

/** Everything a pass writes to while it works, allocated once. */
export interface Workspace {
  readonly seedLow: number;
  readonly seedHigh: number;
  readonly chunk: Chunk;
  readonly pointTrial: Int32Array;
  readonly pointWord: Int32Array;
  readonly refineKey: RefineKey;
  readonly weights: DriverWeights;
  readonly alias: AliasTable;
  /** The frequency group whose weights the alias table holds, and their sum; NONE when it holds others. */
  aliasGroup: number;
  aliasSum: number;
  readonly clusterWeights: Float64Array;
  readonly slots: TrialSlots;
  readonly stack: ParentStack;
  /** One of each, used again for every event. */
  readonly parent: Parent;
  readonly child: Child;
  /** Pair number of each risk under the current root. */
  readonly pairOfRisk: Int32Array;
  /** Trials of the block that matter are those with a code other than 0; null when all do. */
  keep: Uint16Array | null;
  /** By ledger: share of the ceded losses of each trial that the annual layer pays; null when it pays all. */
  readonly recovery: [Float64Array | null, Float64Array | null];
}

export function createWorkspace(plan: Plan): Workspace {
  const { low: seedLow, high: seedHigh } = seedWords(plan.seed);
  return {
    seedLow,
    seedHigh,
    chunk: createChunk(),
    pointTrial: new Int32Array(CHUNK),
    pointWord: new Int32Array(CHUNK),
    refineKey: { key: 0, salt: 0, seedLow, seedHigh },
    weights: createDriverWeights(plan, seedLow, seedHigh),
    alias: createAliasTable(),
    aliasGroup: NONE,
    aliasSum: 0,
    clusterWeights: new Float64Array(BLOCK_TRIALS),
    slots: createTrialSlots(),
    stack: createParentStack(CHUNK),
    parent: { risk: 0, slot: 0, idLow: 0, idHigh: 0, generation: 0, alive: 0 },
    child: { link: 0, pair: 0, risk: 0, slot: 0, word: 0, idLow: 0, idHigh: 0, alive: 0 },
    pairOfRisk: new Int32Array(plan.risks.key.length),
    keep: null,
    recovery: [null, null],
  };
}

export function createParentStack(capacity: number): ParentStack {
  return {
    size: 0,
    risk: new Int32Array(capacity),
    slot: new Int32Array(capacity),
    idLow: new Int32Array(capacity),
    idHigh: new Int32Array(capacity),
    generation: new Int32Array(capacity),
    alive: new Uint8Array(capacity),
  };
}

function createChunk(): Chunk {
  const losses = (): [Float64Array, Float64Array] => [new Float64Array(CHUNK), new Float64Array(CHUNK)];
  return {
    first: 0,
    span: 0,
    count: 0,
    trial: new Int32Array(CHUNK),
    index: new Int32Array(CHUNK),
    word: new Int32Array(CHUNK),
    mark: new Int32Array(CHUNK),
    raw: new Float64Array(CHUNK),
    alive: new Uint8Array(CHUNK),
    net: losses(),
    ceded: losses(),
  };
}

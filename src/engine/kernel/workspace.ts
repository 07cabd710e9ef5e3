import { seedWords } from '../random/stream';
import { createAlias } from './alias-table';
import { createDriverWeights, type DriverWeights } from './driver-weights';
import {
  type Children,
  type Chunk,
  createChildren,
  createChunk,
  createParents,
  createRootParents,
  createTriggers,
  type Parents,
  type Triggers,
} from './event-lists';
import { createFormLosses, type FormLosses } from './form-losses';
import type { Alias, Operations } from './operations';
import { type Clusters, createClusters } from './clusters';
import { clearLatentTrials, createLatentTrials, type LatentTrials } from './latent-trials';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import type { RefineKey } from './slow-quantile';
import { createYearlyProducts, type YearlyProducts } from './yearly-products';
import { createTrialSlots, type TrialSlots } from './trial-slots';
import { createWaitingEvents, type WaitingEvents } from './waiting-events';

/** Positions of the two ledgers in arrays over ledgers. */
export const RESIDUAL = 0;
export const INHERENT = 1;

/** Codes are 16 bits. */
const MOST_CODES = 2 ** 16;
/** Places a code in `codeSums`. */
export const LANES = 4;

/** Everything a pass writes to while it works, allocated once. */
export interface Workspace {
  seedLow: number;
  seedHigh: number;
  readonly operations: Operations;
  readonly chunk: Chunk;
  readonly pointTrial: Uint16Array;
  readonly pointWord: Int32Array;
  /** Words of which only halves are wanted; not pointWord, which clusters still read when events are handed on. */
  readonly pickedWord: Int32Array;
  /** Positions that an operation left to the slow path. */
  readonly slow: Uint32Array;
  readonly refineKey: RefineKey;
  readonly weights: DriverWeights;
  readonly yearly: YearlyProducts;
  readonly latents: LatentTrials;
  readonly alias: Alias;
  /** The frequency group and block whose weights the alias table holds, and their sum. */
  aliasGroup: number;
  aliasBlock: number;
  aliasSum: number;
  /** Trials that have had their first point, and the same by slot. */
  readonly flags: Uint8Array;
  readonly slots: TrialSlots;
  readonly clusters: Clusters;
  readonly rootParents: Parents;
  readonly parents: Parents;
  readonly triggers: Triggers;
  readonly children: Children;
  readonly forms: FormLosses;
  readonly waiting: WaitingEvents;
  /** Pair number of each risk under the current root. */
  readonly pairOfRisk: Int32Array;
  /** A code for each trial of the block. */
  readonly codes: Uint16Array;
  /** Room for sums by code, four places a code; those in use are 0 between two additions. */
  readonly codeSums: Float64Array;
  /** 1 for each trial of the block that matters, 0 for the others. */
  readonly kept: Uint8Array;
  /** `kept` when not all trials matter; null when they do. */
  keep: Uint8Array | null;
  /** By ledger: share of the ceded losses of each trial that the annual layer pays; null when it pays all. */
  readonly recovery: [Float64Array | null, Float64Array | null];
}

export function createWorkspace(plan: Plan, operations: Operations): Workspace {
  const { allocate } = operations;
  const chunk = createChunk(allocate);
  const refineKey = { key: 0, salt: 0, seedLow: 0, seedHigh: 0 };
  const space: Workspace = {
    seedLow: 0,
    seedHigh: 0,
    operations,
    chunk,
    pointTrial: allocate.uint16(chunk.word.length),
    pointWord: allocate.int32(chunk.word.length),
    pickedWord: allocate.int32(chunk.word.length),
    slow: allocate.uint32(chunk.word.length + 1),
    refineKey,
    weights: createDriverWeights(plan, operations, refineKey),
    yearly: createYearlyProducts(plan, operations, refineKey),
    latents: createLatentTrials(plan, operations, refineKey),
    alias: createAlias(allocate),
    aliasGroup: NONE,
    aliasBlock: NONE,
    aliasSum: 0,
    flags: allocate.uint8(BLOCK_TRIALS),
    slots: createTrialSlots(),
    clusters: createClusters(allocate),
    rootParents: createRootParents(allocate, chunk),
    parents: createParents(allocate),
    triggers: createTriggers(allocate),
    children: createChildren(allocate),
    forms: createFormLosses(allocate),
    waiting: createWaitingEvents(plan),
    pairOfRisk: new Int32Array(plan.risks.key.length),
    codes: allocate.uint16(BLOCK_TRIALS),
    codeSums: allocate.float64(LANES * MOST_CODES),
    kept: allocate.uint8(BLOCK_TRIALS),
    keep: null,
    recovery: [null, null],
  };
  seedWorkspace(space, plan.seed);
  return space;
}

/** Gives the workspace another stream and forgets what it drew from the last. */
export function seedWorkspace(space: Workspace, seed: number): void {
  const { low, high } = seedWords(seed);
  if (low === space.seedLow && high === space.seedHigh) return;
  space.seedLow = low;
  space.seedHigh = high;
  space.refineKey.seedLow = low;
  space.refineKey.seedHigh = high;
  space.weights.wordsBlock.fill(NONE);
  space.weights.productsBlock.fill(NONE);
  space.yearly.productsBlock.fill(NONE);
  clearLatentTrials(space.latents);
  space.aliasBlock = NONE;
}

/** The latent variables of correlated risks in each trial of a block. */
import { normalQuantile } from '../math/normal-quantile';
import { LATENT, MIXING, tagOf, uniform52 } from '../random/stream';
import type { Operations } from './operations';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import { type RefineKey, slowQuantile } from './slow-quantile';

/** Independent normals by their place in the plan, and what a year multiplies all by; drawn once they are asked for. */
export interface LatentTrials {
  readonly operations: Operations;
  readonly normals: (Float64Array | null)[];
  readonly normalsBlock: Int32Array;
  readonly mixing: Float64Array;
  mixingBlock: number;
  readonly words: Int32Array;
  readonly slow: Uint32Array;
  readonly value: Float64Array;
  /** Events of the risk in hand in each trial. */
  readonly counts: Int32Array;
  /** Trials that have not yet had all their events. */
  readonly open: Uint16Array;
  /** The workspace's; whoever draws sets it first. */
  readonly refineKey: RefineKey;
}

export function createLatentTrials({ latents }: Plan, operations: Operations, refineKey: RefineKey): LatentTrials {
  const { allocate } = operations;
  const normals = latents.key.length;
  const trials = normals > 0 ? BLOCK_TRIALS : 0;
  return {
    operations,
    normals: new Array<Float64Array | null>(normals).fill(null),
    normalsBlock: new Int32Array(normals).fill(NONE),
    mixing: allocate.float64(trials),
    mixingBlock: NONE,
    words: allocate.int32(2 * trials),
    slow: allocate.uint32(trials),
    value: new Float64Array(trials),
    counts: new Int32Array(trials),
    open: new Uint16Array(trials),
    refineKey,
  };
}

/** Forgets what was drawn, as another seed would draw something else. */
export function clearLatentTrials(latents: LatentTrials): void {
  latents.normalsBlock.fill(NONE);
  latents.mixingBlock = NONE;
}

/** Sets `value` to latent variable `number` in every trial of the block. */
export function drawLatent(plan: Plan, space: LatentTrials, number: number, block: number): void {
  const { offsets, normal, weight, mixing } = plan.latents;
  const { value } = space;
  value.fill(0);
  for (let entry = offsets[number]!; entry < offsets[number + 1]!; entry++) {
    const drawn = normalsOf(plan, space, normal[entry]!, block);
    const share = weight[entry]!;
    for (let trial = 0; trial < BLOCK_TRIALS; trial++) value[trial]! += share * drawn[trial]!;
  }
  if (mixing === NONE) return;
  const factor = mixingOf(plan, space, block);
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) value[trial]! *= factor[trial]!;
}

/** The independent normals of one risk, from 52 bits each. */
function normalsOf(plan: Plan, space: LatentTrials, normal: number, block: number): Float64Array {
  const drawn = (space.normals[normal] ??= new Float64Array(BLOCK_TRIALS));
  if (space.normalsBlock[normal] === block) return drawn;
  space.normalsBlock[normal] = block;
  const { operations, words, refineKey } = space;
  const [key, salt] = [plan.latents.key[normal]!, plan.latents.salt[normal]!];
  const tag = tagOf(LATENT, refineKey.seedHigh);
  operations.fill(words, 2 * BLOCK_TRIALS, 0, block, tag, salt, key, refineKey.seedLow);
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) {
    drawn[trial] = normalQuantile(uniform52(words[2 * trial]!, words[2 * trial + 1]!));
  }
  return drawn;
}

/** √(ν/χ²) in every trial. */
function mixingOf(plan: Plan, space: LatentTrials, block: number): Float64Array {
  const { operations, mixing, words, slow, refineKey } = space;
  if (space.mixingBlock === block) return mixing;
  space.mixingBlock = block;
  const { mixing: table, mixingKey, mixingSalt } = plan.latents;
  refineKey.key = mixingKey;
  refineKey.salt = mixingSalt;
  const tag = tagOf(MIXING, refineKey.seedHigh);
  operations.fill(words, BLOCK_TRIALS, 0, block, tag, mixingSalt, mixingKey, refineKey.seedLow);
  const undecided = operations.lookup(table, words, BLOCK_TRIALS, mixing, slow);
  for (let j = 0; j < undecided; j++) {
    const trial = slow[j]!;
    mixing[trial] = slowQuantile(plan.quantiles, table, words[trial]!, trial, block, refineKey);
  }
  return mixing;
}

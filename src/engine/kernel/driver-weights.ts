import { DRIVER, tagOf } from '../random/stream';
import type { Operations } from './operations';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import { type RefineKey, slowQuantile } from './slow-quantile';

/** The factors by which the drivers act in each trial of the current block, computed once they are asked for. */
export interface DriverWeights {
  readonly operations: Operations;
  /** By driver: one word a trial, and the block that they are of (NONE for none). */
  readonly words: readonly Int32Array[];
  readonly wordsBlock: Int32Array;
  /** By group: product of its factors, one entry a trial, and the block that they are of. */
  readonly products: (Float64Array | null)[];
  readonly productsBlock: Int32Array;
  readonly factor: Float64Array;
  readonly slow: Uint32Array;
  /** The workspace's; whoever draws sets it first. */
  readonly refineKey: RefineKey;
}

export function createDriverWeights(plan: Plan, operations: Operations, refineKey: RefineKey): DriverWeights {
  const drivers = plan.drivers.key.length;
  const groups = plan.groups.offsets.length - 1;
  const { allocate } = operations;
  return {
    operations,
    words: Array.from({ length: drivers }, () => allocate.int32(BLOCK_TRIALS)),
    wordsBlock: new Int32Array(drivers).fill(NONE),
    products: new Array<Float64Array | null>(groups).fill(null),
    productsBlock: new Int32Array(groups).fill(NONE),
    factor: allocate.float64(BLOCK_TRIALS),
    slow: allocate.uint32(BLOCK_TRIALS),
    refineKey,
  };
}

/** The product of a group's factors in every trial of the block. */
export function groupWeights(plan: Plan, weights: DriverWeights, group: number, block: number): Float64Array {
  const product = (weights.products[group] ??= weights.operations.allocate.float64(BLOCK_TRIALS));
  if (weights.productsBlock[group] === block) return product;
  weights.productsBlock[group] = block;
  product.fill(1);
  const { offsets } = plan.groups;
  for (let entry = offsets[group]!; entry < offsets[group + 1]!; entry++) {
    drawFactors(plan, weights, entry, block);
    weights.operations.multiply(product, weights.factor, BLOCK_TRIALS);
  }
  return product;
}

/** The factor of one driver at one loading in every trial. */
function drawFactors(plan: Plan, weights: DriverWeights, entry: number, block: number): void {
  const { operations, refineKey, factor, slow } = weights;
  const driver = plan.groups.driver[entry]!;
  const table = plan.groups.table[entry]!;
  refineKey.key = plan.drivers.key[driver]!;
  refineKey.salt = plan.drivers.salt[driver]!;
  const words = driverWords(weights, driver, block);
  const undecided = operations.lookup(table, words, BLOCK_TRIALS, factor, slow);
  for (let j = 0; j < undecided; j++) {
    const trial = slow[j]!;
    factor[trial] = slowQuantile(plan.quantiles, table, words[trial]!, trial, block, refineKey);
  }
}

/** One word a trial: the driver's uniform, the same for every risk that loads on it. The driver is the one in refineKey. */
function driverWords(
  { operations, words, wordsBlock, refineKey }: DriverWeights,
  driver: number,
  block: number,
): Int32Array {
  const drawn = words[driver]!;
  if (wordsBlock[driver] === block) return drawn;
  wordsBlock[driver] = block;
  const { key, salt, seedLow, seedHigh } = refineKey;
  operations.fill(drawn, BLOCK_TRIALS, 0, block, tagOf(DRIVER, seedHigh), salt, key, seedLow);
  return drawn;
}

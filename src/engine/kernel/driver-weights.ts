import { philoxFill } from '../random/philox';
import { DRIVER, tagOf } from '../random/stream';
import { lookupQuantiles, type RefineKey } from './quantile-lookup';
import { BLOCK_TRIALS, type Plan } from './plan';

/** The factors by which the drivers act in each trial of the current block, computed once they are asked for. */
export interface DriverWeights {
  readonly words: (Int32Array | null)[];
  /** Product of the factors of a group, one entry a trial. */
  readonly products: (Float64Array | null)[];
  readonly factor: Float64Array;
  readonly trials: Int32Array;
  readonly refineKey: RefineKey;
}

export function createDriverWeights(plan: Plan, seedLow: number, seedHigh: number): DriverWeights {
  return {
    words: new Array<Int32Array | null>(plan.drivers.key.length).fill(null),
    products: new Array<Float64Array | null>(plan.groups.offsets.length - 1).fill(null),
    factor: new Float64Array(BLOCK_TRIALS),
    trials: Int32Array.from({ length: BLOCK_TRIALS }, (_, trial) => trial),
    refineKey: { key: 0, salt: 0, seedLow, seedHigh },
  };
}

/** Forgets the last block. */
export function resetDriverWeights(weights: DriverWeights): void {
  weights.words.fill(null);
  weights.products.fill(null);
}

/** The product of a group's factors in every trial of the block. */
export function groupWeights(plan: Plan, weights: DriverWeights, group: number, block: number): Float64Array {
  const known = weights.products[group];
  if (known) return known;
  const product = new Float64Array(BLOCK_TRIALS).fill(1);
  weights.products[group] = product;
  const { offsets, driver, table } = plan.groups;
  const { factor, refineKey } = weights;
  for (let entry = offsets[group]!; entry < offsets[group + 1]!; entry++) {
    const words = driverWords(plan, weights, driver[entry]!, block);
    refineKey.key = plan.drivers.key[driver[entry]!]!;
    refineKey.salt = plan.drivers.salt[driver[entry]!]!;
    lookupQuantiles(plan.tables, table[entry]!, words, weights.trials, BLOCK_TRIALS, block, refineKey, factor);
    for (let trial = 0; trial < BLOCK_TRIALS; trial++) product[trial]! *= factor[trial]!;
  }
  return product;
}

/** One word a trial: the driver's uniform, the same for every risk that loads on it. */
function driverWords(plan: Plan, weights: DriverWeights, driver: number, block: number): Int32Array {
  const known = weights.words[driver];
  if (known) return known;
  const words = new Int32Array(BLOCK_TRIALS);
  weights.words[driver] = words;
  const { seedLow, seedHigh } = weights.refineKey;
  const tag = tagOf(DRIVER, seedHigh);
  philoxFill(words, BLOCK_TRIALS, 0, block, tag, plan.drivers.salt[driver]!, plan.drivers.key[driver]!, seedLow);
  return words;
}

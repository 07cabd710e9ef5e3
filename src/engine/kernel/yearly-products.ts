/** What controls that differ between years leave in each trial of a block. */
import { EFFICACY, OUTAGE, tagOf } from '../random/stream';
import type { Operations } from './operations';
import { BLOCK_TRIALS, NONE, type Plan, type PlanEfficacy } from './plan';
import { type RefineKey, slowQuantile } from './slow-quantile';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { max, min } = Math;

/** Products by their numbers in the plan, one entry a trial, computed once they are asked for. */
export interface YearlyProducts {
  readonly operations: Operations;
  readonly products: (Float64Array | null)[];
  readonly productsBlock: Int32Array;
  readonly words: Int32Array;
  readonly drawn: Float64Array;
  readonly slow: Uint32Array;
  /** ∏ (1 − efficacy) of the group being computed. */
  readonly left: Float64Array;
  readonly efficacy: Float64Array;
  /** The workspace's; whoever draws sets it first. */
  readonly refineKey: RefineKey;
}

export function createYearlyProducts(plan: Plan, operations: Operations, refineKey: RefineKey): YearlyProducts {
  const { survivals } = plan.controls;
  const { allocate } = operations;
  const trials = survivals.length > 0 ? BLOCK_TRIALS : 0;
  return {
    operations,
    products: new Array<Float64Array | null>(survivals.length).fill(null),
    productsBlock: new Int32Array(survivals.length).fill(NONE),
    words: allocate.int32(trials),
    drawn: allocate.float64(trials),
    slow: allocate.uint32(trials),
    left: new Float64Array(trials),
    efficacy: new Float64Array(trials),
    refineKey,
  };
}

/** The share in [0, 1] that is left in every trial of the block. */
export function yearlyProduct(plan: Plan, yearly: YearlyProducts, number: number, block: number): Float64Array {
  const product = (yearly.products[number] ??= new Float64Array(BLOCK_TRIALS));
  if (yearly.productsBlock[number] === block) return product;
  yearly.productsBlock[number] = block;
  const { constant, groups } = plan.controls.survivals[number]!;
  const { left, efficacy } = yearly;
  product.fill(constant);
  for (const group of groups) {
    left.fill(group.constant);
    for (const one of group.efficacies) {
      drawEfficacy(plan, yearly, one, block);
      for (let trial = 0; trial < BLOCK_TRIALS; trial++) left[trial]! *= 1 - efficacy[trial]!;
    }
    for (let trial = 0; trial < BLOCK_TRIALS; trial++) product[trial]! *= 1 - group.coverage * (1 - left[trial]!);
  }
  return product;
}

/** Fills `efficacy`: aged · B · (1 − lost · U) in every trial, the same draws for everything that the control acts on. */
function drawEfficacy(plan: Plan, yearly: YearlyProducts, one: PlanEfficacy, block: number): void {
  const { efficacy, drawn } = yearly;
  efficacy.fill(one.aged * one.reduction);
  if (one.table !== NONE) {
    draw(plan, yearly, one.control, one.table, EFFICACY, block);
    // Interpolated quantiles may leave [0, 1] by a rounding.
    for (let trial = 0; trial < BLOCK_TRIALS; trial++) efficacy[trial] = one.aged * max(0, min(1, drawn[trial]!));
  }
  if (one.outages === NONE) return;
  draw(plan, yearly, one.control, one.outages, OUTAGE, block);
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) efficacy[trial]! *= 1 - one.lost * drawn[trial]!;
}

/** Fills `drawn` with a variable of the control, one a trial. */
function draw(
  plan: Plan,
  yearly: YearlyProducts,
  control: number,
  table: number,
  purpose: number,
  block: number,
): void {
  const { operations, refineKey, words, drawn, slow } = yearly;
  const key = plan.controls.key[control]!;
  const salt = plan.controls.salt[control]!;
  refineKey.key = key;
  refineKey.salt = salt;
  operations.fill(words, BLOCK_TRIALS, 0, block, tagOf(purpose, refineKey.seedHigh), salt, key, refineKey.seedLow);
  const undecided = operations.lookup(table, words, BLOCK_TRIALS, drawn, slow);
  for (let j = 0; j < undecided; j++) {
    const trial = slow[j]!;
    drawn[trial] = slowQuantile(plan.quantiles, table, words[trial]!, trial, block, refineKey);
  }
}

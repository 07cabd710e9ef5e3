import { createHash } from 'node:crypto';
import {
  type BlockSums,
  blockCount,
  compilePlan,
  createTotals,
  type Plan,
  simulateBlocks,
  type TrialTotals,
} from '../../../src/engine/kernel';
import { portfolioOf, type ShortModel } from './portfolio-of';

export interface Run {
  plan: Plan;
  totals: TrialTotals;
  sums: BlockSums[];
}

/** Simulates a model in one go. */
export function run(model: ShortModel, trials: number, seed = 1): Run {
  const plan = compilePlan(portfolioOf(model), seed);
  const totals = createTotals(plan, trials);
  return { plan, totals, sums: simulateBlocks(plan, 0, blockCount(trials), totals) };
}

/** Digest of some arrays' bytes. */
export function digest(...arrays: (Float64Array | null)[]): string {
  const hash = createHash('sha256');
  for (const array of arrays) if (array) hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hash.digest('hex');
}

/** Digest of everything a run gives. */
export function digestOf({ totals, sums }: Run): string {
  const ledgers = [totals.residual, totals.inherent].flatMap((ledger) =>
    ledger ? [ledger.annual, ledger.largest, ledger.ceded] : [],
  );
  const blocks = sums.flatMap(({ residual, inherent }) =>
    [residual, inherent].flatMap((part) =>
      part ? [part.pairLoss, part.pairEvents, part.linkLoss, part.linkEvents] : [],
    ),
  );
  return digest(...ledgers, ...blocks);
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Mean product of deviations; the variance when both are the same. */
export function covariance(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB);
  return sum / a.length;
}

/** Standard error of the mean of block sums, from the spread between whole blocks. */
export function blockEstimate(values: readonly number[], perBlock: number): { value: number; standardError: number } {
  const array = Float64Array.from(values, (value) => value / perBlock);
  return { value: mean(array), standardError: Math.sqrt(covariance(array, array) / (array.length - 1)) };
}

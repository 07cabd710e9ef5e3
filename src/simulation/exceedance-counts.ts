import { setImmediate } from 'node:timers/promises';
import { createTotals, type LedgerName, type Model } from '../engine/index';
import { firstPass } from './first-pass';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import type { Runner } from './runners/runner';

export interface ExceedanceOrder {
  /** Model, seed and trials of a run: the years counted are those of the run. */
  model: Model;
  seed: number;
  trials: number;
  ledger: LedgerName;
  /** Annual losses in currency. */
  thresholds: readonly number[];
}

/** Entries counted between two turns of the event loop. */
const CHUNK = 1 << 19;

/** In how many of a run's simulated years the annual net loss exceeds each threshold. */
export async function exceedanceCounts(
  { model, seed, trials, ledger, thresholds }: ExceedanceOrder,
  runner: Runner,
  hooks: Hooks = {},
): Promise<{ counts: number[] } | { refusals: Refusal[] }> {
  const compiled = await runner.run('compile', { model, seed }, hooks.signal);
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const totals = createTotals(compiled.plan, trials);
  await firstPass(compiled.plan, totals, runner, hooks);
  const { annual } = totals[ledger] ?? totals.residual;
  const counts = thresholds.map(() => 0);
  for (let from = 0; from < annual.length; from += CHUNK) {
    const chunk = annual.subarray(from, from + CHUNK);
    thresholds.forEach((threshold, t) => {
      counts[t]! += countAbove(chunk, threshold);
    });
    await setImmediate();
  }
  return { counts };
}

function countAbove(values: Float64Array, threshold: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > threshold) count++;
  return count;
}

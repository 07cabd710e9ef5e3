import { blockCount, type LedgerName, type Model, type Sampling } from '../engine/index';
import { blockRanges } from './block-ranges';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import { addArrays } from './sum-blocks';

export interface ExceedanceOrder {
  /** Model, seed, trials and sampling of a run: the years counted are those of the run. */
  model: Model;
  seed: number;
  trials: number;
  sampling: Sampling;
  ledger: LedgerName;
  /** Annual losses in currency. */
  thresholds: readonly number[];
}

/**
 * In how many of a run's simulated years the annual net loss exceeds each threshold: one count for each randomisation of
 * a stratified run, else one for all years. No year is kept.
 */
export async function exceedanceCounts(
  { model, seed, trials, sampling, ledger, thresholds }: ExceedanceOrder,
  runner: Runner,
  { signal }: Hooks = {},
): Promise<{ counts: number[][] } | { refusals: Refusal[] }> {
  const compiled = await runner.run('compile', { model, seed }, signal);
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const plan = { ...compiled.plan, sampling };
  const ranges = blockRanges(plan, 0, blockCount(trials), runner.threads);
  const counted = await inLanes(ranges, runner.threads, (range) =>
    runner.run('countYears', { plan, trials, ledger, thresholds, ...range }, signal),
  );
  const counts = thresholds.map((_, t) => Array.from(addArrays(counted.map((range) => range[t]!))));
  const stated = sampling === 'stratified' ? counts : counts.map((c) => [c.reduce((sum, count) => sum + count, 0)]);
  return { counts: stated };
}

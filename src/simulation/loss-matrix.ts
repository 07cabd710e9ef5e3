import { blockCount, type LedgerName, type Model } from '../engine/index';
import { blockRanges } from './block-ranges';
import { pairGroups } from './pair-groups';
import { type Hooks, stepsOf } from './progress';
import type { Refusal } from './refusal';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';

export interface LossMatrixOrder {
  model: Model;
  seed: number;
  trials: number;
  ledger: LedgerName;
}

/** Net annual losses by where they fall and what began them, from the same draws as a run of the model. */
export interface LossMatrix {
  /** Risk that is hit, and risk whose event began the occurrence, by id; those that can lose anything. */
  pairs: { risk: string; root: string }[];
  trials: number;
  /** losses[pair · trials + trial], in currency. */
  losses: Float64Array;
}

/** The annual losses of every pair of risks in every trial: 8 bytes each, so meant for some ten thousand trials. */
export async function lossMatrix(
  { model, seed, trials, ledger }: LossMatrixOrder,
  runner: Runner,
  hooks: Hooks = {},
): Promise<LossMatrix | { refusals: Refusal[] }> {
  const compiled = await runner.run('compile', { model, seed }, hooks.signal);
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const { plan } = compiled;
  const shared = new SharedArrayBuffer(8 * trials * plan.pairs.length);
  const losses = plan.pairs.map((_, pair) => new Float64Array(shared, 8 * trials * pair, trials));
  const groups = plan.pairs.map(({ root, risk }, pair) => ({
    key: String(pair),
    members: [{ root, risk, weight: 1 }],
  }));
  const groupsOfPair = pairGroups(plan, groups);
  const ranges = blockRanges(plan, 0, blockCount(trials), runner.threads);
  const rangeDone = stepsOf(hooks.onProgress, 0, 1, ranges.length);
  await inLanes(ranges, runner.threads, async (range) => {
    await runner.run('groupPass', { plan, ledger, groupsOfPair, losses, ...range }, hooks.signal);
    rangeDone();
  });
  const id = (risk: number): string => model.risks[risk]!.id;
  return {
    pairs: plan.pairs.map(({ root, risk }) => ({ risk: id(risk), root: id(root) })),
    trials,
    losses: new Float64Array(shared),
  };
}

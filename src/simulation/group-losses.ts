import {
  apportion,
  blockCount,
  type LedgerName,
  type LedgerOutcome,
  type LevelFigure,
  type Measured,
  type Model,
  type Plan,
  type Sampling,
  type TailFigure,
} from '../engine/index';
import { blockRanges } from './block-ranges';
import { coverageOf, type LossGroup, pairGroups } from './pair-groups';
import { type Hooks, stepsOf } from './progress';
import { randomisationsOf } from './randomisations';
import type { Refusal } from './refusal';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import type { GroupSample } from './tasks/group-figures';

export interface GroupLossesOrder {
  /** Model, seed, trials and sampling of a run: the groups are figures of the same draws. */
  model: Model;
  seed: number;
  trials: number;
  sampling: Sampling;
  levels: readonly number[];
  ledger: LedgerName;
  /** The run's outcome of that ledger: what additive measures add up to. */
  outcome: LedgerOutcome;
  groups: readonly LossGroup[];
}

/** Net annual loss of one group of losses: its own VaR and TVaR, and its part in the portfolio's TVaR. */
export interface GroupFigure {
  key: string;
  mean: Measured;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  /** Euler contribution to the portfolio's TVaR at each level. */
  tailContribution: { level: number; value: number; standardError: number | null }[];
}

/** Annual losses are held for this many groups at a time: 8 bytes for each of their trials. */
const BATCH = 16;

/**
 * Figures of groups of losses, from the draws of the run itself restricted to each group. Means and tail contributions
 * of groups that share no loss are parts of the run's own mean and TVaR, and add up to them to the last bit when the
 * groups cover everything.
 */
export async function groupLosses(
  order: GroupLossesOrder,
  runner: Runner,
  hooks: Hooks = {},
): Promise<{ groups: GroupFigure[] } | { refusals: Refusal[] }> {
  const { model, seed, trials, levels, ledger, groups, sampling } = order;
  const compiled = await runner.run('compile', { model, seed }, hooks.signal);
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const plan: Plan = { ...compiled.plan, sampling };
  const moments = compiled[ledger];
  if (moments === null) throw new RangeError('a model without controls has no inherent ledger');
  const everything: LossGroup = {
    key: '',
    members: plan.pairs.map(({ root, risk }) => ({ root, risk, weight: 1 })),
  };
  const batches = Array.from({ length: Math.ceil((groups.length + 1) / BATCH) }, (_, i) =>
    [everything, ...groups].slice(i * BATCH, (i + 1) * BATCH),
  );
  const batchDone = stepsOf(hooks.onProgress, 0, 1, batches.length);
  const samples: GroupSample[] = [];
  let tails: Awaited<ReturnType<typeof codeTails>> | null = null;
  for (const batch of batches) {
    const losses = await simulateGroups(plan, ledger, trials, batch, runner, hooks);
    tails ??= await codeTails(losses[0]!, levels, runner, hooks);
    const input = { levels, varianceIsFinite: moments.varianceIsFinite, tails, randomisations: randomisationsOf(plan) };
    const figures = await inLanes(losses, runner.threads, (annual) =>
      runner.run('groupFigures', { annual, ...input }, hooks.signal),
    );
    samples.push(...figures);
    batchDone();
  }
  const [whole, ...parts] = samples;
  return { groups: stateGroups(order, plan, whole!, parts) };
}

/** The annual losses of a batch of groups, one array a group. */
async function simulateGroups(
  plan: Plan,
  ledger: LedgerName,
  trials: number,
  groups: readonly LossGroup[],
  runner: Runner,
  { signal }: Hooks,
): Promise<Float64Array[]> {
  const losses = groups.map(() => new Float64Array(new SharedArrayBuffer(8 * trials)));
  const groupsOfPair = pairGroups(plan, groups);
  await inLanes(blockRanges(plan, 0, blockCount(trials), runner.threads), runner.threads, (range) =>
    runner.run('groupPass', { plan, ledger, groupsOfPair, losses, ...range }, signal),
  );
  return losses;
}

function codeTails(annual: Float64Array, levels: readonly number[], runner: Runner, { signal }: Hooks) {
  const codes = new Uint16Array(new SharedArrayBuffer(2 * annual.length));
  return runner.run('codeTails', { annual, levels, codes }, signal);
}

/** The samples' figures with additive measures set against the run's own totals. */
function stateGroups(
  { outcome, groups, levels }: GroupLossesOrder,
  plan: Plan,
  whole: GroupSample,
  parts: readonly GroupSample[],
): GroupFigure[] {
  const coverage = coverageOf(plan, groups);
  const share = (total: number | null, all: number, values: readonly number[]): number[] => {
    const target = total ?? all;
    if (coverage === 'overlapping') return values.map((value) => (all > 0 ? (value / all) * target : 0));
    const rest = coverage === 'complete' ? [] : [Math.max(0, all - values.reduce((sum, value) => sum + value, 0))];
    return apportion(target, [...values, ...rest]).slice(0, values.length);
  };
  const means = share(
    outcome.mean.value,
    whole.mean.value ?? 0,
    parts.map(({ mean }) => mean.value ?? 0),
  );
  const contributions = levels.map((level, l) =>
    share(
      outcome.tailValueAtRisk.find((figure) => figure.level === level)?.value ?? null,
      whole.tailLoss[l]!.value,
      parts.map(({ tailLoss }) => tailLoss[l]!.value),
    ),
  );
  return parts.map((part, g) => ({
    key: groups[g]!.key,
    mean: { value: means[g]!, standardError: part.mean.standardError },
    valueAtRisk: part.valueAtRisk,
    tailValueAtRisk: part.tailValueAtRisk,
    tailContribution: levels.map((level, l) => ({
      level,
      value: contributions[l]![g]!,
      standardError: part.tailLoss[l]!.standardError,
    })),
  }));
}

import {
  BLOCK_TRIALS,
  blockCount,
  type Convergence,
  type LedgerName,
  type LedgerSums,
  type LossHistogram,
  lossHistogram,
  mergeHistogram,
  type Plan,
  RANDOMISATIONS,
} from '../../engine/index';
import { type Hooks, stepsOf, within } from '../progress';
import { inLanes } from '../runners/in-lanes';
import type { Runner } from '../runners/runner';
import type { StreamedLedger, StreamedPart } from '../tasks/stream-years';
import { convergenceOf, type Target } from '../until-precise';
import { blocksOf, partsOf } from './parts';

/** One ledger of a streamed run: histograms of its years, and sums by part. */
export interface StreamedYearsOf {
  readonly annual: LossHistogram;
  readonly largest: LossHistogram;
  readonly ceded: LossHistogram | null;
  readonly sums: LedgerSums[];
}

export interface StreamedYears {
  trials: number;
  residual: StreamedYearsOf;
  inherent: StreamedYearsOf | null;
  convergence: Convergence | null;
}

/**
 * Simulates years and keeps histograms of them; with a target, twice as many as long as it is missed. Rounds that can be
 * followed by another are whole blocks, so that no year is counted twice.
 */
export async function streamYears(
  plan: Plan,
  trials: number,
  target: Target | null,
  runner: Runner,
  hooks: Hooks,
): Promise<StreamedYears> {
  const most = Math.max(trials, target?.mostTrials ?? 0);
  const years = { residual: emptyYears(plan), inherent: plan.hasInherent ? emptyYears(plan) : null };
  const whole = (count: number): number => (target === null ? count : Math.min(most, blockCount(count) * BLOCK_TRIALS));
  let simulated = 0;
  for (let count = whole(trials); ; count = Math.min(2 * count, most)) {
    await addYears(plan, years, simulated, count, runner, within(hooks, simulated / most, count / most));
    simulated = count;
    if (target === null) return { ...years, trials: count, convergence: null };
    const input = { histogram: years.residual.annual, level: target.level };
    const reached = await runner.run('histogramPrecision', input, hooks.signal);
    if (reached <= target.error || count === most) {
      return { ...years, trials: count, convergence: convergenceOf(target, most, reached) };
    }
  }
}

function emptyYears(plan: Plan): StreamedYearsOf {
  const histogram = (): LossHistogram =>
    lossHistogram(plan.quantum, plan.sampling === 'stratified' ? RANDOMISATIONS : 1);
  return {
    annual: histogram(),
    largest: histogram(),
    ceded: plan.hasCeded ? histogram() : null,
    sums: [],
  };
}

async function addYears(
  plan: Plan,
  years: Pick<StreamedYears, LedgerName>,
  simulated: number,
  trials: number,
  runner: Runner,
  { onProgress, signal }: Hooks,
): Promise<void> {
  const parts = partsOf(trials);
  const partDone = stepsOf(onProgress, 0, 1, parts.length);
  const [firstBlock, lastBlock] = [simulated / BLOCK_TRIALS, blockCount(trials)];
  await inLanes(parts, runner.threads, async (part) => {
    const blocks = blocksOf(part, firstBlock, lastBlock);
    const residual = years.residual.sums[part];
    const sums = residual ? { residual, inherent: years.inherent?.sums[part] ?? null } : null;
    add(years, part, await runner.run('streamYears', { plan, blocks, trials, sums }, signal));
    partDone();
  });
}

/** Adds what a part found. Counts and sums of histograms are exact, so that the order of parts does not matter. */
function add({ residual, inherent }: Pick<StreamedYears, LedgerName>, part: number, found: StreamedPart): void {
  addLedger(residual, part, found.residual);
  if (inherent) addLedger(inherent, part, found.inherent!);
}

function addLedger(years: StreamedYearsOf, part: number, found: StreamedLedger): void {
  const randomisation = part % years.annual.counts.length;
  mergeHistogram(years.annual, found.annual, randomisation);
  mergeHistogram(years.largest, found.largest, randomisation);
  if (years.ceded && found.ceded) mergeHistogram(years.ceded, found.ceded, randomisation);
  years.sums[part] = found.sums;
}

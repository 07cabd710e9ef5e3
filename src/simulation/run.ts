import {
  type Convergence,
  type ExactCheck,
  type LedgerName,
  type LedgerOutcome,
  type Model,
  type Plan,
  type Reduction,
  type TrialTotals,
} from '../engine/index';
import { blockRanges } from './block-ranges';
import type { ExactFigures } from './exact-check';
import { type Hooks, stepsOf, within } from './progress';
import { randomisationsOf } from './randomisations';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import { ledgerBlocks } from './sum-blocks';
import { type LedgerSample, summarizeLedger } from './summarize';
import type { CompiledModel } from './tasks/compile';
import type { ReplayedBlock } from './tasks/replay';
import { simulateYears, type Target } from './until-precise';

export interface SimulationRun {
  readonly model: Model;
  readonly compiled: CompiledModel;
  /** Years to simulate; with a target, to begin with. */
  readonly trials: number;
  readonly target: Target | null;
  readonly levels: readonly number[];
  /** Figures of the residual by the exact method, to be checked against; null where it does not apply. */
  readonly exact: Promise<ExactFigures | null>;
}

export interface SimulatedLedgers {
  /** Years that were simulated. */
  trials: number;
  /** Null without a target. */
  convergence: Convergence | null;
  residual: LedgerOutcome;
  inherent: LedgerOutcome | null;
  reduction: Reduction | null;
  /** The residual's trials against the exact method; empty where this is not known. */
  exactCheck: ExactCheck[];
  /** Widest bucket where years were kept in histograms, as a share of its losses; else null. */
  bucketWidth: number | null;
}

/** Shares of the work at which its stages end: first pass, figures of the trials, replay of the tails. */
const PASS_ENDS = 0.65;
const FIGURES_END = 0.75;
const REPLAY_ENDS = 0.95;

/** Simulates a compiled model: first pass, figures, replay of the tail trials, contributions. */
export async function simulateModel(run: SimulationRun, runner: Runner, hooks: Hooks): Promise<SimulatedLedgers> {
  const { plan } = run.compiled;
  const years = await simulateYears(plan, run.trials, run.target, runner, within(hooks, 0, PASS_ENDS));
  const { totals, sums, convergence } = years;
  const { trials } = totals;
  const ledgers: LedgerName[] = plan.hasInherent ? ['residual', 'inherent'] : ['residual'];
  const figureDone = stepsOf(hooks.onProgress, PASS_ENDS, FIGURES_END, ledgers.length);
  const samples = await Promise.all(
    ledgers.map(async (ledger) => {
      const sample = await figuresOf(run, totals, ledger, runner, hooks);
      figureDone();
      return sample;
    }),
  );
  const [tails, reduction] = await Promise.all([
    replayTails(plan, ledgers, samples, runner, hooks),
    plan.hasInherent ? reductionOf(run, totals, samples, runner, hooks) : null,
  ]);
  const [residual, inherent] = ledgers.map((ledger, i) =>
    summarizeLedger({
      model: run.model,
      plan,
      trials,
      sample: samples[i]!.sample,
      sums: ledgerBlocks(sums, ledger, trials),
      tails: tails[i]!,
      moments: run.compiled[ledger]!.moments,
    }),
  );
  return {
    trials,
    convergence,
    residual: residual!,
    inherent: inherent ?? null,
    reduction,
    exactCheck: await checkResidual(run, totals.residual.annual, samples[0]!.sample, runner, hooks),
    bucketWidth: null,
  };
}

async function checkResidual(
  { exact, compiled }: SimulationRun,
  annual: Float64Array,
  { annual: moments, valueAtRisk, tailValueAtRisk }: LedgerSample,
  runner: Runner,
  { signal }: Hooks,
): Promise<ExactCheck[]> {
  const figures = await exact;
  if (figures === null) return [];
  const sample = { annual: moments, valueAtRisk, tailValueAtRisk };
  const input = { annual, sample, exact: figures, randomisations: randomisationsOf(compiled.plan) };
  return runner.run('check', input, signal);
}

interface CodedSample {
  sample: LedgerSample;
  codes: Uint16Array;
}

async function figuresOf(
  { compiled, levels }: SimulationRun,
  totals: TrialTotals,
  ledger: LedgerName,
  runner: Runner,
  { signal }: Hooks,
): Promise<CodedSample> {
  const codes = new Uint16Array(new SharedArrayBuffer(2 * totals.trials));
  const { annual, largest, ceded } = totals[ledger]!;
  const known = compiled[ledger]!;
  const { varianceIsFinite } = known;
  const randomisations = randomisationsOf(compiled.plan);
  const [ofAnnual, ofLargest] = await Promise.all([
    runner.run('sampleAnnual', { annual, levels, known, codes, randomisations }, signal),
    runner.run('sampleLargest', { largest, ceded, levels, varianceIsFinite, randomisations }, signal),
  ]);
  return { sample: { ...ofAnnual, ...ofLargest }, codes };
}

/** The tails of each ledger, block by block. */
async function replayTails(
  plan: Plan,
  ledgers: readonly LedgerName[],
  samples: readonly CodedSample[],
  runner: Runner,
  { onProgress, signal }: Hooks,
): Promise<ReplayedBlock[][]> {
  const ranges = blockRanges(plan, 0, samples[0]!.sample.tails.blockWeights.length, runner.threads);
  const jobs = ledgers.flatMap((ledger, i) => ranges.map((range) => ({ ledger, range, ...samples[i]! })));
  const rangeDone = stepsOf(onProgress, FIGURES_END, REPLAY_ENDS, jobs.length);
  const blocks = await inLanes(jobs, runner.threads, async ({ ledger, range, sample, codes }) => {
    const { codeCount, tails } = sample.tails;
    const replayed = await runner.run('replay', { plan, ledger, codes, codeCount, tails, ...range }, signal);
    rangeDone();
    return replayed;
  });
  return ledgers.map((_, i) => blocks.slice(i * ranges.length, (i + 1) * ranges.length).flat());
}

/** inherent − residual on common draws; the mean is known without error where both means are. */
async function reductionOf(
  { compiled }: SimulationRun,
  totals: TrialTotals,
  [residual, inherent]: readonly CodedSample[],
  runner: Runner,
  { signal }: Hooks,
): Promise<Reduction> {
  const compared = ({ sample }: CodedSample, annual: Float64Array) => ({
    annual,
    valueAtRisk: sample.valueAtRisk,
    tailValueAtRisk: sample.tailValueAtRisk,
    tailExcess: sample.tailExcess,
  });
  const { varianceIsFinite, moments: before } = compiled.inherent!;
  const after = compiled.residual.moments;
  const reduction = await runner.run(
    'compare',
    {
      inherent: compared(inherent!, totals.inherent!.annual),
      residual: compared(residual!, totals.residual.annual),
      varianceIsFinite,
      randomisations: randomisationsOf(compiled.plan),
    },
    signal,
  );
  if (before === null || after === null) return reduction;
  return { ...reduction, mean: { value: before.mean - after.mean, standardError: 0 } };
}

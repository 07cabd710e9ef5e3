import {
  type BlockSums,
  blockCount,
  createTotals,
  type LedgerName,
  type LedgerOutcome,
  type Model,
  type Plan,
  type Reduction,
  type TrialTotals,
} from '../engine/index';
import { blockRanges } from './block-ranges';
import { type Hooks, stepsOf } from './progress';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import { ledgerBlocks } from './sum-blocks';
import { summarizeLedger } from './summarize';
import type { CompiledModel } from './tasks/compile';
import type { ReplayedBlock } from './tasks/replay';
import type { LedgerSample } from './tasks/sample';

export interface SimulationRun {
  readonly model: Model;
  readonly compiled: CompiledModel;
  readonly trials: number;
  readonly levels: readonly number[];
}

export interface SimulatedLedgers {
  residual: LedgerOutcome;
  inherent: LedgerOutcome | null;
  reduction: Reduction | null;
  /** What the trials alone say of the residual, for the check against the exact method. */
  residualSample: SimulatedSample;
}

/** The years of one ledger and their figures. */
export interface SimulatedSample {
  annual: Float64Array;
  sample: LedgerSample;
}

/** Shares of the work at which its stages end: first pass, figures of the trials, replay of the tails. */
const PASS_ENDS = 0.65;
const FIGURES_END = 0.75;
const REPLAY_ENDS = 0.95;

/** Simulates a compiled model: first pass, figures, replay of the tail trials, contributions. */
export async function simulateModel(run: SimulationRun, runner: Runner, hooks: Hooks): Promise<SimulatedLedgers> {
  const { plan } = run.compiled;
  const totals = createTotals(plan, run.trials);
  const sums = await firstPass(plan, totals, runner, hooks);
  const ledgers: LedgerName[] = plan.hasInherent ? ['residual', 'inherent'] : ['residual'];
  const figureDone = stepsOf(hooks.onProgress, PASS_ENDS, FIGURES_END, ledgers.length);
  const samples = await inLanes(ledgers, runner.threads, async (ledger) => {
    const sample = await figuresOf(run, totals, ledger, runner, hooks);
    figureDone();
    return sample;
  });
  const outcomes: LedgerOutcome[] = [];
  for (const [i, ledger] of ledgers.entries()) {
    const from = FIGURES_END + ((REPLAY_ENDS - FIGURES_END) * i) / ledgers.length;
    const to = FIGURES_END + ((REPLAY_ENDS - FIGURES_END) * (i + 1)) / ledgers.length;
    const tails = await replayTails(plan, samples[i]!, ledger, runner, hooks, from, to);
    const { moments } = run.compiled[ledger]!;
    const { sample } = samples[i]!;
    const blocks = ledgerBlocks(sums, ledger, run.trials);
    outcomes.push(
      summarizeLedger({ model: run.model, plan, trials: run.trials, sample, sums: blocks, tails, moments }),
    );
  }
  const [residual, inherent] = outcomes;
  return {
    residual: residual!,
    inherent: inherent ?? null,
    reduction: inherent ? await reductionOf(run, totals, samples, runner, hooks) : null,
    residualSample: { annual: totals.residual.annual, sample: samples[0]!.sample },
  };
}

/** All blocks of trials, range by range; the totals are filled in place. */
export async function firstPass(plan: Plan, totals: TrialTotals, runner: Runner, hooks: Hooks): Promise<BlockSums[]> {
  const ranges = blockRanges(blockCount(totals.trials), runner.threads);
  const rangeDone = stepsOf(hooks.onProgress, 0, PASS_ENDS, ranges.length);
  const sums = await inLanes(ranges, runner.threads, async (range) => {
    const blocks = await runner.run('simulate', { plan, totals, ...range }, hooks.signal);
    rangeDone();
    return blocks;
  });
  return sums.flat();
}

interface CodedSample {
  sample: LedgerSample;
  codes: Uint16Array;
}

async function figuresOf(
  { compiled, trials, levels }: SimulationRun,
  totals: TrialTotals,
  ledger: LedgerName,
  runner: Runner,
  { signal }: Hooks,
): Promise<CodedSample> {
  const codes = new Uint16Array(new SharedArrayBuffer(2 * trials));
  const input = { totals: totals[ledger]!, levels, known: compiled[ledger]!, codes };
  return { sample: await runner.run('sampleLedger', input, signal), codes };
}

async function replayTails(
  plan: Plan,
  { sample, codes }: CodedSample,
  ledger: LedgerName,
  runner: Runner,
  { onProgress, signal }: Hooks,
  from: number,
  to: number,
): Promise<ReplayedBlock[]> {
  const ranges = blockRanges(sample.tails.blockWeights.length, runner.threads);
  const { codeCount, tails } = sample.tails;
  const rangeDone = stepsOf(onProgress, from, to, ranges.length);
  const blocks = await inLanes(ranges, runner.threads, async (range) => {
    const replayed = await runner.run('replay', { plan, ledger, codes, codeCount, tails, ...range }, signal);
    rangeDone();
    return replayed;
  });
  return blocks.flat();
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
  });
  const { varianceIsFinite, moments: before } = compiled.inherent!;
  const after = compiled.residual.moments;
  const reduction = await runner.run(
    'compare',
    {
      inherent: compared(inherent!, totals.inherent!.annual),
      residual: compared(residual!, totals.residual.annual),
      varianceIsFinite,
    },
    signal,
  );
  if (before === null || after === null) return reduction;
  return { ...reduction, mean: { value: before.mean - after.mean, standardError: 0 } };
}

import {
  type Convergence,
  type ExactCheck,
  type LedgerName,
  type LedgerOutcome,
  type Model,
  type Reduction,
  type TrialTotals,
} from '../engine/index';
import type { ExactFigures, SampleFigures } from './exact-check';
import { ledgerFigures } from './ledger-figures';
import { type Hooks, within } from './progress';
import { randomisationsOf } from './randomisations';
import { replayTails } from './replay-tails';
import type { Runner } from './runners/runner';
import { ledgerBlocks } from './sum-blocks';
import { summarizeLedger } from './summarize';
import type { CompiledModel } from './tasks/compile';
import type { AnnualSample } from './tasks/sample-annual';
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

/** Shares of the work at which its stages end: first pass, replay of the tails with the figures of the trials. */
const PASS_ENDS = 0.65;
const REPLAY_ENDS = 0.95;

/** Simulates a compiled model: first pass, then figures and a replay of the tail trials beside each other, contributions. */
export async function simulateModel(run: SimulationRun, runner: Runner, hooks: Hooks): Promise<SimulatedLedgers> {
  const { plan } = run.compiled;
  const years = await simulateYears(plan, run.trials, run.target, runner, within(hooks, 0, PASS_ENDS));
  const { totals, sums, convergence } = years;
  const { trials } = totals;
  const ledgers: LedgerName[] = plan.hasInherent ? ['residual', 'inherent'] : ['residual'];
  const randomisations = randomisationsOf(plan);
  const begun = ledgers.map((ledger) => {
    const order = { levels: run.levels, known: run.compiled[ledger]!, randomisations };
    return ledgerFigures(totals[ledger]!, order, runner, hooks.signal);
  });
  const compared = Promise.all(begun.map(({ figures }) => figures)).then(async (figures) => {
    const [reduction, exactCheck] = await Promise.all([
      plan.hasInherent ? reductionOf(run, totals, figures, runner, hooks) : null,
      checkResidual(run, totals.residual.annual, figures[0]!, runner, hooks),
    ]);
    return { figures, reduction, exactCheck };
  });
  const replayed = Promise.all(begun.map(({ tails }) => tails)).then(async (tails) => ({
    tails,
    blocks: await replayTails(plan, ledgers, tails, runner, within(hooks, PASS_ENDS, REPLAY_ENDS)),
  }));
  const [{ figures, reduction, exactCheck }, { tails, blocks }] = await Promise.all([compared, replayed]);
  const [residual, inherent] = ledgers.map((ledger, i) =>
    summarizeLedger({
      model: run.model,
      plan,
      trials,
      sample: { ...figures[i]!, tails: tails[i]! },
      sums: ledgerBlocks(sums, ledger, trials),
      tails: blocks[i]!,
      moments: run.compiled[ledger]!.moments,
    }),
  );
  return {
    trials,
    convergence,
    residual: residual!,
    inherent: inherent ?? null,
    reduction,
    exactCheck,
    bucketWidth: null,
  };
}

async function checkResidual(
  { exact, compiled }: SimulationRun,
  annual: Float64Array,
  { annual: moments, valueAtRisk, tailValueAtRisk }: SampleFigures,
  runner: Runner,
  { signal }: Hooks,
): Promise<ExactCheck[]> {
  const figures = await exact;
  if (figures === null) return [];
  const sample = { annual: moments, valueAtRisk, tailValueAtRisk };
  const input = { annual, sample, exact: figures, randomisations: randomisationsOf(compiled.plan) };
  return runner.run('check', input, signal);
}

/** inherent − residual on common draws; the mean is known without error where both means are. */
async function reductionOf(
  { compiled }: SimulationRun,
  totals: TrialTotals,
  [residual, inherent]: readonly AnnualSample[],
  runner: Runner,
  { signal }: Hooks,
): Promise<Reduction> {
  const compared = ({ valueAtRisk, tailValueAtRisk, tailExcess }: AnnualSample, annual: Float64Array) => ({
    annual,
    valueAtRisk,
    tailValueAtRisk,
    tailExcess,
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

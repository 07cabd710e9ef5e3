import type { LedgerOutcome, Model } from '../../engine/index';
import { ledgerFigures } from '../ledger-figures';
import { replayTails } from '../replay-tails';
import type { Runner } from '../runners/runner';
import { type LedgerBlocks, ledgerBlocks } from '../sum-blocks';
import { type LedgerSample, summarizeLedger } from '../summarize';
import type { CompiledModel } from '../tasks/compile';
import type { ReplayedBlock } from '../tasks/replay';
import { exchangeAnnual } from './exchange-annual';
import { exchangeYears } from './exchange-years';
import type { NamedPlan } from './exchangeable';
import { exchangedRoots } from './exchanged-roots';
import { type PassOrder, simulateYears, type Years } from './years';

export interface ScenarioPass extends PassOrder {
  readonly levels: readonly number[];
  readonly largestEvent: boolean;
}

/** Years of a model, and of how many risks the events were simulated for them; null for all. */
export interface ModelYears {
  readonly model: Model;
  readonly compiled: CompiledModel;
  readonly years: Years;
  readonly risksSimulated: number | null;
}

/** A model's years with the figures that stand on them. */
export interface SimulatedModel extends ModelYears {
  readonly sample: LedgerSample;
  readonly blocks: LedgerBlocks;
  readonly tails: readonly ReplayedBlock[];
  readonly outcome: LedgerOutcome;
}

export async function yearsOf(
  model: Model,
  compiled: CompiledModel,
  pass: PassOrder,
  runner: Runner,
): Promise<ModelYears> {
  return { model, compiled, years: await simulateYears(compiled.plan, pass, runner), risksSimulated: null };
}

/**
 * The years of a scenario: from those of the base where that is possible and costs fewer events, else simulated. Both
 * ways give the same bytes.
 */
export async function scenarioYears(
  base: ModelYears,
  model: Model,
  compiled: CompiledModel,
  { largestEvent: largest, ...pass }: ScenarioPass,
  runner: Runner,
): Promise<ModelYears> {
  const before = { plan: base.compiled.plan, model: base.model };
  const after = { plan: compiled.plan, model };
  const affected = exchangedRoots(before, after);
  if (affected === null) return yearsOf(model, compiled, pass, runner);
  const exchange = { ...pass, affected, largest };
  // Where moments are known, no figure but the largest event needs more of a year than its loss.
  const known = compiled.residual.moments;
  const years =
    known === null || known.variance === null || largest
      ? await exchangeYears(base.years, before, after, exchange, runner)
      : annualYears(after, await exchangeAnnual(base.years.totals.annual, before, after, exchange, runner));
  return { model, compiled, years, risksSimulated: affected.size };
}

/** Years of which only the annual losses are known. */
function annualYears({ plan }: NamedPlan, annual: Float64Array): Years {
  return { plan, totals: { annual, largest: new Float64Array(0), ceded: null }, sums: [] };
}

/** The figures of simulated years: those of the trials, then of the tails' trials by risk. */
export async function figuresOf(
  simulated: ModelYears,
  { trials, levels, largestEvent, signal }: ScenarioPass,
  runner: Runner,
): Promise<SimulatedModel> {
  const { model, compiled, years } = simulated;
  const { plan, residual } = compiled;
  const { annual, ceded } = years.totals;
  // A year without any occurrence stands for largest events that nobody asks for, and costs no ranking.
  const largest = largestEvent ? years.totals.largest : new Float64Array(1);
  const order = { levels, known: residual, randomisations: null };
  const begun = ledgerFigures({ annual, largest, ceded }, order, runner, signal);
  const replaying = begun.tails.then(async (coded) => {
    const [replayed] = await replayTails(plan, ['residual'], [coded], runner, signal ? { signal } : {});
    return { coded, replayed: replayed! };
  });
  const [figures, { coded, replayed }] = await Promise.all([begun.figures, replaying]);
  const sample = { ...figures, tails: coded };
  const blocks = ledgerBlocks(years.sums, 'residual', trials);
  const parts = { sample, blocks, tails: replayed };
  const { moments } = residual;
  const outcome = summarizeLedger({ model, plan, trials, sample, sums: blocks, tails: parts.tails, moments });
  return { ...simulated, ...parts, outcome };
}

import type { Notice } from '../../engine/index';
import { modelDigest } from '../digest';
import { ledgerNotices, planNotices } from '../notices';
import type { Runner } from '../runners/runner';
import type { CompiledModel } from '../tasks/compile';
import { annualDifferences } from './annual-differences';
import { comparedLedger } from './compared-ledger';
import type { ComparedModel, ComparedScenario, ComparedYears, ComparisonOrder, ScenarioRefusal } from './comparison';
import { distinctNotices } from './distinct-notices';
import { kindMovements, movedOf, riskMovements } from './movements';
import { movementErrors } from './movement-errors';
import { figuresOf, type ScenarioPass, scenarioYears, type SimulatedModel, yearsOf } from './simulated';

/** Base and scenarios by simulation on common random numbers, one scenario after the other. */
export async function compareBySimulation(
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedYears | { refusals: ScenarioRefusal[] }> {
  const { trials, seed, levels } = order.options;
  const models = [order.base, ...order.scenarios];
  const pass: ScenarioPass = { trials, levels, largestEvent: order.largestEvent, signal };
  const compiled: CompiledModel[] = [];
  for (const [i, model] of models.entries()) {
    const result = await runner.run('compile', { model, seed }, signal);
    if ('refusal' in result) return { refusals: [{ ...result.refusal, scenario: i === 0 ? null : i - 1 }] };
    compiled.push(result);
  }
  const base = await figuresOf(await yearsOf(order.base, compiled[0]!, pass, runner), pass, runner);
  const scenarios: ComparedScenario[] = [];
  const notices = noticesOf(base);
  for (const [i, model] of order.scenarios.entries()) {
    const years = await scenarioYears(base, model, compiled[i + 1]!, pass, runner);
    const scenario = await figuresOf(years, pass, runner);
    scenarios.push(await compared(base, scenario, order, runner, signal));
    notices.push(...noticesOf(scenario));
  }
  return {
    method: 'SIMULATION',
    relativeErrorEstimate: null,
    trials,
    base: await comparedModel(base, order, runner, signal),
    scenarios,
    notices: distinctNotices(notices),
  };
}

async function comparedModel(
  { model, outcome, years }: SimulatedModel,
  { appetite, largestEvent }: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedModel> {
  const input = { annual: years.totals.annual, thresholds: appetite.map(({ loss }) => loss) };
  return {
    modelDigest: modelDigest(model),
    ledger: comparedLedger(outcome, largestEvent),
    exceedances: await runner.run('countExceedances', input, signal),
    quantiles: null,
  };
}

/** Scenario less base. */
async function compared(
  base: SimulatedModel,
  scenario: SimulatedModel,
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedScenario> {
  const side = ({ compiled, years, sample }: SimulatedModel) => ({ compiled, annual: years.totals.annual, sample });
  const differences = await annualDifferences(side(base), side(scenario), runner, signal);
  const errors = movementErrors(base, scenario);
  const [baseRisks, scenarioRisks] = [movedOf(base.model, base.outcome), movedOf(scenario.model, scenario.outcome)];
  return {
    ...(await comparedModel(scenario, order, runner, signal)),
    ...differences,
    risks: riskMovements(baseRisks, scenarioRisks, order.options.levels, errors),
    kinds: kindMovements(baseRisks, scenarioRisks, order.options.levels, errors),
    risksSimulated: scenario.risksSimulated,
  };
}

function noticesOf({ compiled, model, outcome }: SimulatedModel): Notice[] {
  return [
    ...planNotices(compiled.plan, model.currency),
    ...ledgerNotices(outcome, 'residual', compiled.residual.varianceIsFinite),
  ];
}

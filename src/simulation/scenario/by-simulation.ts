import type { Notice } from '../../engine/index';
import { modelDigest } from '../digest';
import { ledgerNotices, planNotices } from '../notices';
import type { Runner } from '../runners/runner';
import type { CompiledModel } from '../tasks/compile';
import { comparedLedger } from './compared-ledger';
import type { ComparedModel, ComparedScenario, ComparedYears, ComparisonOrder, ScenarioRefusal } from './comparison';
import { distinctNotices } from './distinct-notices';
import { difference, exactDifference, levelDifference } from './difference';
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

/** Scenario less base, trial by trial; the mean is known without error where both means are. */
async function compared(
  base: SimulatedModel,
  scenario: SimulatedModel,
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedScenario> {
  const side = ({ years, sample }: SimulatedModel) => ({
    annual: years.totals.annual,
    valueAtRisk: sample.valueAtRisk,
    tailValueAtRisk: sample.tailValueAtRisk,
    tailExcess: sample.tailExcess,
  });
  const varianceIsFinite = [base, scenario].every(({ compiled }) => compiled.residual.varianceIsFinite);
  // The task tells what the first loses more than the second.
  const input = { inherent: side(scenario), residual: side(base), varianceIsFinite, randomisations: null };
  const differences = await runner.run('compare', input, signal);
  const [after, before] = [scenario.compiled.residual.moments, base.compiled.residual.moments];
  const errors = movementErrors(base, scenario);
  const [baseRisks, scenarioRisks] = [movedOf(base.model, base.outcome), movedOf(scenario.model, scenario.outcome)];
  return {
    ...(await comparedModel(scenario, order, runner, signal)),
    mean: after && before ? exactDifference(after.mean, before.mean) : difference(differences.mean),
    valueAtRisk: differences.valueAtRisk.map(levelDifference),
    tailValueAtRisk: differences.tailValueAtRisk.map(levelDifference),
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

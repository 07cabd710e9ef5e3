import { type AppetitePoint, type Problem, type Result, refusal, type SimulationOrder, success } from '../domain/index';
import { assessAppetite, type Model } from '../engine/index';
import {
  applyScenario,
  type ComparedModel,
  type Comparison,
  compareScenarios,
  compileModel,
  modelDigest,
  type RegisterSnapshot,
  type ScenarioRefusal,
} from '../simulation/index';
import { exactAssessment } from './appetite-exact';
import { appetiteView } from './appetite-view';
import type { QuantifiedParts } from './quantified-parts';
import { type ChosenScenario, chooseScenarios } from './scenario-chosen';
import { peopleDifferences, peopleFigures } from './scenario-people';
import type { ScenarioCompareInput, ScenarioComparison, ScenarioFigures } from './scenario-compared';
import type { Caller } from './services';
import { optionsOf, orderOf, outOfRange, wholeNumberProblems } from './simulation-order';

/** Simulated years of one comparison, over base and scenarios. */
const YEARS_MAXIMUM = 20_000_000;
const RISKS_MAXIMUM = 1_000;
const RISKS_DEFAULT = 20;

/** The register as it is beside the register as it would be; nothing is stored. */
export async function compareRegister(
  parts: QuantifiedParts,
  caller: Caller,
  input: ScenarioCompareInput,
): Promise<Result<ScenarioComparison>> {
  const order = orderOf(input);
  const { snapshot, chosen: scenarios } = await chooseScenarios(parts.database, caller, input);
  const riskLimit = input.riskLimit ?? RISKS_DEFAULT;
  const problems = [
    ...problemsOf(scenarios),
    ...problemsOf(order),
    ...yearsProblems(input, order),
    ...wholeNumberProblems('riskLimit', riskLimit, 1, RISKS_MAXIMUM),
  ];
  if (!order.ok || !scenarios.ok || problems.length > 0) return refusal(...problems);
  const compared = { snapshot, order: order.value, largestEvent: input.largestEvent ?? false, riskLimit };
  return compare(parts, caller, compared, scenarios.value);
}

interface Compared {
  snapshot: RegisterSnapshot;
  order: SimulationOrder;
  largestEvent: boolean;
  riskLimit: number;
}

async function compare(
  { lane, runner }: QuantifiedParts,
  { organizationId }: Caller,
  { snapshot, order, largestEvent, riskLimit }: Compared,
  scenarios: readonly ChosenScenario[],
): Promise<Result<ScenarioComparison>> {
  const appetite = [...snapshot.organization.appetite].sort((a, b) => a.loss - b.loss);
  const { peopleAppetite = [] } = snapshot.organization;
  const [base, ...models] = [snapshot, ...scenarios.map((scenario) => applyScenario(snapshot, scenario))].map(
    (register) => compileModel(register).model,
  );
  const key = JSON.stringify([
    'scenarios',
    organizationId,
    [base!, ...models].map(modelDigest),
    order,
    appetite,
    peopleAppetite,
    largestEvent,
  ]);
  const options = optionsOf(order);
  const asked = { base: base!, scenarios: models, options, appetite, peopleAppetite, largestEvent };
  const comparison = await lane.run(key, (signal) => compareScenarios(asked, runner, { signal }));
  if ('refusals' in comparison) return refusal(...comparison.refusals.map((refused) => problemOf(refused, scenarios)));
  const figures = (of: ComparedModel, model: Model, place: number | null) => ({
    ...figuresOf(of, model, comparison, appetite),
    ...peopleFigures(comparison, place, peopleAppetite),
  });
  const { method, relativeErrorEstimate, trials, notices } = comparison;
  return success({
    currency: base!.currency,
    method,
    relativeErrorEstimate,
    trials,
    seed: order.seed,
    base: figures(comparison.base, base!, null),
    scenarios: comparison.scenarios.map((scenario, i) => {
      const { mean, valueAtRisk, tailValueAtRisk, risks, kinds, risksSimulated } = scenario;
      return {
        scenarioId: scenarios[i]!.id,
        name: scenarios[i]!.name,
        figures: figures(scenario, models[i]!, i),
        difference: { mean, valueAtRisk, tailValueAtRisk, people: peopleDifferences(comparison, i) },
        risks: risks.slice(0, riskLimit),
        kinds,
        risksSimulated,
      };
    }),
    notices,
  });
}

function figuresOf(
  { ledger, exceedances, quantiles }: ComparedModel,
  { risks }: Model,
  { trials }: Comparison,
  appetite: readonly AppetitePoint[],
): Omit<ScenarioFigures, 'people' | 'peopleAppetite'> {
  const assessments = appetite.map(({ loss, probability }, i) =>
    exceedances === null
      ? exactAssessment(ledger.exceedance, quantiles?.[i] ?? 0, loss, probability)
      : assessAppetite(exceedances[i]!, trials ?? 0, probability),
  );
  return {
    ledger,
    risks: risks.map(({ id, kind }) => (kind === undefined ? { id } : { id, kind })),
    appetite: appetiteView(appetite, assessments),
  };
}

const problemsOf = (result: Result<unknown>): Problem[] => (result.ok ? [] : result.problems);

function yearsProblems({ scenarios, scenarioIds }: ScenarioCompareInput, order: Result<SimulationOrder>): Problem[] {
  if (!order.ok || order.value.method === 'EXACT') return [];
  const count = (scenarios?.length ?? 0) + (scenarioIds?.length ?? 0);
  const years = (count + 1) * order.value.trials;
  if (years <= YEARS_MAXIMUM) return [];
  const most = `at most ${YEARS_MAXIMUM} are simulated at once, over the register and its scenarios`;
  return [outOfRange(['trials'], `trials gives ${years} years in all; ${most}`)];
}

/** A refusal concerns the register itself, or a scenario. */
function problemOf({ scenario, code, path, message }: ScenarioRefusal, scenarios: readonly ChosenScenario[]): Problem {
  const what = scenario === null ? 'The register' : 'The scenario';
  return {
    type: 'INVALID_INPUT',
    code,
    message: `${what} cannot be quantified as asked: ${path} ${message}`,
    path: scenario === null ? [] : scenarios[scenario]!.path,
  };
}

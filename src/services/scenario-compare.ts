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
import type { SimulationStartInput } from './inputs';
import { chooseScenarios } from './scenario-chosen';
import { peopleDifferences, peopleFigures } from './scenario-people';
import type { ScenarioCompareInput, ScenarioComparison, ScenarioFigures } from './scenario-compared';
import type { Caller } from './services';
import { optionsOf, orderOf, outOfRange, wholeNumberProblems } from './simulation-order';

/** Simulated years of one comparison, over base and scenarios. */
const YEARS_MAXIMUM = 20_000_000;
const RISKS_MAXIMUM = 1_000;
const RISKS_DEFAULT = 20;

/** A register that is set beside the base. */
export interface OtherRegister {
  /** Of the kept scenario that made it; null for any other. */
  id: string | null;
  name: string;
  /** Where the caller named it, for what is found wrong with it. */
  path: string[];
  register: RegisterSnapshot;
}

/** How registers are to be compared. */
export interface ComparisonAsked {
  order: SimulationOrder;
  largestEvent: boolean;
  riskLimit: number;
}

/** The register as it is beside the register as it would be; nothing is stored. */
export async function compareRegister(
  parts: QuantifiedParts,
  caller: Caller,
  input: ScenarioCompareInput,
): Promise<Result<ScenarioComparison>> {
  const { snapshot: base, chosen: scenarios } = await chooseScenarios(parts, caller, input);
  const count = (input.scenarios?.length ?? 0) + (input.scenarioIds?.length ?? 0);
  const asked = readComparison(input, count);
  const problems = [...problemsOf(scenarios), ...problemsOf(asked)];
  if (!asked.ok || !scenarios.ok) return refusal(...problems);
  const others = scenarios.value.map((scenario) => ({ ...scenario, register: applyScenario(base, scenario) }));
  return compareRegisters(parts, caller, { ...asked.value, base }, others);
}

/** What is asked of a comparison with so many registers beside the base. */
export function readComparison(
  input: SimulationStartInput & { largestEvent?: boolean | null; riskLimit?: number | null },
  count: number,
): Result<ComparisonAsked> {
  const order = orderOf(input);
  const riskLimit = input.riskLimit ?? RISKS_DEFAULT;
  const problems = [
    ...(order.ok ? yearsProblems(count, order.value) : order.problems),
    ...wholeNumberProblems('riskLimit', riskLimit, 1, RISKS_MAXIMUM),
  ];
  if (!order.ok || problems.length > 0) return refusal(...problems);
  return success({ order: order.value, largestEvent: input.largestEvent ?? false, riskLimit });
}

/** Registers beside a base, on the same simulated years or exactly; nothing is stored. */
export async function compareRegisters(
  { lane, runner }: QuantifiedParts,
  { organizationId }: Caller,
  { base: register, order, largestEvent, riskLimit }: ComparisonAsked & { base: RegisterSnapshot },
  others: readonly OtherRegister[],
): Promise<Result<ScenarioComparison>> {
  const appetite = [...register.organization.appetite].sort((a, b) => a.loss - b.loss);
  const { peopleAppetite } = register.organization;
  const [base, ...models] = [register, ...others.map((other) => other.register)].map(
    (snapshot) => compileModel(snapshot).model,
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
  if ('refusals' in comparison) {
    return refusal(...comparison.refusals.map((refused) => problemOf(refused, others)));
  }
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
        scenarioId: others[i]!.id,
        name: others[i]!.name,
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

/** Problems of simulating the base and so many registers beside it. */
export function yearsProblems(count: number, { method, trials }: SimulationOrder): Problem[] {
  if (method === 'EXACT') return [];
  const years = (count + 1) * trials;
  if (years <= YEARS_MAXIMUM) return [];
  const most = `at most ${YEARS_MAXIMUM} are simulated at once, over all that is compared`;
  return [outOfRange(['trials'], `trials gives ${years} years in all; ${most}`)];
}

/** A refusal concerns the base, or a register beside it. */
function problemOf(refused: ScenarioRefusal, others: readonly OtherRegister[]): Problem {
  const { scenario } = refused;
  return { ...quantificationProblem(refused), path: scenario === null ? [] : others[scenario]!.path };
}

export function quantificationProblem({ scenario, code, path, message }: ScenarioRefusal): Problem {
  const what = scenario === null ? 'The register' : 'The scenario';
  return {
    type: 'INVALID_INPUT',
    code,
    message: `${what} cannot be quantified as asked: ${path} ${message}`,
    path: [],
  };
}

import type { ScenarioInput, ScenarioRecordInput, ScenarioReviseInput, VersionedInput } from '../inputs';
import { refusal, type Result, success } from '../problem';
import type { RegisterRecord } from '../record';
import { type Scenario, type ScenarioDraft, type ScenarioOverlay, SCENARIOS_MAXIMUM } from '../scenario';
import { type Check, type Path, type RuleContext, startCheck } from './check';
import { type Fields, nullable, objectOf, parseChanges, parseNew, required } from './fields';
import { checkOverlays, idsOf, type ScenarioRegister } from './scenario-fit';
import { scenarioOverlay } from './scenario-overlay';
import { conflict, settleChange, settleNew } from './settle';
import { distinctBy, listOf, text } from './values';

const DRAFT: Fields<ScenarioDraft> = {
  name: required(text(200)),
  overlays: required(listOf(scenarioOverlay, 200)),
};

const FIELDS: Fields<Omit<Scenario, keyof RegisterRecord | 'retiredAt'>> = {
  ...DRAFT,
  description: nullable(text(10_000)),
};

/** What a rule about a kept scenario knows: the register that its overlays must fit. */
export type ScenarioContext = RuleContext & { register: ScenarioRegister };

/**
 * The scenarios that a caller describes, `fewest` to `most` with different names, or every problem with its path
 * from `path` on.
 */
export function readScenarios(
  inputs: readonly ScenarioInput[],
  register: ScenarioRegister,
  path: Path = ['scenarios'],
  { fewest = 1, most = SCENARIOS_MAXIMUM } = {},
): Result<ScenarioDraft[]> {
  const { id, currency } = register.organization;
  // No field of a scenario speaks of time.
  const check = startCheck({ organizationId: id, currency, now: new Date(0), known: idsOf(register) });
  const scenarios = listOf(objectOf(DRAFT), most, fewest)(inputs, path, check);
  if (scenarios !== null) {
    distinctBy(scenarios, ({ name }) => name, path, check, 'name');
    scenarios.forEach(({ overlays }, i) => {
      checkOverlays(overlays, register, [...path, String(i), 'overlays'], check);
    });
  }
  return scenarios === null || check.problems.length > 0 ? refusal(...check.problems) : success(scenarios);
}

export function recordScenario(id: string, input: ScenarioRecordInput, context: ScenarioContext): Result<Scenario> {
  const check = checkWithin(context);
  const parsed = parseNew(FIELDS, input, check);
  fitted(parsed.overlays, context, check);
  return settleNew<Scenario>(id, check, { ...parsed, retiredAt: null });
}

/** Another name or description, or other overlays (all of them), which must fit the register as it is now. */
export function reviseScenario(
  scenario: Scenario,
  input: ScenarioReviseInput,
  context: ScenarioContext,
): Result<Scenario> {
  return unlessRetired(scenario, () => {
    const check = checkWithin(context);
    const parsed = parseChanges(FIELDS, input, check);
    fitted(parsed.overlays, context, check);
    return settleChange(scenario, check, parsed);
  });
}

export function retireScenario(scenario: Scenario, _input: VersionedInput, { now }: RuleContext): Result<Scenario> {
  return unlessRetired(scenario, () =>
    success({ ...scenario, retiredAt: now, version: scenario.version + 1, updatedAt: now }),
  );
}

const checkWithin = ({ register, ...context }: ScenarioContext): Check =>
  startCheck({ ...context, known: idsOf(register) });

function fitted(overlays: ScenarioOverlay[] | undefined, { register }: ScenarioContext, check: Check): void {
  if (overlays !== undefined) checkOverlays(overlays, register, ['overlays'], check);
}

function unlessRetired(scenario: Scenario, act: () => Result<Scenario>): Result<Scenario> {
  return scenario.retiredAt === null ? act() : refusal(conflict(['id'], `scenario ${scenario.id} is retired`));
}

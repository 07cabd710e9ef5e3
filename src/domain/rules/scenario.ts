import type { Asset } from '../asset';
import type { CascadeLink } from '../cascade';
import type { Control } from '../control';
import type { Driver } from '../driver';
import type { ScenarioInput } from '../inputs';
import type { Organization } from '../organization';
import { type Problem, refusal, type Result, success } from '../problem';
import type { Risk } from '../risk';
import { type ScenarioDraft, type ScenarioOverlay, SCENARIOS_MAXIMUM } from '../scenario';
import { type Check, invalid, type Path, startCheck } from './check';
import { type Fields, objectOf, required } from './fields';
import { fixedDriverProblem } from './scenario-driver';
import { scenarioOverlay } from './scenario-overlay';
import { conflict } from './settle';
import { distinctBy, listOf, text } from './values';

/** What the overlays of a scenario may name: risks, controls and links that are not retired. */
export interface ScenarioRegister {
  organization: Pick<Organization, 'id' | 'currency'>;
  risks: readonly Risk[];
  links: readonly CascadeLink[];
  controls: readonly Control[];
  drivers: readonly Driver[];
  assets: readonly Asset[];
}

const FIELDS: Fields<ScenarioDraft> = {
  name: required(text(200)),
  overlays: required(listOf(scenarioOverlay, 200)),
};

/**
 * The scenarios that a caller describes, up to `SCENARIOS_MAXIMUM` with different names, or every problem with its path
 * from `path` on.
 */
export function readScenarios(
  inputs: readonly ScenarioInput[],
  register: ScenarioRegister,
  path: Path = ['scenarios'],
): Result<ScenarioDraft[]> {
  const check = registerCheck(register);
  const scenarios = listOf(objectOf(FIELDS), SCENARIOS_MAXIMUM, 1)(inputs, path, check);
  if (scenarios !== null) {
    distinctBy(scenarios, ({ name }) => name, path, check, 'name');
    scenarios.forEach(({ overlays }, i) => {
      checkOverlays(overlays, register, [...path, String(i), 'overlays'], check);
    });
  }
  return scenarios === null || check.problems.length > 0 ? refusal(...check.problems) : success(scenarios);
}

function registerCheck({ organization, risks, links, controls, drivers, assets }: ScenarioRegister): Check {
  const known = new Set([risks, links, controls, drivers, assets].flatMap((things) => things.map(({ id }) => id)));
  // No field of a scenario speaks of time.
  return startCheck({ organizationId: organization.id, currency: organization.currency, now: new Date(0), known });
}

/** Whether the overlays fit the register, and each other. */
function checkOverlays(
  overlays: readonly ScenarioOverlay[],
  register: ScenarioRegister,
  path: Path,
  check: Check,
): void {
  overlays.forEach((overlay, i) => {
    const at = [...path, String(i)];
    if (overlays.slice(0, i).some((other) => exclude(other, overlay))) {
      invalid(check, at, 'DUPLICATE_VALUE', `${targetOf(overlay)} is already spoken of in this scenario`);
    }
    const problem = stateProblem(overlay, overlays, register, at);
    if (problem !== null) check.problems.push(problem);
  });
}

/** Two overlays that cannot both hold: the same of the same thing, or anything beside the removal of a control. */
function exclude(a: ScenarioOverlay, b: ScenarioOverlay): boolean {
  const target = targetOf(a);
  if (target === null || target !== targetOf(b)) return false;
  return a.kind === b.kind || a.kind === 'REMOVE_CONTROL' || b.kind === 'REMOVE_CONTROL';
}

/** The id of the thing that an overlay changes; null for one that brings its own. */
function targetOf(overlay: ScenarioOverlay): string | null {
  switch (overlay.kind) {
    case 'REMOVE_CONTROL':
    case 'IMPLEMENT_CONTROL':
    case 'RATE_CONTROL':
      return overlay.controlId;
    case 'ASSESS_RISK':
      return overlay.riskId;
    case 'RETIRE_ASSET':
      return overlay.assetId;
    case 'FIX_DRIVER':
      return overlay.driverId;
    case 'ADD_CONTROL':
      return null;
  }
}

function stateProblem(
  overlay: ScenarioOverlay,
  overlays: readonly ScenarioOverlay[],
  { controls, drivers, risks }: ScenarioRegister,
  path: Path,
): Problem | null {
  const stateOf = (id: string) => controls.find((control) => control.id === id)?.state;
  switch (overlay.kind) {
    case 'REMOVE_CONTROL':
      return mustBe(overlay.controlId, stateOf(overlay.controlId), 'IMPLEMENTED', [...path, 'removeControlId']);
    case 'IMPLEMENT_CONTROL':
      return mustBe(overlay.controlId, stateOf(overlay.controlId), 'PLANNED', [...path, 'implementControlId']);
    case 'RATE_CONTROL': {
      const { controlId } = overlay;
      const implemented = overlays.some((other) => other.kind === 'IMPLEMENT_CONTROL' && other.controlId === controlId);
      const at = [...path, 'rateControl', 'controlId'];
      return implemented ? null : mustBe(controlId, stateOf(controlId), 'IMPLEMENTED', at);
    }
    case 'FIX_DRIVER': {
      const driver = drivers.find(({ id }) => id === overlay.driverId)!;
      return fixedDriverProblem(driver, overlay.at, risks, [...path, 'fixDriver', 'at']);
    }
    default:
      return null;
  }
}

function mustBe(
  controlId: string,
  state: Control['state'] | undefined,
  expected: Control['state'],
  path: Path,
): Problem | null {
  if (state === expected) return null;
  return conflict(path, `control ${controlId} is ${state ?? 'gone'}; it must be ${expected} for that`);
}

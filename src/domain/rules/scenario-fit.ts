import type { Asset } from '../asset';
import type { CascadeLink } from '../cascade';
import type { Control } from '../control';
import type { Driver } from '../driver';
import type { Improvement } from '../improvement';
import type { Organization } from '../organization';
import type { Problem } from '../problem';
import type { Risk } from '../risk';
import type { ScenarioOverlay } from '../scenario';
import type { Supplier } from '../supplier';
import { type Check, invalid, type Path } from './check';
import { fixedDriverProblem } from './scenario-driver';
import { conflict } from './settle';
import { failedDriver } from './supplier-failure';

/** What the overlays of a scenario may name: risks, controls and links that are not retired. */
export interface ScenarioRegister {
  organization: Pick<Organization, 'id' | 'currency'>;
  risks: readonly Risk[];
  links: readonly CascadeLink[];
  controls: readonly Control[];
  drivers: readonly Driver[];
  assets: readonly Asset[];
  improvements: readonly Improvement[];
  suppliers: readonly Supplier[];
}

/** Ids of all that the register holds. */
export const idsOf = (register: ScenarioRegister): Set<string> => {
  const { risks, links, controls, drivers, assets, improvements, suppliers } = register;
  const things = [risks, links, controls, drivers, assets, improvements, suppliers];
  return new Set(things.flatMap((all) => all.map(({ id }) => id)));
};

/** Whether the overlays fit the register, and each other. */
export function checkOverlays(
  overlays: readonly ScenarioOverlay[],
  register: ScenarioRegister,
  path: Path,
  check: Check,
): void {
  overlays.forEach((overlay, i) => {
    const at = [...path, String(i)];
    const fixed = failedDriverOf(overlay, register);
    if (overlays.slice(0, i).some((other) => exclude(other, overlay))) {
      invalid(check, at, 'DUPLICATE_VALUE', `${targetOf(overlay)} is already spoken of in this scenario`);
    } else if (fixed !== null && overlays.some((other) => targetOf(other) === fixed)) {
      invalid(
        check,
        at,
        'DUPLICATE_VALUE',
        `${fixed}, the driver of this failure, stands still in this scenario already`,
      );
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
    case 'FAIL_SUPPLIER':
      return overlay.supplierId;
    case 'MAKE_IMPROVEMENT':
      return overlay.improvementId;
    case 'ADD_CONTROL':
      return null;
  }
}

/** The id of the driver that the failure of a supplier lets stand still; null for every other overlay. */
function failedDriverOf(overlay: ScenarioOverlay, { suppliers, drivers }: ScenarioRegister): string | null {
  if (overlay.kind !== 'FAIL_SUPPLIER') return null;
  const supplier = suppliers.find(({ id }) => id === overlay.supplierId)!;
  return failedDriver(supplier, drivers)?.driver.id ?? null;
}

/** Why the thing that an overlay names, which the register holds, is not as the overlay needs it. */
export function stateProblem(
  overlay: ScenarioOverlay,
  overlays: readonly ScenarioOverlay[],
  { controls, drivers, risks, improvements, suppliers }: ScenarioRegister,
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
    case 'FAIL_SUPPLIER': {
      const failed = failedDriver(suppliers.find(({ id }) => id === overlay.supplierId)!, drivers);
      return failed && fixedDriverProblem(failed.driver, failed.at, risks, [...path, 'failSupplier']);
    }
    case 'MAKE_IMPROVEMENT': {
      const improvement = improvements.find(({ id }) => id === overlay.improvementId)!;
      return improvementProblem(improvement, overlay.level, [...path, 'makeImprovement']);
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

function improvementProblem({ id, state, levels }: Improvement, level: string, path: Path): Problem | null {
  if (state === 'DONE' || state === 'REJECTED') {
    return conflict([...path, 'improvementId'], `improvement ${id} is ${state}; it can no longer be made`);
  }
  if (levels.some(({ name }) => name === level)) return null;
  const known = levels.map(({ name }) => name).join(', ');
  return conflict([...path, 'level'], `improvement ${id} has no level ${JSON.stringify(level)}; it has ${known}`);
}

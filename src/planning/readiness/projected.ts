import { atTarget } from '../../domain/index';
import { readinessOf, type StandardReadiness } from './readiness';
import type { ManagementState, RatedControl } from './state';

/** Readiness as it would be, with the controls that are at their target only then. */
export interface ProjectedReadiness extends StandardReadiness {
  controlsGained: number;
}

/**
 * Readiness as it would be with these reference controls implemented at their target maturity. Excluded ones stay
 * excluded; of what else an improvement changes (documents, findings, reviews) nothing is supposed.
 */
export function projectedReadiness(state: ManagementState, itemIds: ReadonlySet<string>): ProjectedReadiness[] {
  const controls = state.controls.map((control) => (itemIds.has(control.item.id) ? implemented(control) : control));
  const before = readinessOf(state);
  return readinessOf({ ...state, controls }).map((readiness, i) => ({
    ...readiness,
    controlsGained: readiness.atTarget - before[i]!.atTarget,
  }));
}

function implemented(control: RatedControl): RatedControl {
  const { entry } = control;
  if (entry.applicable === false || atTarget(entry)) return control;
  const maturity = Math.max(entry.maturity, entry.targetMaturity);
  return { ...control, entry: { ...entry, applicable: true, status: 'IMPLEMENTED', maturity } };
}

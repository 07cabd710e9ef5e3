import type { ScenarioDraft } from '../domain/index';
import type { RegisterSnapshot } from './compile/register-snapshot';
import { changeControls } from './scenario/controls';
import { fixDrivers } from './scenario/drivers';
import { assessRisks, retireAssets } from './scenario/risks';
import { failSuppliers, failuresAsDrivers } from './scenario/suppliers';

/**
 * The register as it would be, so that `compileModel(applyScenario(snapshot, scenario))` is the scenario's model. The
 * overlays must have passed `readScenarios` on the same register; their order means nothing: controls and estimates
 * are changed first, suppliers then fail and drivers stand still, and what only retired assets could suffer is left
 * out. Entities keep their ids, so that two scenarios share the random numbers of everything that they have in common.
 */
export function applyScenario(
  snapshot: RegisterSnapshot,
  { overlays }: Pick<ScenarioDraft, 'overlays'>,
): RegisterSnapshot {
  const assessed = assessRisks(changeControls(snapshot, overlays), overlays);
  const failed = fixDrivers(failSuppliers(assessed, overlays), failuresAsDrivers(snapshot, overlays));
  return retireAssets(failed, overlays);
}

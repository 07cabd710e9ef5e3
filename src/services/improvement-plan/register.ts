import { createHash } from 'node:crypto';
import type { Improvement, PlannedChoice, Standard } from '../../domain/index';
import type { Model } from '../../engine/index';
import { applyScenario, compileModel, modelDigest, type RegisterSnapshot } from '../../simulation/index';
import type { StatedControl } from '../../planning/index';
import type { Database } from '../../storage/index';
import { applicabilitiesOf } from '../statement-entries';
import { scenarioSnapshotIn } from '../scenario-snapshot';

/** What a portfolio is chosen from, at one moment. */
export interface PlanningRegister {
  snapshot: RegisterSnapshot;
  /** The residual year as it is today. */
  model: Model;
  /** Reference controls of the standards asked for. */
  controls: StatedControl[];
  digest: string;
}

/** `at`: the time by which controls have aged; `standards`: those whose statement of applicability counts. */
export async function planningRegister(
  database: Database,
  organizationId: string,
  at: Date,
  standards: readonly Standard[] = [],
): Promise<PlanningRegister> {
  const { snapshot, controls } = await database.read(async (tx) => ({
    snapshot: await scenarioSnapshotIn(tx, organizationId, at),
    controls: standards.length === 0 ? [] : await applicabilitiesOf(tx, organizationId, standards),
  }));
  const { model } = compileModel(snapshot);
  const candidates = [...snapshot.improvements].sort((a, b) => (a.id < b.id ? -1 : 1)).map(planned);
  const content = JSON.stringify([modelDigest(model), candidates, ...statedOf(snapshot.improvements, controls)]);
  return { snapshot, model, controls, digest: `sha256:${createHash('sha256').update(content).digest('hex')}` };
}

/** What a floor of controls at work depends on; nothing where there is none. */
function statedOf(improvements: readonly Improvement[], controls: readonly StatedControl[]): unknown[] {
  if (controls.length === 0) return [];
  const raised = improvements.map(({ id, catalogueItemIds }) => [id, catalogueItemIds]).sort();
  return [raised, controls.map(({ item, entry }) => [item.id, entry.applicable, entry.status])];
}

/** What of an improvement a plan depends on. */
function planned(improvement: Improvement): unknown[] {
  const { id, state, mandate, prerequisiteIds, exclusionGroup, levels, chosenLevel } = improvement;
  return [id, state, mandate, prerequisiteIds, exclusionGroup, levels, chosenLevel];
}

/** The residual year with the improvements made. */
export function modelWith({ snapshot }: PlanningRegister, choices: readonly PlannedChoice[]): Model {
  const overlays = choices.map((choice) => ({ kind: 'MAKE_IMPROVEMENT' as const, ...choice }));
  return compileModel(applyScenario(snapshot, { overlays })).model;
}

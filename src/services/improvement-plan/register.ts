import { createHash } from 'node:crypto';
import type { Improvement, PlannedChoice } from '../../domain/index';
import type { Model } from '../../engine/index';
import { applyScenario, compileModel, modelDigest, type RegisterSnapshot } from '../../simulation/index';
import type { Database } from '../../storage/index';
import { scenarioSnapshotIn } from '../scenario-snapshot';

/** What a portfolio is chosen from, at one moment. */
export interface PlanningRegister {
  snapshot: RegisterSnapshot;
  /** The residual year as it is today. */
  model: Model;
  digest: string;
}

/** `at`: the time by which controls have aged. */
export async function planningRegister(
  database: Database,
  organizationId: string,
  at: Date,
): Promise<PlanningRegister> {
  const snapshot = await database.read((tx) => scenarioSnapshotIn(tx, organizationId, at));
  const { model } = compileModel(snapshot);
  const candidates = [...snapshot.improvements].sort((a, b) => (a.id < b.id ? -1 : 1)).map(planned);
  const content = JSON.stringify([modelDigest(model), candidates]);
  return { snapshot, model, digest: `sha256:${createHash('sha256').update(content).digest('hex')}` };
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

import { type ImprovementRoadmap, conflict, refusal, type Result, success } from '../../domain/index';
import { ENGINE_VERSION } from '../../simulation/index';
import { improvementPlans, improvementRoadmaps, lockOrganization } from '../../storage/index';
import { perform, type RegisterParts } from '../act';
import type { PlanningParts } from '../improvement-plan/compute';
import { reader } from '../reader';
import { managementStateIn } from '../readiness-state';
import { cancelAct, hasEnded } from '../run-cancel';
import { createRuns, type RunHooks, type Runs } from '../runs';
import type { Caller, Services } from '../services';
import { outdatedRun } from '../simulation-runs';
import { chooseAct } from './choose';
import { scheduleImprovements } from './compute';
import { type ImprovementRoadmapStartInput, roadmapOrderOf } from './order';
import { roadmapRegister } from './register';

export interface ImprovementRoadmapParts extends RegisterParts, PlanningParts {
  onFault: (fault: unknown, id: string) => void;
}

export type RoadmapRuns = Runs<ImprovementRoadmap>;

export function createRoadmapRuns(parts: ImprovementRoadmapParts): RoadmapRuns {
  const compute = async (run: ImprovementRoadmap, hooks: RunHooks): Promise<Partial<ImprovementRoadmap>> => {
    const register = await roadmapRegister(parts.database, run.organizationId, run.order, run.createdAt);
    if (register.digest !== run.registerDigest) {
      return { state: 'FAILED', failure: 'The register has changed since it was ordered; order it anew.' };
    }
    const state = await parts.database.read((tx) => managementStateIn(tx, run.organizationId, run.createdAt));
    const result = await scheduleImprovements(register, state, run.order, parts, hooks);
    return { state: 'SUCCEEDED', progress: 1, result };
  };
  return createRuns<ImprovementRoadmap>({ ...parts, table: improvementRoadmaps, compute, outdated: outdatedRun });
}

export function improvementRoadmapService(
  parts: ImprovementRoadmapParts,
  runs: RoadmapRuns,
): Services['improvementRoadmap'] {
  const { database } = parts;
  const find = ({ organizationId }: Caller, id: string): Promise<ImprovementRoadmap | null> =>
    database.read((tx) => improvementRoadmaps.byId(tx, organizationId, id));
  return {
    ...reader(database, improvementRoadmaps),
    start: async (caller, input) => {
      const order = roadmapOrderOf(input, await named(parts, caller, input));
      return order.ok ? start(parts, runs, caller, order.value) : order;
    },
    cancel: async (caller, input) => {
      const cancelled = await perform(parts, stop)(caller, input);
      if (cancelled.ok) runs.abort(input.id);
      return cancelled;
    },
    choose: perform(parts, chooseAct),
    settled: async (caller, id) => {
      const roadmap = await find(caller, id);
      if (roadmap === null || hasEnded(roadmap)) return roadmap;
      await runs.ended(id);
      return find(caller, id);
    },
  };
}

const stop = cancelAct('ImprovementRoadmap', improvementRoadmaps, 'roadmap');

const named = (
  { database, now }: ImprovementRoadmapParts,
  { organizationId }: Caller,
  { planId, keepId }: ImprovementRoadmapStartInput,
) =>
  database.read(async (tx) => ({
    plan: await improvementPlans.byId(tx, organizationId, planId),
    keep: keepId == null ? null : await improvementRoadmaps.byId(tx, organizationId, keepId),
    today: now().toISOString().slice(0, 10),
  }));

async function start(
  { database, newId, now }: ImprovementRoadmapParts,
  runs: RoadmapRuns,
  { organizationId }: Caller,
  order: ImprovementRoadmap['order'],
): Promise<Result<ImprovementRoadmap>> {
  const at = now();
  const { digest, obstacle } = await roadmapRegister(database, organizationId, order, at);
  if (obstacle !== null) return refusal(conflict(['planId'], obstacle));
  const ordered: ImprovementRoadmap = {
    id: newId('ImprovementRoadmap'),
    organizationId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    startedAt: null,
    finishedAt: null,
    state: 'QUEUED',
    progress: 0,
    search: null,
    order,
    engineVersion: ENGINE_VERSION,
    registerDigest: digest,
    result: null,
    failure: null,
    chosenAt: null,
  };
  const result = await database.write(async (tx): Promise<Result<ImprovementRoadmap>> => {
    await lockOrganization(tx, organizationId);
    const same = await improvementRoadmaps.findSame(tx, organizationId, ordered);
    if (same !== null) return success(same);
    if (!runs.hasRoom()) return refusal(conflict([], 'Too many roadmaps wait; try again when one of them has ended.'));
    await improvementRoadmaps.insert(tx, [ordered]);
    return success(ordered);
  });
  if (result.ok && result.value === ordered) runs.enqueue(ordered);
  return result;
}

import { type ImprovementRoadmap, conflict, refusal, type Result } from '../../domain/index';
import { ENGINE_VERSION } from '../../simulation/index';
import { improvementPlans, improvementRoadmaps } from '../../storage/index';
import { perform, type RegisterParts } from '../act';
import type { PlanningParts } from '../improvement-plan/compute';
import { reader } from '../reader';
import { managementStateIn } from '../readiness-state';
import { orderRun, queuedRun, runActs } from '../run-acts';
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
  return {
    ...reader(database, improvementRoadmaps),
    start: async (caller, input) => {
      const order = roadmapOrderOf(input, await named(parts, caller, input));
      return order.ok ? start(parts, runs, caller, order.value) : order;
    },
    choose: perform(parts, chooseAct),
    ...runActs(parts, improvementRoadmaps, runs, 'ImprovementRoadmap', 'roadmap'),
  };
}

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
    ...queuedRun(at),
    id: newId('ImprovementRoadmap'),
    organizationId,
    order,
    engineVersion: ENGINE_VERSION,
    registerDigest: digest,
  };
  return orderRun<ImprovementRoadmap>(database, improvementRoadmaps, runs, ordered, 'roadmaps');
}

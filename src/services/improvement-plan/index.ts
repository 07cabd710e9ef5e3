import { conflict, type ImprovementPlan, refusal, type Result, success, type VersionedInput } from '../../domain/index';
import { ENGINE_VERSION } from '../../simulation/index';
import { type Database, improvementPlans, improvements, lockOrganization } from '../../storage/index';
import { perform, type RegisterParts } from '../act';
import { improvementActs } from '../improvement';
import { reader } from '../reader';
import { changeAct } from '../register-act';
import { cancelAct, hasEnded } from '../run-cancel';
import { createRuns, type RunHooks, type Runs } from '../runs';
import type { Caller, Services } from '../services';
import { outdatedRun } from '../simulation-runs';
import { planImprovements, type PlanningParts } from './compute';
import { planOrderOf } from './order';
import { planningRegister } from './register';

export interface ImprovementPlanParts extends RegisterParts, PlanningParts {
  onFault: (fault: unknown, id: string) => void;
}

export type PlanRuns = Runs<ImprovementPlan>;

export function createPlanRuns(parts: ImprovementPlanParts): PlanRuns {
  const compute = async (plan: ImprovementPlan, hooks: RunHooks): Promise<Partial<ImprovementPlan>> => {
    const register = await planningRegister(
      parts.database,
      plan.organizationId,
      plan.createdAt,
      plan.order.coverage.map(({ standard }) => standard),
    );
    if (register.digest !== plan.registerDigest) {
      return { state: 'FAILED', failure: 'The register has changed since it was ordered; order it anew.' };
    }
    const kept = await keptPlan(parts.database, plan.organizationId, plan.order.keepId);
    const choices = kept?.result?.plan?.choices ?? null;
    const result = await planImprovements(register, plan.order, choices, parts, hooks);
    return 'failure' in result ? { state: 'FAILED', ...result } : { state: 'SUCCEEDED', progress: 1, result };
  };
  return createRuns<ImprovementPlan>({ ...parts, table: improvementPlans, compute, outdated: outdatedRun });
}

export function improvementPlanService(parts: ImprovementPlanParts, runs: PlanRuns): Services['improvementPlan'] {
  const { database } = parts;
  const find = ({ organizationId }: Caller, id: string): Promise<ImprovementPlan | null> =>
    database.read((tx) => improvementPlans.byId(tx, organizationId, id));
  return {
    ...reader(database, improvementPlans),
    start: async (caller, input) => {
      const order = planOrderOf(input, await keptPlan(database, caller.organizationId, input.keepId ?? null));
      return order.ok ? start(parts, runs, caller, order.value) : order;
    },
    cancel: async (caller, input) => {
      const cancelled = await perform(parts, stop)(caller, input);
      if (cancelled.ok) runs.abort(input.id);
      return cancelled;
    },
    choose: perform(parts, chooseAct),
    settled: async (caller, id) => {
      const plan = await find(caller, id);
      if (plan === null || hasEnded(plan)) return plan;
      await runs.ended(id);
      return find(caller, id);
    },
  };
}

/** The plan that an order keeps, if any. */
const keptPlan = async (
  database: Database,
  organizationId: string,
  id: string | null,
): Promise<ImprovementPlan | null> =>
  id === null ? null : database.read((tx) => improvementPlans.byId(tx, organizationId, id));

async function start(
  { database, newId, now }: ImprovementPlanParts,
  runs: PlanRuns,
  { organizationId }: Caller,
  order: ImprovementPlan['order'],
): Promise<Result<ImprovementPlan>> {
  const at = now();
  const { digest } = await planningRegister(
    database,
    organizationId,
    at,
    order.coverage.map(({ standard }) => standard),
  );
  const ordered: ImprovementPlan = {
    id: newId('ImprovementPlan'),
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
  const result = await database.write(async (tx): Promise<Result<ImprovementPlan>> => {
    await lockOrganization(tx, organizationId);
    const same = await improvementPlans.findSame(tx, organizationId, ordered);
    if (same !== null) return success(same);
    if (!runs.hasRoom()) return refusal(conflict([], 'Too many plans wait; try again when one of them has ended.'));
    await improvementPlans.insert(tx, [ordered]);
    return success(ordered);
  });
  if (result.ok && result.value === ordered) runs.enqueue(ordered);
  return result;
}

const stop = cancelAct('ImprovementPlan', improvementPlans, 'plan');
const register = { noun: 'ImprovementPlan', table: improvementPlans } as const;

/** Starts the improvements of a plan that has succeeded; those that were started before go on. */
const chooseAct = changeAct(
  register,
  'improvementPlanChoose',
  async (plan, _input: VersionedInput, { now }, work): Promise<Result<ImprovementPlan>> => {
    if (plan.result?.plan == null) return refusal(conflict(['id'], 'the plan has no portfolio to choose'));
    if (plan.chosenAt !== null) return refusal(conflict(['id'], `it was chosen at ${plan.chosenAt.toISOString()}`));
    for (const { improvementId, level } of plan.result.plan.choices) {
      const improvement = await improvements.byId(work.tx, work.organization.id, improvementId);
      if (improvement?.state === 'STARTED') continue;
      const input = { id: improvementId, expectedVersion: improvement?.version ?? 0, level };
      const started = await improvementActs.start(work, input);
      if (!started.ok) return started;
    }
    return success({ ...plan, chosenAt: now, version: plan.version + 1, updatedAt: now });
  },
);

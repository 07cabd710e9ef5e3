import { conflict, type ImprovementPlan, refusal, type Result, success, type VersionedInput } from '../../domain/index';
import { ENGINE_VERSION } from '../../simulation/index';
import { type Database, improvementPlans, improvements } from '../../storage/index';
import { perform, type RegisterParts } from '../act';
import { improvementActs } from '../improvement';
import { reader } from '../reader';
import { changeAct } from '../register-act';
import { orderRun, queuedRun, runActs } from '../run-acts';
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
  return {
    ...reader(database, improvementPlans),
    start: async (caller, input) => {
      const order = planOrderOf(input, await keptPlan(database, caller.organizationId, input.keepId ?? null));
      return order.ok ? start(parts, runs, caller, order.value) : order;
    },
    choose: perform(parts, chooseAct),
    ...runActs(parts, improvementPlans, runs, 'ImprovementPlan', 'plan'),
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
    ...queuedRun(at),
    id: newId('ImprovementPlan'),
    organizationId,
    order,
    engineVersion: ENGINE_VERSION,
    registerDigest: digest,
  };
  return orderRun<ImprovementPlan>(database, improvementPlans, runs, ordered, 'plans');
}

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

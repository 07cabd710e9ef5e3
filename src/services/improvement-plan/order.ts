import {
  type ImprovementPlan,
  type ImprovementPlanOrder,
  PLAN_OBJECTIVES,
  type Problem,
  refusal,
  type Result,
  type Standard,
  success,
} from '../../domain/index';
import { levelProblems, outOfRange, TRIALS_MAXIMUM, TRIALS_MINIMUM, wholeNumberProblems } from '../simulation-order';

export interface ImprovementPlanStartInput {
  budget: number;
  roles?: { role: string; personDays: number }[] | null;
  objective?: ImprovementPlanOrder['objective'] | null;
  mix?: { mean?: number | null; cost?: number | null } | null;
  coverage?: { standard: Standard; share: number }[] | null;
  keepId?: string | null;
  changeCost?: number | null;
  level?: number | null;
  planningTrials?: number | null;
  trials?: number | null;
  seed?: number | null;
  gap?: number | null;
  timeLimit?: number | null;
  samples?: number | null;
}

const PLANNING_TRIALS_MAXIMUM = 50_000;

/** What is asked for, with what is usual where nothing is said. */
export function planOrderOf(
  input: ImprovementPlanStartInput,
  keep: ImprovementPlan | null,
): Result<ImprovementPlanOrder> {
  const order: ImprovementPlanOrder = {
    budget: input.budget,
    roles: (input.roles ?? []).toSorted((a, b) => (a.role < b.role ? -1 : 1)),
    objective: input.objective ?? PLAN_OBJECTIVES[0],
    mix: input.mix ? { mean: input.mix.mean ?? 0, cost: input.mix.cost ?? 0 } : null,
    coverage: (input.coverage ?? []).toSorted((a, b) => (a.standard < b.standard ? -1 : 1)),
    keepId: input.keepId ?? null,
    changeCost: input.changeCost ?? 10_000,
    level: input.level ?? 0.95,
    planningTrials: input.planningTrials ?? 10_000,
    trials: input.trials ?? 200_000,
    seed: input.seed ?? 1,
    gap: input.gap ?? 0.001,
    timeLimit: input.timeLimit ?? 60,
    samples: input.samples ?? 10,
  };
  const problems: Problem[] = [
    ...within('budget', order.budget, 0, 1e15),
    ...order.roles.flatMap(({ personDays }, i) => within(`roles.${i}.personDays`, personDays, 0, 1e6)),
    ...termsProblems(order, keep),
    ...levelProblems(order.level, ['level']),
    ...wholeNumberProblems('planningTrials', order.planningTrials, TRIALS_MINIMUM, PLANNING_TRIALS_MAXIMUM),
    ...wholeNumberProblems('trials', order.trials, TRIALS_MINIMUM, TRIALS_MAXIMUM),
    ...wholeNumberProblems('seed', order.seed, 0, Number.MAX_SAFE_INTEGER),
    ...within('gap', order.gap, 0, 1),
    ...within('timeLimit', order.timeLimit, 1, 3600),
    ...wholeNumberProblems('samples', order.samples, 0, 200),
  ];
  const repeated = order.roles.find(({ role }, i) => order.roles.findIndex((other) => other.role === role) < i);
  if (repeated) problems.push(outOfRange(['roles'], `${repeated.role} is listed twice in roles`));
  return problems.length > 0 ? refusal(...problems) : success(order);
}

function termsProblems(
  { objective, mix, coverage, keepId, changeCost }: ImprovementPlanOrder,
  keep: ImprovementPlan | null,
): Problem[] {
  const twice = coverage.find(({ standard }, i) => coverage[i + 1]?.standard === standard);
  return [
    ...(mix === null ? [] : [...within('mix.mean', mix.mean, 0, 1e6), ...within('mix.cost', mix.cost, 0, 1e6)]),
    ...(mix !== null && objective === 'MEAN'
      ? [outOfRange(['mix'], 'mix is of the tail value at risk; the objective is MEAN')]
      : []),
    ...coverage.flatMap(({ share }, i) => within(`coverage.${i}.share`, share, 0, 1)),
    ...(twice ? [outOfRange(['coverage'], `${twice.standard} is listed twice in coverage`)] : []),
    ...(keepId === null ? [] : keepProblems(keepId, keep)),
    ...within('changeCost', changeCost, 0, 1e15),
  ];
}

function keepProblems(id: string, keep: ImprovementPlan | null): Problem[] {
  const path = ['keepId'];
  if (keep === null) {
    return [
      {
        type: 'NOT_FOUND',
        code: 'NOT_FOUND',
        message: `ImprovementPlan ${JSON.stringify(id)} does not exist`,
        path,
        id,
      },
    ];
  }
  return keep.result?.plan
    ? []
    : [{ type: 'CONFLICT', code: 'CONFLICT', message: 'the plan to keep has no portfolio', path }];
}

function within(field: string, value: number, low: number, high: number): Problem[] {
  if (value >= low && value <= high) return [];
  return [outOfRange(field.split('.'), `${field} is ${value}; it must be from ${low} to ${high}`)];
}

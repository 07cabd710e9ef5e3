import {
  type ImprovementPlan,
  type ImprovementRoadmap,
  type ImprovementRoadmapOrder,
  type Problem,
  refusal,
  type Result,
  type RoadmapDeadline,
  success,
  type VersionedInput,
} from '../../domain/index';
import { nextQuarter } from '../../planning/index';
import { outOfRange, TRIALS_MAXIMUM, TRIALS_MINIMUM, wholeNumberProblems } from '../simulation-order';

export interface ImprovementRoadmapStartInput {
  planId: string;
  startOn?: string | null;
  quarters?: number | null;
  budgets?: number[] | null;
  roles?: { role: string; personDays: number[] }[] | null;
  deadlines?: RoadmapDeadline[] | null;
  oneAtATime?: string[][] | null;
  moveStarted?: boolean | null;
  keepId?: string | null;
  movementCost?: number | null;
  discountRate?: number | null;
  trials?: number | null;
  gap?: number | null;
  timeLimit?: number | null;
}

export interface ImprovementRoadmapChooseInput extends VersionedInput {
  /** Who is to answer for improvements of the roadmap; others keep their owner. */
  owners?: { improvementId: string; ownerId: string }[] | null;
}

/** What an order may name: null for what this organisation does not hold. */
export interface RoadmapNamed {
  plan: ImprovementPlan | null;
  keep: ImprovementRoadmap | null;
  today: string;
}

const QUARTERS_MAXIMUM = 40;
const LISTED_MAXIMUM = 500;
const MONEY_MAXIMUM = 1e15;

/** What is asked for, with what is usual where nothing is said. */
export function roadmapOrderOf(
  input: ImprovementRoadmapStartInput,
  { plan, keep, today }: RoadmapNamed,
): Result<ImprovementRoadmapOrder> {
  if (plan === null) return refusal(unknown('ImprovementPlan', 'planId', input.planId));
  const keepId = input.keepId ?? null;
  const quarters = input.quarters ?? 8;
  const { objective, level, seed } = plan.order;
  const order: ImprovementRoadmapOrder = {
    planId: plan.id,
    startOn: input.startOn ?? nextQuarter(today),
    quarters,
    budgets: input.budgets ? everyQuarter(input.budgets, quarters) : null,
    roles: (input.roles ?? [])
      .map(({ role, personDays }) => ({ role, personDays: everyQuarter(personDays, quarters) }))
      .sort((a, b) => (a.role < b.role ? -1 : 1)),
    deadlines: input.deadlines ?? [],
    oneAtATime: input.oneAtATime ?? [],
    moveStarted: input.moveStarted ?? false,
    keepId,
    movementCost: input.movementCost ?? 10_000,
    discountRate: input.discountRate ?? 0,
    ...{ objective, level, seed },
    trials: input.trials ?? 100_000,
    gap: input.gap ?? 0,
    timeLimit: input.timeLimit ?? 60,
  };
  const problems = [
    ...planProblems(plan),
    ...(keepId === null ? [] : keepProblems(keepId, keep)),
    ...spanProblems(order),
    ...capacityProblems(order),
    ...namedProblems(order, plan),
    ...within('movementCost', order.movementCost, 0, MONEY_MAXIMUM),
    ...within('discountRate', order.discountRate, 0, 1),
    ...wholeNumberProblems('trials', order.trials, TRIALS_MINIMUM, TRIALS_MAXIMUM),
    ...within('gap', order.gap, 0, 1),
    ...within('timeLimit', order.timeLimit, 1, 3600),
  ];
  return problems.length > 0 ? refusal(...problems) : success(order);
}

/** One number stands for every quarter. */
const everyQuarter = (given: readonly number[], quarters: number): number[] =>
  given.length === 1 && quarters >= 1 && quarters <= QUARTERS_MAXIMUM
    ? Array.from({ length: quarters }, () => given[0]!)
    : [...given];

function planProblems({ state, result }: ImprovementPlan): Problem[] {
  if (result?.plan) return [];
  const message =
    state === 'SUCCEEDED' ? 'the plan has no portfolio to schedule' : `the plan is ${state}, not SUCCEEDED`;
  return [{ type: 'CONFLICT', code: 'CONFLICT', message, path: ['planId'] }];
}

function keepProblems(keepId: string, keep: ImprovementRoadmap | null): Problem[] {
  if (keep === null) return [unknown('ImprovementRoadmap', 'keepId', keepId)];
  if (keep.result && keep.result.scheduled.length > 0) return [];
  return [{ type: 'CONFLICT', code: 'CONFLICT', message: 'the roadmap to keep has no schedule', path: ['keepId'] }];
}

function spanProblems({ startOn, quarters }: ImprovementRoadmapOrder): Problem[] {
  return [
    ...(startOn.endsWith('-01')
      ? []
      : [outOfRange(['startOn'], `startOn is ${startOn}; it must be the first day of a month`)]),
    ...wholeNumberProblems('quarters', quarters, 1, QUARTERS_MAXIMUM),
  ];
}

function capacityProblems({ budgets, roles, quarters }: ImprovementRoadmapOrder): Problem[] {
  const series = (path: string[], values: readonly number[], most: number): Problem[] => [
    ...(values.length === quarters
      ? []
      : [outOfRange(path, `${path.join('.')} has ${values.length} entries; it must have 1 or ${quarters}`)]),
    ...values.flatMap((value, i) =>
      values.length > quarters ? [] : within([...path, String(i)].join('.'), value, 0, most),
    ),
  ];
  const repeated = roles.find(({ role }, i) => roles.findIndex((other) => other.role === role) < i);
  return [
    ...(budgets === null ? [] : series(['budgets'], budgets, MONEY_MAXIMUM)),
    ...roles.flatMap(({ personDays }, i) => series(['roles', String(i), 'personDays'], personDays, 1e6)),
    ...(repeated ? [outOfRange(['roles'], `${repeated.role} is listed twice in roles`)] : []),
  ];
}

/** Improvements that the order names are in the plan. */
function namedProblems({ deadlines, oneAtATime }: ImprovementRoadmapOrder, { result }: ImprovementPlan): Problem[] {
  const planned = new Set(result?.plan?.choices.map(({ improvementId }) => improvementId));
  const known = (id: string, path: string[]): Problem[] =>
    planned.has(id)
      ? []
      : [
          {
            type: 'NOT_FOUND',
            code: 'NOT_FOUND',
            message: `improvement ${JSON.stringify(id)} is not in the plan`,
            path,
            id,
          },
        ];
  const many = ([field, list]: [string, readonly unknown[]]): Problem[] =>
    list.length <= LISTED_MAXIMUM
      ? []
      : [outOfRange([field], `${field} has ${list.length} entries; it must have at most ${LISTED_MAXIMUM}`)];
  const lists: [string, readonly unknown[]][] = [
    ['deadlines', deadlines],
    ['oneAtATime', oneAtATime],
  ];
  return [
    ...lists.flatMap(many),
    ...deadlines.flatMap(({ improvementId, reason }, i) => [
      ...known(improvementId, ['deadlines', String(i), 'improvementId']),
      ...(reason.trim() === '' || reason.length > 500
        ? [outOfRange(['deadlines', String(i), 'reason'], `deadlines.${i}.reason must have 1 to 500 characters`)]
        : []),
    ]),
    ...oneAtATime.flatMap((group, i) => group.flatMap((id, j) => known(id, ['oneAtATime', String(i), String(j)]))),
  ];
}

const unknown = (noun: string, field: string, id: string): Problem => ({
  type: 'NOT_FOUND',
  code: 'NOT_FOUND',
  message: `${noun} ${JSON.stringify(id)} does not exist`,
  path: [field],
  id,
});

function within(field: string, value: number, low: number, high: number): Problem[] {
  if (value >= low && value <= high) return [];
  return [outOfRange(field.split('.'), `${field} is ${value}; it must be from ${low} to ${high}`)];
}

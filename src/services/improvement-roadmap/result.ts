import type {
  ImprovementRoadmapOrder,
  ImprovementRoadmapResult,
  PlanFigure,
  RoadmapQuarter,
  RoadmapReadiness,
  RoadmapYear,
  ScheduledImprovement,
} from '../../domain/index';
import {
  isOverdue,
  type ManagementState,
  type ProjectedReadiness,
  projectedReadiness,
  quarterEnd,
  quarterOf,
  quarterStart,
  type RoadmapAnswer,
  type RoadmapCandidate,
  type RoadmapInstance,
  rolesOf,
  type ScheduledAction,
  useIn,
} from '../../planning/index';
import type { Simulated } from '../improvement-plan/simulate';

/** Probabilities at which the loss before and after is told. */
export const EXCEEDED_WITH = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005] as const;

/** All that a roadmap was computed from. */
export interface RoadmapParts {
  state: ManagementState;
  candidates: readonly RoadmapCandidate[];
  order: ImprovementRoadmapOrder;
  instance: RoadmapInstance;
  answer: RoadmapAnswer;
  /** By candidate: all improvements without it. */
  without: readonly Simulated[];
  before: Simulated;
  /** By quarter: the year with what is done by its end; empty without a schedule. */
  years: readonly Simulated[];
}

export function roadmapResult(parts: RoadmapParts): ImprovementRoadmapResult {
  const { answer, state, before, years } = parts;
  const { status, objective, bound, gap, seconds, carried, movement, relax } = answer;
  const schedule = answer.schedule ?? [];
  return {
    ...{ status, objective, bound, gap, seconds, carried, movement },
    scheduled: schedule.map((action, i) => scheduledOf(parts, action, i)),
    before: yearOf(before),
    readinessBefore: projectedReadiness(state, new Set()).map(readinessOf),
    quarters: years.map((year, quarter) => quarterOfRoadmap(parts, schedule, year, quarter)),
    exceedance: EXCEEDED_WITH.flatMap((probability, i) => {
      const after = years.at(-1)?.quantiles[i];
      return after === undefined ? [] : [{ probability, before: before.quantiles[i]!, after }];
    }),
    relax: [...(relax ?? [])],
  };
}

function scheduledOf(
  { candidates, order, without }: RoadmapParts,
  { start, last, reason }: ScheduledAction,
  place: number,
): ScheduledImprovement {
  const { improvement, level, deadlines, earlierStartOn } = candidates[place]!;
  return {
    improvementId: improvement.id,
    level: level.name,
    startQuarter: start + 1,
    doneQuarter: last + 1,
    startOn: quarterStart(order, start),
    doneOn: quarterEnd(order, last),
    reason,
    ownerId: improvement.ownerId,
    cost: Number(level.implementationCost.amount) + Number(level.annualCost.amount),
    effort: level.effort,
    catalogueItemIds: improvement.catalogueItemIds,
    ...without[place]!.difference,
    deadlines: deadlines.map((deadline) => ({ ...deadline, overdue: isOverdue(order, deadline) })),
    moved: earlierStartOn === null ? null : start - quarterOf(order, earlierStartOn),
  };
}

function quarterOfRoadmap(
  { state, candidates, order, instance }: RoadmapParts,
  schedule: readonly ScheduledAction[],
  year: Simulated,
  quarter: number,
): RoadmapQuarter {
  const used = (limit: number): number =>
    instance.actions.reduce((sum, action, i) => sum + useIn(action, limit, schedule[i]!.start, quarter), 0);
  const capacity = (limit: number): number | null => instance.limits[limit]!.capacities[quarter] ?? null;
  const ids = (holds: (action: ScheduledAction) => boolean): string[] => schedule.filter(holds).map(({ id }) => id);
  const done = new Set(ids(({ last }) => last <= quarter));
  const raised = candidates.filter(({ improvement }) => done.has(improvement.id));
  return {
    quarter: quarter + 1,
    startOn: quarterStart(order, quarter),
    endOn: quarterEnd(order, quarter),
    spend: used(0),
    budget: capacity(0),
    roles: rolesOf(candidates, order).map((role, i) => ({
      role,
      personDays: used(i + 1),
      capacity: capacity(i + 1),
    })),
    startedIds: ids(({ start }) => start === quarter),
    doneIds: ids(({ last }) => last === quarter),
    residual: yearOf(year),
    reduction: {
      mean: negated(year.difference.mean),
      valueAtRisk: negated(year.difference.valueAtRisk),
      tail: negated(year.difference.tail),
    },
    readiness: projectedReadiness(
      state,
      new Set(raised.flatMap(({ improvement }) => improvement.catalogueItemIds)),
    ).map(readinessOf),
  };
}

const yearOf = ({ mean, valueAtRisk, tail }: RoadmapYear): RoadmapYear => ({ mean, valueAtRisk, tail });

/** 0 − figure: `-value` would make 0 of the other sign. */
function negated({ value, low, high }: PlanFigure): PlanFigure {
  const less = (one: number | null) => (one === null ? null : 0 - one);
  return { value: less(value), low: less(high), high: less(low) };
}

const readinessOf = ({
  standard,
  clauseScore,
  controlScore,
  controlsGained,
  verdict,
}: ProjectedReadiness): RoadmapReadiness => ({ standard, clauseScore, controlScore, controlsGained, verdict });

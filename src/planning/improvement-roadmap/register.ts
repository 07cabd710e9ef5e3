import type { Improvement, ImprovementLevel, ImprovementRoadmapOrder } from '../../domain/index';
import { addMonths, firstDayOf, lastDayOf } from '../integrated-audit/calendar';
import type { RoadmapAction, RoadmapInstance } from './instance';

/** An improvement to schedule, at the level that was chosen. */
export interface RoadmapCandidate {
  improvement: Improvement;
  level: ImprovementLevel;
  /** Annual risk that it takes away, in the register's currency; not negative. */
  weight: number;
  deadlines: readonly { dueOn: string; reason: string }[];
  /** Where the roadmap to keep begins it. */
  earlierStartOn: string | null;
}

type Span = Pick<ImprovementRoadmapOrder, 'startOn'>;

const MONTHS = 3;
const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** The quarter of a day, counted from 0 at `startOn`, which is the first of a month; negative before it. */
export const quarterOf = ({ startOn }: Span, day: string): number =>
  Math.floor((monthOf(day) - monthOf(startOn)) / MONTHS);

const spanOf = ({ startOn }: Span) => ({ startOn, periodLength: 'QUARTER' as const, periods: 0 });

/** First and last calendar day of a quarter, counted from 0. */
export const quarterStart = (span: Span, quarter: number): string => firstDayOf(spanOf(span), quarter);
export const quarterEnd = (span: Span, quarter: number): string => lastDayOf(spanOf(span), quarter);

/** The quarter by whose beginning something is done that is due on a day: the last that begins on its morrow or before. */
function dueQuarter(span: Span, dueOn: string): number {
  const quarter = quarterOf(span, dueOn);
  return quarterEnd(span, quarter) <= dueOn ? quarter + 1 : quarter;
}

/** A deadline that had passed before the first quarter: no roadmap can keep it. */
export const isOverdue = ({ startOn }: Span, { dueOn }: { dueOn: string }): boolean => dueOn < startOn;

/** Roles with work or a limit, in order. */
export const rolesOf = (candidates: readonly RoadmapCandidate[], { roles }: ImprovementRoadmapOrder): string[] =>
  [
    ...new Set([
      ...candidates.flatMap(({ level }) => level.effort.map(({ role }) => role)),
      ...roles.map((r) => r.role),
    ]),
  ].sort();

/**
 * The roadmap of improvements. Implementation costs and work are spread evenly over the quarters of the work, a quarter of
 * the annual costs falls in each quarter from then on. What was started keeps its start, whatever it needed.
 */
export function improvementRoadmapOf(
  candidates: readonly RoadmapCandidate[],
  order: ImprovementRoadmapOrder,
): RoadmapInstance {
  const { quarters, budgets, roles, discountRate, movementCost, moveStarted } = order;
  const names = rolesOf(candidates, order);
  const unlimited = Array.from({ length: quarters }, () => null);
  const place = new Map(candidates.map(({ improvement }, i) => [improvement.id, i]));
  const fixed = ({ state }: Improvement) => state === 'STARTED' && !moveStarted;
  return {
    quarters,
    actions: candidates.map((candidate) => actionOf(candidate, order, names)),
    limits: [
      { name: 'budget', capacities: budgets ?? unlimited },
      ...names.map((name) => ({
        name,
        capacities: roles.find(({ role }) => role === name)?.personDays ?? unlimited,
      })),
    ],
    prerequisites: candidates.flatMap(({ improvement }, action) =>
      fixed(improvement)
        ? []
        : improvement.prerequisiteIds.flatMap((id) => (place.has(id) ? { action, needs: place.get(id)! } : [])),
    ),
    oneAtATime: order.oneAtATime.map((group) => group.flatMap((id) => place.get(id) ?? [])),
    discount: (1 + discountRate) ** -0.25,
    movementCost,
  };
}

function actionOf(
  { improvement, level, weight, deadlines, earlierStartOn }: RoadmapCandidate,
  order: ImprovementRoadmapOrder,
  roles: readonly string[],
): RoadmapAction {
  const { id, state, startedOn, updatedAt } = improvement;
  const days = (role: string) => level.effort.find((item) => item.role === role)?.personDays ?? 0;
  // Improvements of before starts were noted count from their last change.
  const began = startedOn ?? updatedAt.toISOString().slice(0, 10);
  return {
    id,
    duration: level.durationQuarters,
    weight,
    once: [Number(level.implementationCost.amount), ...roles.map(days)],
    running: [Number(level.annualCost.amount) / 4, ...roles.map(() => 0)],
    deadlines: deadlines
      .filter((deadline) => !isOverdue(order, deadline))
      .map(({ dueOn, reason }) => ({ quarter: dueQuarter(order, dueOn), reason: `${dueOn}: ${reason}` })),
    started: state === 'STARTED' && !order.moveStarted ? quarterOf(order, began) : null,
    earlier: earlierStartOn === null ? null : quarterOf(order, earlierStartOn),
  };
}

/** The first day of the calendar quarter after a day. */
export function nextQuarter(day: string): string {
  const first = `${day.slice(0, 4)}-01-01`;
  return addMonths(first, MONTHS * (Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS) + 1));
}

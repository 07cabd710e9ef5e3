import { type RoadmapRule, roadmapViolations } from './check';
import type { RoadmapInstance, RoadmapSchedule } from './instance';

/** Why an action does not begin earlier. */
export type RoadmapReason =
  | 'STARTED'
  | 'FIRST_QUARTER'
  | 'PREREQUISITE'
  | 'BUDGET'
  | 'PERSON_DAYS'
  | 'ONE_AT_A_TIME'
  | 'NOT_WORTH_MOVING';

/** What keeps an action, and nothing else moved, from beginning in the quarter before. The first limit is the budget. */
export function roadmapReason(instance: RoadmapInstance, schedule: RoadmapSchedule, action: number): RoadmapReason {
  const start = schedule[action]!;
  if (instance.actions[action]!.started !== null) return 'STARTED';
  if (start === 0) return 'FIRST_QUARTER';
  const broken = roadmapViolations(instance, (schedule as number[]).with(action, start - 1));
  const breaks = (rule: RoadmapRule) => broken.some((one) => one.rule === rule);
  if (breaks('PREREQUISITE')) return 'PREREQUISITE';
  if (breaks('ONE_AT_A_TIME')) return 'ONE_AT_A_TIME';
  const limits = broken.filter(({ rule }) => rule === 'LIMIT');
  if (limits.length === 0) return 'NOT_WORTH_MOVING';
  return limits.some(({ limit }) => limit === 0) ? 'BUDGET' : 'PERSON_DAYS';
}

import type { RoadmapCost, RoadmapInstance, RoadmapSchedule } from './instance';

const QUARTERS_A_YEAR = 4;

/** Risk carried until the action is done when it begins in `start`: its weight, a quarter of it each quarter, discounted. */
export function carriedRisk({ actions, quarters, discount }: RoadmapInstance, action: number, start: number): number {
  const { weight, duration } = actions[action]!;
  let sum = 0;
  for (let quarter = 0; quarter < Math.min(start + duration, quarters); quarter++) sum += discount ** quarter;
  return (weight / QUARTERS_A_YEAR) * sum;
}

/** Cost of beginning an action elsewhere than on the earlier roadmap. */
export function movementOf({ actions, movementCost }: RoadmapInstance, action: number, start: number): number {
  const { earlier } = actions[action]!;
  return earlier === null ? 0 : movementCost * Math.abs(start - earlier);
}

export function roadmapCost(instance: RoadmapInstance, schedule: RoadmapSchedule): RoadmapCost {
  const carried = schedule.reduce((sum, start, action) => sum + carriedRisk(instance, action, start), 0);
  const movement = schedule.reduce((sum, start, action) => sum + movementOf(instance, action, start), 0);
  return { carried, movement, total: carried + movement };
}

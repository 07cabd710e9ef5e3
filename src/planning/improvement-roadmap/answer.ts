import type { SearchResult } from '../solver/plan-status';
import type { Relaxation } from '../solver/relaxation';
import { type RoadmapInstance, workQuarters } from './instance';
import { type RoadmapReason, roadmapReason } from './explain';
import type { RoadmapResult } from './solve';

/** When an action begins, is worked on last, takes effect, and why not earlier; quarters are counted from 0. */
export interface ScheduledAction {
  readonly id: string;
  readonly start: number;
  readonly last: number;
  readonly done: number;
  readonly reason: RoadmapReason;
}

/** A roadmap in the ids of its instance. Carried risk and movement are in its currency. */
export interface RoadmapAnswer extends SearchResult {
  readonly schedule: readonly ScheduledAction[] | null;
  readonly carried: number | null;
  readonly movement: number | null;
  readonly relax?: readonly Relaxation[];
}

export function roadmapAnswer(
  instance: RoadmapInstance,
  { schedule, cost, ...search }: RoadmapResult,
  relax: readonly Relaxation[] | null,
): RoadmapAnswer {
  return {
    ...search,
    schedule:
      schedule &&
      instance.actions.map((action, i) => ({
        id: action.id,
        start: schedule[i]!,
        last: schedule[i]! + workQuarters(action) - 1,
        done: schedule[i]! + action.duration,
        reason: roadmapReason(instance, schedule, i),
      })),
    carried: cost?.carried ?? null,
    movement: cost?.movement ?? null,
    ...(relax ? { relax } : {}),
  };
}

import type { Solver } from '../solver/highs';
import { type PlanStatus, relativeGap, type SearchResult } from '../solver/plan-status';
import { type MipAnswer, solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import { roadmapViolations } from './check';
import { roadmapCost } from './cost';
import { greedyRoadmap } from './greedy';
import type { RoadmapCost, RoadmapInstance, RoadmapSchedule } from './instance';
import { everyActionFits, roadmapProgram } from './program';

export interface RoadmapResult extends SearchResult {
  readonly schedule: RoadmapSchedule | null;
  readonly cost: RoadmapCost | null;
}

/** The schedule that carries least risk over the horizon, and moves least, under all rules of the instance. */
export function solveRoadmap(solver: Solver, instance: RoadmapInstance, gap: number, watch: Watch): RoadmapResult {
  const begun = watch.seconds();
  if (!everyActionFits(instance)) return { ...INFEASIBLE, seconds: watch.seconds() - begun };
  const start = greedyRoadmap(instance);
  if (start) watch.report({ objective: roadmapCost(instance, start).total, bound: null });
  const { program, toSchedule, toValues } = roadmapProgram(instance);
  const answer = solveMip(solver, program, { gap, ...(start ? { start: toValues(start) } : {}) }, watch);
  if (answer.status === 'INFEASIBLE') return { ...INFEASIBLE, seconds: watch.seconds() - begun };
  const schedule = answer.values ? toSchedule(answer.values) : start;
  if (schedule) assertKept(instance, schedule);
  const cost = schedule && roadmapCost(instance, schedule);
  return { ...searchResult(answer, cost?.total ?? null, gap), seconds: watch.seconds() - begun, schedule, cost };
}

const INFEASIBLE = {
  status: 'INFEASIBLE',
  objective: null,
  bound: null,
  gap: null,
  schedule: null,
  cost: null,
} as const;

function searchResult(answer: MipAnswer, objective: number | null, gap: number): Omit<SearchResult, 'seconds'> {
  const status: PlanStatus =
    answer.status === 'PROVEN' ? 'OPTIMAL' : answer.status === 'TIME_LIMIT' ? 'TIME_LIMIT' : 'FEASIBLE';
  const proven = answer.status === 'PROVEN' && gap === 0;
  const bound = proven ? objective : answer.bound === null ? null : Math.min(answer.bound, objective ?? answer.bound);
  return { status, objective, bound, gap: relativeGap(objective, bound) };
}

function assertKept(instance: RoadmapInstance, schedule: RoadmapSchedule): void {
  const broken = roadmapViolations(instance, schedule);
  if (broken.length > 0)
    throw new Error(`the roadmap breaks its rules: ${broken.map(({ message }) => message).join('; ')}`);
}

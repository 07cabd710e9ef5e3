import type { ImprovementRoadmapOrder, ImprovementRoadmapResult } from '../../domain/index';
import {
  improvementRoadmapOf,
  type ManagementState,
  type RoadmapAnswer,
  type RoadmapCandidate,
} from '../../planning/index';
import type { PlanningParts } from '../improvement-plan/compute';
import { modelWith } from '../improvement-plan/register';
import { type Simulated, simulateBeside } from '../improvement-plan/simulate';
import type { RunHooks } from '../runs';
import type { RoadmapRegister } from './register';
import { EXCEEDED_WITH, roadmapResult } from './result';

/** Shares of the work that are done before the search, and before the years of the quarters are simulated. */
const WEIGHED = 0.5;
const SEARCHED = 0.6;

/**
 * Weighs each improvement by what all of them lose without it, on simulated years; schedules; and simulates the year with
 * what is done by the end of each quarter, all on common random numbers.
 */
export async function scheduleImprovements(
  register: RoadmapRegister,
  state: ManagementState,
  order: ImprovementRoadmapOrder,
  { runner, plan }: PlanningParts,
  { signal, onProgress, onSearch }: RunHooks,
): Promise<ImprovementRoadmapResult> {
  const { planning, candidates } = register;
  const stop = signal ? { signal } : {};
  const modelOf = (done: readonly RoadmapCandidate[]) =>
    modelWith(
      planning,
      done.map(({ improvement, level }) => ({ improvementId: improvement.id, level: level.name })),
    );
  const [, ...without] = await simulateBeside(
    modelOf(candidates),
    candidates.map((_, i) => modelOf(candidates.toSpliced(i, 1))),
    order,
    runner,
    { ...stop, onProgress: (share) => onProgress?.(WEIGHED * share) },
  );
  const weighed = candidates.map((candidate, i) => ({ ...candidate, weight: weightOf(without[i]!, order) }));
  const instance = improvementRoadmapOf(weighed, order);
  const answer = await plan(
    'roadmap',
    { instance, gap: order.gap },
    {
      ...stop,
      seconds: order.timeLimit,
      ...(onSearch ? { onProgress: onSearch } : {}),
    },
  );
  onProgress?.(SEARCHED);
  const states = doneByQuarter(answer, order.quarters);
  const distinct = [...new Set(states)].filter((done) => done !== '');
  const [before, ...after] = await simulateBeside(
    planning.model,
    distinct.map((done) => modelOf(candidates.filter((_, i) => done.split(' ').includes(String(i))))),
    { ...order, levels: EXCEEDED_WITH.map((probability) => 1 - probability) },
    runner,
    { ...stop, onProgress: (share) => onProgress?.(SEARCHED + (1 - SEARCHED) * share) },
  );
  const years = states.map((done) => after[distinct.indexOf(done)] ?? before!);
  return roadmapResult({ state, candidates: weighed, order, instance, answer, without, before: before!, years });
}

function weightOf({ difference }: Simulated, { objective }: ImprovementRoadmapOrder): number {
  return Math.max(0, (objective === 'MEAN' ? difference.mean : difference.tail).value ?? 0);
}

/** By quarter: places of what is done by its end, in words, so that equal states are simulated once. */
function doneByQuarter({ schedule }: RoadmapAnswer, quarters: number): string[] {
  if (schedule === null) return [];
  return Array.from({ length: quarters }, (_, quarter) =>
    schedule.flatMap(({ last }, i) => (last <= quarter ? [i] : [])).join(' '),
  );
}

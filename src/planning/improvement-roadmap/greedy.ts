import { roadmapViolations } from './check';
import { roadmapCost } from './cost';
import { type RoadmapInstance, type RoadmapSchedule, underWay, useIn, workQuarters } from './instance';

/**
 * A schedule found by placing one action after the other in the first quarter that holds it: once what takes away most
 * risk for its time comes first, once what is due first. The better of both that keeps every rule; null where none does.
 */
export function greedyRoadmap(instance: RoadmapInstance): RoadmapSchedule | null {
  const { actions, quarters } = instance;
  const byWorth = (i: number) => -actions[i]!.weight / workQuarters(actions[i]!);
  const byDate = (i: number) => Math.min(quarters, ...actions[i]!.deadlines.map(({ quarter }) => quarter));
  const found = [byWorth, byDate].flatMap((rank) => {
    const schedule = placed(instance, (a, b) => rank(a) - rank(b) || byWorth(a) - byWorth(b) || a - b);
    return schedule !== null && roadmapViolations(instance, schedule).length === 0 ? [schedule] : [];
  });
  const cost = (schedule: RoadmapSchedule) => roadmapCost(instance, schedule).total;
  return found.sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

function placed(instance: RoadmapInstance, order: (a: number, b: number) => number): RoadmapSchedule | null {
  const { actions, prerequisites } = instance;
  const starts: (number | null)[] = actions.map(({ started }) => started);
  const open = new Set(actions.flatMap(({ started }, i) => (started === null ? [i] : [])));
  while (open.size > 0) {
    const ready = [...open].filter((i) => prerequisites.every(({ action, needs }) => action !== i || !open.has(needs)));
    const next = ready.sort(order)[0];
    const start = next === undefined ? null : firstStart(instance, starts, next);
    if (next === undefined || start === null) return null;
    starts[next] = start;
    open.delete(next);
  }
  return starts as number[];
}

function firstStart(instance: RoadmapInstance, starts: readonly (number | null)[], action: number): number | null {
  const { actions, prerequisites, quarters } = instance;
  const needed = prerequisites.filter((one) => one.action === action).map(({ needs }) => needs);
  const begin = Math.max(0, ...needed.map((i) => starts[i]! + actions[i]!.duration));
  for (let start = begin; start + actions[action]!.duration <= quarters && start < quarters; start++) {
    if (fits(instance, starts, action, start)) return start;
  }
  return null;
}

function fits(
  { actions, limits, oneAtATime, quarters }: RoadmapInstance,
  starts: readonly (number | null)[],
  action: number,
  start: number,
): boolean {
  const others = starts.flatMap((own, i) => (own === null || i === action ? [] : [{ i, own }]));
  const all = [...others, { i: action, own: start }];
  const enough = limits.every(({ capacities }, limit) =>
    capacities.every((capacity, quarter) => {
      if (capacity === null) return true;
      return all.reduce((sum, { i, own }) => sum + useIn(actions[i]!, limit, own, quarter), 0) <= capacity;
    }),
  );
  const groups = oneAtATime.filter((group) => group.includes(action));
  const alone = Array.from({ length: quarters }, (_, quarter) => quarter)
    .filter((quarter) => underWay(actions[action]!, start, quarter))
    .every(
      (quarter) =>
        !others.some(({ i, own }) => groups.some((group) => group.includes(i)) && underWay(actions[i]!, own, quarter)),
    );
  return enough && alone;
}

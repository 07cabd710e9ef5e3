import { type RoadmapInstance, type RoadmapSchedule, underWay, useIn } from './instance';

export type RoadmapRule = 'START' | 'HORIZON' | 'STARTED' | 'DEADLINE' | 'PREREQUISITE' | 'LIMIT' | 'ONE_AT_A_TIME';

/** A rule that a schedule breaks, in words; a limit by its place among the limits. */
export interface RoadmapViolation {
  readonly rule: RoadmapRule;
  readonly message: string;
  readonly limit?: number;
}

/** Room for the rounding of sums of uses, as a share of the capacity. */
const ROUNDING = 1e-9;

/** Every rule that the schedule breaks, by plain counting on the instance: no solver is asked. */
export function roadmapViolations(instance: RoadmapInstance, schedule: RoadmapSchedule): RoadmapViolation[] {
  const { actions } = instance;
  if (schedule.length !== actions.length) {
    return [{ rule: 'START', message: `${schedule.length} starts for ${actions.length} actions` }];
  }
  return [
    ...actions.flatMap((_, action) => actionViolations(instance, action, schedule[action]!)),
    ...prerequisiteViolations(instance, schedule),
    ...limitViolations(instance, schedule),
    ...oneAtATimeViolations(instance, schedule),
  ];
}

function actionViolations({ actions, quarters }: RoadmapInstance, action: number, start: number): RoadmapViolation[] {
  const { id, started, duration, deadlines } = actions[action]!;
  const found: RoadmapViolation[] = [];
  const demand = (holds: boolean, rule: RoadmapRule, message: string): void => {
    if (!holds) found.push({ rule, message: `${id}: ${message}` });
  };
  if (started === null) {
    const inside = Number.isInteger(start) && start >= 0 && start < quarters;
    demand(inside, 'START', `quarter ${start} of 0 to ${quarters - 1}`);
    demand(start + duration <= quarters, 'HORIZON', `done in quarter ${start + duration} of ${quarters}`);
  } else {
    demand(start === started, 'STARTED', `began in quarter ${started}, not ${start}`);
  }
  for (const { quarter, reason } of deadlines) {
    demand(
      start + duration <= quarter,
      'DEADLINE',
      `done in quarter ${start + duration}, not by ${quarter}: ${reason}`,
    );
  }
  return found;
}

function prerequisiteViolations(
  { actions, prerequisites }: RoadmapInstance,
  schedule: RoadmapSchedule,
): RoadmapViolation[] {
  return prerequisites.flatMap(({ action, needs }): RoadmapViolation[] => {
    const done = schedule[needs]! + actions[needs]!.duration;
    if (done <= schedule[action]!) return [];
    const message = `${actions[action]!.id} begins in quarter ${schedule[action]!} before ${actions[needs]!.id} is done`;
    return [{ rule: 'PREREQUISITE', message }];
  });
}

function limitViolations({ actions, limits }: RoadmapInstance, schedule: RoadmapSchedule): RoadmapViolation[] {
  return limits.flatMap(({ name, capacities }, limit) =>
    capacities.flatMap((capacity, quarter): RoadmapViolation[] => {
      if (capacity === null) return [];
      const used = actions.reduce((sum, action, i) => sum + useIn(action, limit, schedule[i]!, quarter), 0);
      if (used <= capacity + ROUNDING * Math.max(1, capacity)) return [];
      return [{ rule: 'LIMIT', limit, message: `${name}: ${used} used of ${capacity} in quarter ${quarter}` }];
    }),
  );
}

function oneAtATimeViolations(
  { actions, oneAtATime, quarters }: RoadmapInstance,
  schedule: RoadmapSchedule,
): RoadmapViolation[] {
  return oneAtATime.flatMap((group) =>
    Array.from({ length: quarters }, (_, quarter) => quarter).flatMap((quarter): RoadmapViolation[] => {
      const now = group.filter((i) => underWay(actions[i]!, schedule[i]!, quarter)).map((i) => actions[i]!.id);
      if (now.length < 2) return [];
      return [{ rule: 'ONE_AT_A_TIME', message: `${now.join(' and ')} under way in quarter ${quarter}` }];
    }),
  );
}

import { ProgramBuilder } from '../solver/mip';
import { carriedRisk, movementOf } from './cost';
import { type RoadmapInstance, type RoadmapSchedule, underWay, useIn } from './instance';
import { keepRule, type RuleKeeper } from './rule';

/** Where the starts stand among the columns. */
export interface RoadmapProgram {
  readonly program: ProgramBuilder;
  readonly toSchedule: (values: Float64Array) => RoadmapSchedule;
  readonly toValues: (schedule: RoadmapSchedule) => number[];
}

interface StartColumn {
  readonly action: number;
  readonly start: number;
  readonly column: number;
}

/** The roadmap as it is to be planned: every rule is kept, what rules forbid for one action alone is left out. */
export function roadmapProgram(instance: RoadmapInstance): RoadmapProgram {
  return buildProgram(instance, keepRule, false);
}

/** Whether every action has a quarter to begin in by its own horizon, start and deadlines. */
export const everyActionFits = (instance: RoadmapInstance): boolean =>
  instance.actions.every((_, action) => startsOf(instance, action, false).length > 0);

/**
 * One binary column for each action and quarter of its start. "Done before" is a row for each quarter over the starts up to
 * then, which is tighter than one over the numbers of quarters. Where rules may give way, what they forbid is there.
 */
export function buildProgram(instance: RoadmapInstance, keep: RuleKeeper, giveWay: boolean): RoadmapProgram {
  const program = new ProgramBuilder();
  const columns = instance.actions.map((_, action) =>
    startsOf(instance, action, giveWay).map((start): StartColumn => {
      const cost = carriedRisk(instance, action, start) + movementOf(instance, action, start);
      return { action, start, column: program.binary(cost) };
    }),
  );
  columns.forEach((own) => program.equal(terms(own), 1));
  if (giveWay) ownRules(program, instance, columns, keep);
  prerequisiteRows(program, instance, columns, keep);
  limitRows(program, instance, columns.flat(), keep);
  oneAtATimeRows(program, instance, columns, keep);
  const all = columns.flat();
  return {
    program,
    toSchedule: (values) => columns.map((own) => own.find(({ column }) => values[column]! > 0.5)!.start),
    toValues: (schedule) => {
      const values = program.columns.map(() => 0);
      for (const { action, start, column } of all) if (schedule[action] === start) values[column] = 1;
      return values;
    },
  };
}

const terms = (columns: readonly StartColumn[], coefficient = 1) =>
  columns.map(({ column }) => [column, coefficient] as const);

function startsOf({ actions, quarters }: RoadmapInstance, action: number, giveWay: boolean): number[] {
  const { started, duration, deadlines } = actions[action]!;
  const all = Array.from({ length: quarters }, (_, quarter) => quarter);
  if (giveWay) return started === null ? all : [...new Set([started, ...all])];
  const latest = Math.min(...deadlines.map(({ quarter }) => quarter));
  const starts = started === null ? all.filter((start) => start + duration <= quarters) : [started];
  return starts.filter((start) => start + duration <= latest);
}

/** Rules of one action alone: its horizon, its start, its deadlines. */
function ownRules(
  program: ProgramBuilder,
  { actions, quarters }: RoadmapInstance,
  columns: readonly StartColumn[][],
  keep: RuleKeeper,
): void {
  actions.forEach(({ id, started, duration, deadlines }, i) => {
    const where = (holds: (start: number) => boolean) => terms(columns[i]!.filter(({ start }) => holds(start)));
    const late = where((start) => start + duration > quarters);
    if (started !== null)
      keep(
        program,
        { rule: 'started', of: id },
        where((start) => start === started),
        1,
        1,
      );
    else if (late.length > 0) keep(program, { rule: 'horizon', of: id }, late, 0, 0);
    for (const { quarter, reason } of deadlines) {
      const missed = where((start) => start + duration > quarter);
      if (missed.length > 0) keep(program, { rule: 'deadline', of: `${id}, ${reason}` }, missed, 0, 0);
    }
  });
}

/** Begun by a quarter ≤ done by that quarter. */
function prerequisiteRows(
  program: ProgramBuilder,
  { actions, prerequisites, quarters }: RoadmapInstance,
  columns: readonly StartColumn[][],
  keep: RuleKeeper,
): void {
  for (const { action, needs } of prerequisites) {
    const rule = { rule: 'prerequisite', of: `${actions[action]!.id} needs ${actions[needs]!.id}` } as const;
    for (let quarter = 0; quarter < quarters; quarter++) {
      const begun = columns[action]!.filter(({ start }) => start <= quarter);
      const done = columns[needs]!.filter(({ start }) => start + actions[needs]!.duration <= quarter);
      const row = [...terms(begun), ...terms(done, -1)];
      if (begun.length > 0) keep(program, rule, row, Number.NEGATIVE_INFINITY, 0);
    }
  }
}

function limitRows(
  program: ProgramBuilder,
  { actions, limits }: RoadmapInstance,
  columns: readonly StartColumn[],
  keep: RuleKeeper,
): void {
  limits.forEach(({ name, capacities }, limit) => {
    capacities.forEach((capacity, quarter) => {
      const uses = columns
        .map(({ action, start, column }) => [column, useIn(actions[action]!, limit, start, quarter)] as const)
        .filter(([, use]) => use > 0);
      if (capacity === null || uses.length === 0) return;
      const rule = { rule: 'limit', of: `${name} in quarter ${quarter}` } as const;
      keep(program, rule, uses, Number.NEGATIVE_INFINITY, capacity);
    });
  });
}

function oneAtATimeRows(
  program: ProgramBuilder,
  { actions, oneAtATime, quarters }: RoadmapInstance,
  columns: readonly StartColumn[][],
  keep: RuleKeeper,
): void {
  for (const group of oneAtATime) {
    const rule = { rule: 'one at a time', of: group.map((i) => actions[i]!.id).join(', ') } as const;
    for (let quarter = 0; quarter < quarters; quarter++) {
      const now = group.flatMap((i) => columns[i]!.filter(({ start }) => underWay(actions[i]!, start, quarter)));
      if (now.length > 1) keep(program, rule, terms(now), Number.NEGATIVE_INFINITY, 1);
    }
  }
}

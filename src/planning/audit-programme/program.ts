import { ProgramBuilder } from '../solver/mip';
import {
  type AuditActivity,
  type AuditInstance,
  type AuditPlan,
  type AuditSlot,
  competentAuditors,
  isAway,
} from './instance';
import { type AuditRuleName, keepRule, type RuleKeeper } from './rule';

/** Where the decisions of the programme stand among the columns. */
export interface AuditProgram {
  readonly program: ProgramBuilder;
  /** A program's values as a plan, and a plan as values of all columns. */
  readonly toPlan: (values: Float64Array) => AuditPlan;
  readonly toValues: (plan: AuditPlan) => number[];
}

interface Place {
  readonly activity: number;
  readonly period: number;
  readonly held: number;
  readonly team: readonly { readonly auditor: number; readonly works: number; readonly halfDays: number }[];
}

/** What the programme is built with: a keeper of rules, and whether rules may be given up, so that what they forbid is there. */
interface Build {
  readonly program: ProgramBuilder;
  readonly keep: RuleKeeper;
  readonly giveWay: boolean;
}

/** The programme as it is to be planned: every rule is kept. */
export function auditProgram(instance: AuditInstance): AuditProgram {
  return buildProgram(instance, keepRule, false);
}

/**
 * The programme as a mixed-integer program. Half days need not be declared whole: with the teams fixed they are shared out
 * by a transportation problem whose vertices are whole. That the team has one lead is "at least one who may lead".
 */
export function buildProgram(instance: AuditInstance, keep: RuleKeeper, giveWay: boolean): AuditProgram {
  const { activities, periods } = instance;
  const program = new ProgramBuilder();
  const build = { program, keep, giveWay };
  const places: Place[] = [];
  const omitted: number[] = [];
  activities.forEach((activity, a) => {
    const own = periodsOf(activity, periods, giveWay).map((period) => addPlace(build, instance, a, period));
    places.push(...own);
    omitted.push(program.continuous(0, activity.frequency, instance.omissionWeight * activity.risk));
    program.equal([...own.map(({ held }) => [held, 1] as const), [omitted[a]!, 1]], activity.frequency);
    if (activity.mandatory) keep(program, { rule: 'mandatory', of: activity.id }, [[omitted[a]!, 1]], 0, 0);
  });
  for (let period = 0; period < periods; period++) {
    const now = places.filter((place) => place.period === period);
    capacityRows(build, instance, now, period);
    unitRows(build, instance, now, period);
  }
  const journeys = travelRows(program, instance, places);
  orderRows(build, instance, places);
  return {
    program,
    toPlan: (values) => places.flatMap((place) => slotOf(instance, place, values)),
    toValues: (plan) => valuesOf(instance, { program, places, omitted, journeys }, plan),
  };
}

/** Periods of the window; all periods where windows may be given up. */
function periodsOf({ window: [first, last] }: AuditActivity, periods: number, giveWay: boolean): number[] {
  const all = Array.from({ length: periods }, (_, period) => period);
  return giveWay ? all : all.slice(first, last + 1);
}

function addPlace(build: Build, instance: AuditInstance, a: number, period: number): Place {
  const { program, keep, giveWay } = build;
  const { auditors, delayWeight } = instance;
  const activity = instance.activities[a]!;
  const [first, last] = activity.window;
  // Of a team that an earlier plan had, every member is paid for as gone, and those who work give that back.
  const { kept } = activity;
  const moved = kept === null ? 0 : instance.moveCost * (kept.team.length + (period === kept.period ? 0 : 1));
  const held = program.binary(Math.max(0, delayWeight * activity.risk * (period - first)) + moved);
  if (activity.locked.includes(period)) {
    keep(program, { rule: 'locked', of: `${activity.id} in period ${period}` }, [[held, 1]], 1, 1);
  }
  if (period < first || period > last) keep(program, { rule: 'window', of: activity.id }, [[held, 1]], 0, 0);
  const team = competentAuditors(instance, activity)
    .filter((p) => giveWay || (!activity.barred.includes(p) && auditors[p]!.halfDays[period]! > 0))
    .map((auditor) => {
      const works = program.binary(kept?.team.includes(auditor) ? -instance.moveCost : 0);
      if (activity.barred.includes(auditor)) {
        const of = `${auditors[auditor]!.id} of ${activity.id}`;
        keep(program, { rule: 'independence', of }, [[works, 1]], 0, 0);
      }
      return { auditor, works, halfDays: program.continuous(0, activity.halfDays, auditors[auditor]!.rate) };
    });
  const place = { activity: a, period, held, team };
  teamRows(build, instance, place);
  return place;
}

/** The team of one audit: its half days, its size, its competences, one who may lead. */
function teamRows({ program, keep }: Build, { auditors, activities, teamMax }: AuditInstance, place: Place): void {
  const { id, needs, halfDays } = activities[place.activity]!;
  const { held, team } = place;
  program.equal([...team.map((member) => [member.halfDays, 1] as const), [held, -halfDays]], 0);
  for (const { works, halfDays: days } of team) {
    program.atMost(
      [
        [works, 1],
        [days, -1],
      ],
      0,
    );
    program.atMost(
      [
        [days, 1],
        [works, -halfDays],
      ],
      0,
    );
    program.atMost(
      [
        [works, 1],
        [held, -1],
      ],
      0,
    );
  }
  const members = team.map(({ works }) => [works, 1] as const);
  keep(program, { rule: 'team_max', of: id }, [...members, [held, -teamMax]], Number.NEGATIVE_INFINITY, 0);
  const some = (rule: AuditRuleName, has: (auditor: number) => boolean) => {
    const able = team.filter(({ auditor }) => has(auditor)).map(({ works }) => [works, 1] as const);
    keep(program, rule, [...able, [held, -1]], 0, Number.POSITIVE_INFINITY);
  };
  for (const need of needs)
    some({ rule: 'competence', of: `${need} for ${id}` }, (p) => auditors[p]!.competences.includes(need));
  some({ rule: 'lead', of: id }, (p) => auditors[p]!.lead);
}

function capacityRows(
  { program, keep }: Build,
  { auditors }: AuditInstance,
  now: readonly Place[],
  period: number,
): void {
  auditors.forEach(({ id, halfDays }, p) => {
    const members = now.flatMap(({ team }) => team.filter(({ auditor }) => auditor === p));
    const work = members.map((member) => [member.halfDays, 1] as const);
    const rule: AuditRuleName = { rule: 'half_days', of: `${id} in period ${period}` };
    if (work.length > 0) keep(program, rule, work, Number.NEGATIVE_INFINITY, halfDays[period]!);
  });
}

/** One audit per unit and period. */
function unitRows(
  { program, keep }: Build,
  { activities, units }: AuditInstance,
  now: readonly Place[],
  period: number,
): void {
  for (const unit of new Set(now.map(({ activity }) => activities[activity]!.unit))) {
    const same = now
      .filter(({ activity }) => activities[activity]!.unit === unit)
      .map(({ held }) => [held, 1] as const);
    const rule: AuditRuleName = { rule: 'unit', of: `${units[unit]!} in period ${period}` };
    if (same.length > 1) keep(program, rule, same, Number.NEGATIVE_INFINITY, 1);
  }
}

/** A journey is paid once for an auditor, a site and a period, however many audits are held there. */
function travelRows(program: ProgramBuilder, instance: AuditInstance, places: readonly Place[]): Map<string, number> {
  const journeys = new Map<string, number>();
  for (const { activity, period, team } of places) {
    const { site } = instance.activities[activity]!;
    for (const { auditor, works } of team) {
      if (!isAway(instance.auditors[auditor]!, site)) continue;
      const key = journeyKey(auditor, site, period);
      const journey = journeys.get(key) ?? program.continuous(0, 1, instance.travelCost);
      journeys.set(key, journey);
      program.atMost(
        [
          [works, 1],
          [journey, -1],
        ],
        0,
      );
    }
  }
  return journeys;
}

function orderRows({ program, keep }: Build, { activities }: AuditInstance, places: readonly Place[]): void {
  activities.forEach(({ id, after }, later) => {
    for (const earlier of after) {
      const rule: AuditRuleName = { rule: 'after', of: `${id} after ${activities[earlier]!.id}` };
      const second = places.filter(({ activity }) => activity === later);
      const first = places.filter(({ activity }) => activity === earlier);
      const held = (all: readonly Place[]) => all.map((place) => [place.held, 1] as const);
      if (activities[later]!.frequency === 1 && activities[earlier]!.frequency === 1) {
        // Tighter than pair by pair: not both the later one until, and the earlier one from, any period on.
        for (const { period } of second) {
          const [until, from] = [second.filter((a) => a.period <= period), first.filter((b) => b.period >= period)];
          if (from.length === 0) continue;
          keep(program, rule, [...held(until), ...held(from)], Number.NEGATIVE_INFINITY, 1);
        }
        continue;
      }
      for (const a of second) {
        for (const b of first) {
          if (b.period >= a.period)
            keep(
              program,
              rule,
              [
                [a.held, 1],
                [b.held, 1],
              ],
              Number.NEGATIVE_INFINITY,
              1,
            );
        }
      }
    }
  });
}

function slotOf(
  { auditors }: AuditInstance,
  { activity, period, held, team }: Place,
  values: Float64Array,
): AuditSlot[] {
  if (values[held]! < 0.5) return [];
  const members = team
    .filter(({ works }) => values[works]! > 0.5)
    .map(({ auditor, halfDays }) => ({ auditor, halfDays: values[halfDays]! }));
  const lead = members.find(({ auditor }) => auditors[auditor]!.lead)!.auditor;
  return [{ activity, period, lead, team: members }];
}

interface Columns {
  readonly program: ProgramBuilder;
  readonly places: readonly Place[];
  readonly omitted: readonly number[];
  readonly journeys: ReadonlyMap<string, number>;
}

function valuesOf(
  { activities }: AuditInstance,
  { program, places, omitted, journeys }: Columns,
  plan: AuditPlan,
): number[] {
  const values = program.columns.map(() => 0);
  activities.forEach(({ frequency }, a) => {
    values[omitted[a]!] = frequency - plan.filter(({ activity }) => activity === a).length;
  });
  for (const slot of plan) {
    const place = places.find(({ activity, period }) => activity === slot.activity && period === slot.period)!;
    values[place.held] = 1;
    for (const { auditor, halfDays } of slot.team) {
      const member = place.team.find((entry) => entry.auditor === auditor)!;
      values[member.works] = 1;
      values[member.halfDays] = halfDays;
      const journey = journeys.get(journeyKey(auditor, activities[slot.activity]!.site, slot.period));
      if (journey !== undefined) values[journey] = 1;
    }
  }
  return values;
}

function journeyKey(auditor: number, site: number, period: number): string {
  return `${auditor} ${site} ${period}`;
}

import { auditCost } from './cost';
import {
  type AuditActivity,
  type AuditInstance,
  type AuditPlan,
  type AuditSlot,
  eligibleAuditors,
  isAway,
} from './instance';
import { moveCost } from './moves';
import { depths, tightWindows } from './tight-windows';

const ROUNDS = 30;

/**
 * A plan found audit by audit, those that come before others, the locked and the riskiest ones first, each at the period and by the team that add least
 * cost to what is planned already. What finds no place is left out, and comes earlier in the next round ("squeaky wheel",
 * Joslin and Clements 1999); the cheapest of the rounds is kept.
 */
export function greedyProgramme(instance: AuditInstance): AuditPlan {
  const teams = instance.activities.map((activity) => possibleTeams(instance, activity));
  const urgencies = instance.activities.map((_, a) => urgency(instance, a));
  let [best, least]: [AuditPlan, number] = [[], Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    const plan = oneRound(instance, teams, urgencies);
    const { total } = auditCost(instance, plan);
    if (total < least) [best, least] = [plan, total];
    const short = instance.activities.map(
      ({ frequency }, a) => frequency - plan.filter(({ activity }) => activity === a).length,
    );
    if (short.every((missing) => missing <= 0)) break;
    instance.activities.forEach(({ risk }, a) => {
      if (short[a]! > 0) urgencies[a]! += risk;
    });
  }
  return best;
}

function oneRound(
  instance: AuditInstance,
  possible: readonly (readonly (readonly number[])[])[],
  urgencies: readonly number[],
): AuditPlan {
  const plan: AuditSlot[] = [];
  const depth = depths(instance);
  const windows = tightWindows(instance);
  const order = instance.activities
    .map((_, a) => a)
    .sort((a, b) => depth[a]! - depth[b]! || urgencies[b]! - urgencies[a]! || a - b);
  for (const a of order) {
    const activity = instance.activities[a]!;
    const teams = possible[a]!;
    for (const period of activity.locked) keep(plan, bestAt(instance, plan, a, teams, [period]));
    for (let more = activity.locked.length; more < activity.frequency; more++) {
      const taken = plan.filter((slot) => slot.activity === a).map((slot) => slot.period);
      const open = range(windows[a]!).filter((period) => !taken.includes(period));
      keep(plan, bestAt(instance, plan, a, teams, open));
    }
  }
  return plan;
}

function urgency({ activities }: AuditInstance, a: number): number {
  const { locked, mandatory, risk } = activities[a]!;
  return (locked.length > 0 ? 2e9 : 0) + (mandatory ? 1e9 : 0) + risk;
}

function keep(plan: AuditSlot[], found: AuditSlot | null): void {
  if (found) plan.push(found);
}

/** The cheapest place for one more audit; null where there is none. */
function bestAt(
  instance: AuditInstance,
  plan: AuditPlan,
  a: number,
  teams: readonly (readonly number[])[],
  periods: readonly number[],
): AuditSlot | null {
  const activity = instance.activities[a]!;
  let [best, least]: [AuditSlot | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const period of periods) {
    if (!isFree(instance, plan, a, period)) continue;
    const left = instance.auditors.map(({ halfDays }, p) => halfDays[period]! - booked(plan, p, period));
    const delay = instance.delayWeight * activity.risk * (period - activity.window[0]);
    for (const team of teams) {
      const shared = shareOut(instance, team, activity.halfDays, left);
      if (!shared) continue;
      const time = shared.reduce((sum, { auditor, halfDays }) => sum + instance.auditors[auditor]!.rate * halfDays, 0);
      const journeys = team.filter((p) => travels(instance, plan, p, activity.site, period)).length;
      const moves = moveCost(instance, { activity: a, period, team: shared });
      const cost = delay + time + instance.travelCost * journeys + moves;
      if (cost >= least) continue;
      const lead = team.find((p) => instance.auditors[p]!.lead)!;
      [best, least] = [{ activity: a, period, lead, team: shared }, cost];
    }
  }
  return best;
}

/** Whether the unit and the order of activities allow an audit of `a` in this period. */
function isFree({ activities }: AuditInstance, plan: AuditPlan, a: number, period: number): boolean {
  return plan.every((slot) => {
    if (slot.period === period && activities[slot.activity]!.unit === activities[a]!.unit) return false;
    if (activities[a]!.after.includes(slot.activity)) return slot.period < period;
    if (activities[slot.activity]!.after.includes(a)) return period < slot.period;
    return true;
  });
}

function travels(
  { auditors, activities }: AuditInstance,
  plan: AuditPlan,
  p: number,
  site: number,
  period: number,
): boolean {
  if (!isAway(auditors[p]!, site)) return false;
  return !plan.some(
    (slot) =>
      slot.period === period &&
      activities[slot.activity]!.site === site &&
      slot.team.some(({ auditor }) => auditor === p),
  );
}

function booked(plan: AuditPlan, p: number, period: number): number {
  return plan
    .filter((slot) => slot.period === period)
    .reduce((sum, { team }) => sum + (team.find(({ auditor }) => auditor === p)?.halfDays ?? 0), 0);
}

/** Half days for each member, at least one, the cheapest working most; null where they have not enough left. */
function shareOut(
  { auditors }: AuditInstance,
  team: readonly number[],
  halfDays: number,
  left: readonly number[],
): AuditSlot['team'] | null {
  if (team.length > halfDays || team.some((p) => left[p]! < 1)) return null;
  const given = new Map(team.map((p) => [p, 1]));
  let rest = halfDays - team.length;
  for (const p of [...team].sort((a, b) => auditors[a]!.rate - auditors[b]!.rate)) {
    const more = Math.min(rest, left[p]! - 1);
    given.set(p, 1 + more);
    rest -= more;
  }
  return rest > 0 ? null : team.map((auditor) => ({ auditor, halfDays: given.get(auditor)! }));
}

/** Every team that holds the competences and has one who may lead, without members that it does not need for them, then pairs of those. */
function possibleTeams(instance: AuditInstance, activity: AuditActivity): number[][] {
  const { auditors, teamMax } = instance;
  const eligible = eligibleAuditors(instance, activity);
  const teams: number[][] = [];
  const grow = (team: number[], from: number): void => {
    if (serves(instance, activity, team)) teams.push(team);
    if (team.length === teamMax || teams.length >= MANY_TEAMS) return;
    for (let i = from; i < eligible.length; i++) grow([...team, eligible[i]!], i + 1);
  };
  grow([], 0);
  return teams.sort((a, b) => a.length - b.length || rates(auditors, a) - rates(auditors, b));
}

const MANY_TEAMS = 2000;

function rates(auditors: AuditInstance['auditors'], team: readonly number[]): number {
  return team.reduce((sum, p) => sum + auditors[p]!.rate, 0);
}

function serves({ auditors }: AuditInstance, { needs }: AuditActivity, team: readonly number[]): boolean {
  if (!team.some((p) => auditors[p]!.lead)) return false;
  return needs.every((need) => team.some((p) => auditors[p]!.competences.includes(need)));
}

function range([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

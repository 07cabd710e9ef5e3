import { type Auditor, type AuditProgrammeOrder, type Standard, tieOn } from '../../domain/index';
import type { AuditActivity, AuditInstance } from '../audit-programme/instance';
import type { Activity } from './activities';
import { firstDayOf, halfDaysIn, periodOf } from './calendar';
import { earlierAudits } from './earlier';
import type { AuditRegister } from './register';

type Person = AuditRegister['auditors'][number];

/** The qualification to lead, as a competence that the team must hold for each standard. */
export const leadFor = (standard: Standard): string => `lead for ${standard}`;
const memberOf = ({ id }: Auditor): string => `member ${id}`;

/** The planning model of activities; names stand for ids so that what is to be relaxed is named in words. */
export function auditInstance(
  { sites, earlier }: AuditRegister,
  order: AuditProgrammeOrder,
  activities: readonly Activity[],
  auditors: readonly Person[],
): AuditInstance {
  const before = earlierAudits(order, activities, earlier);
  const keptOf = ({ key }: Activity): AuditActivity['kept'] => {
    const audit = before.get(key);
    if (audit === undefined) return null;
    const team = auditors.flatMap(({ id }, place) => (audit.team.some((one) => one.auditorId === id) ? [place] : []));
    return { period: periodOf(order, audit.startOn!)!, team };
  };
  const units = [...new Set(activities.map(unitOf))];
  const placeOf = (id: string): number =>
    Math.max(
      0,
      sites.findIndex((site) => site.id === id),
    );
  return {
    periods: order.periods,
    sites: sites.map(({ name }) => name),
    units,
    travelCost: order.travelCost,
    delayWeight: order.delayCost,
    omissionWeight: order.omissionCost,
    moveCost: order.moveCost,
    teamMax: Math.max(order.teamMaximum, ...activities.map(({ locked }) => locked?.team.length ?? 0)),
    auditors: [
      ...auditors.map((auditor): AuditInstance['auditors'][number] => ({
        id: labelOf(auditor, auditors),
        competences: [
          ...auditor.standards,
          ...auditor.leadStandards.map(leadFor),
          ...auditor.competences,
          memberOf(auditor),
        ],
        lead: auditor.leadStandards.length > 0,
        home: placeOf(auditor.homeSiteId),
        halfDays: Array.from({ length: order.periods }, (_, period) =>
          halfDaysIn(order, period, auditor.halfDaysPerMonth, auditor.blackouts),
        ),
        rate: Number(auditor.dayRate.amount) / 2,
      })),
      ...outsiders(order, activities),
    ],
    activities: activities.map((activity) => ({
      id: activityLabel(activity, activities),
      needs: needsOf(order, activity, auditors),
      halfDays: activity.halfDays,
      risk: activity.risk.value,
      window: activity.window,
      site: activity.site === null ? 0 : placeOf(activity.site.id),
      unit: units.indexOf(unitOf(activity)),
      barred: activity.heldBy === null ? barredFrom(order, activity, auditors) : [],
      frequency: 1,
      mandatory: activity.mandatory,
      locked: activity.locked === null ? [] : [activity.window[0]],
      kept: keptOf(activity),
      after: activity.after.map((key) => activities.findIndex((other) => other.key === key)),
    })),
  };
}

const holderOf = (heldBy: string): string => `held by ${heldBy}`;

/** Bodies and management stand for auditors who have time for what is theirs, cost the programme nothing and do nothing else. */
function outsiders({ periods }: AuditProgrammeOrder, activities: readonly Activity[]): AuditInstance['auditors'] {
  return [...new Set(activities.flatMap(({ heldBy }) => heldBy ?? []))].map((heldBy) => {
    const own = activities.filter((activity) => activity.heldBy === heldBy);
    const halfDays = own.reduce((sum, activity) => sum + activity.halfDays, 0);
    return {
      id: holderOf(heldBy),
      competences: [holderOf(heldBy)],
      lead: true,
      home: null,
      halfDays: Array.from({ length: periods }, () => halfDays),
      rate: 0,
    };
  });
}

/** One process at one site; what has no process is a unit of its own. */
const unitOf = ({ key, process, site }: Activity): string => (process === null ? key : `${process} ${site?.id ?? ''}`);

export const activityLabel = ({ key, name }: Activity, all: readonly Activity[]): string =>
  all.some((other) => other.key !== key && other.name === name) ? `${name} (${key})` : name;

export const labelOf = ({ id, name }: Person, all: readonly Person[]): string =>
  all.some((other) => other.id !== id && other.name === name) ? `${name} (${id})` : name;

/** A locked team is kept whole: each member is a competence of its own, and all others are barred. */
function needsOf(order: AuditProgrammeOrder, activity: Activity, auditors: readonly Person[]): string[] {
  const { locked, standards, process, heldBy } = activity;
  if (heldBy !== null) return [holderOf(heldBy)];
  const team = teamOf(activity, auditors);
  if (locked !== null && team.length > 0) return team.map(memberOf);
  return [
    ...standards,
    ...standards.map(leadFor),
    ...order.requirements.filter((each) => each.process === process).map(({ competence }) => competence),
  ];
}

const teamOf = ({ locked }: Activity, auditors: readonly Person[]): Person[] =>
  auditors.filter(({ id }) => locked?.team.some(({ auditorId }) => auditorId === id) ?? false);

/** Who is no part of a locked team, is not named in the order, or is tied to the process on the first day of the window. */
function barredFrom(
  order: AuditProgrammeOrder,
  activity: Activity,
  auditors: readonly Person[],
): AuditActivity['barred'] {
  const team = teamOf(activity, auditors);
  const on = activity.locked?.startOn ?? firstDayOf(order, activity.window[0]);
  return auditors.flatMap((auditor, place) => {
    const takesPart = team.length > 0 ? team.includes(auditor) : order.auditorIds.includes(auditor.id);
    return takesPart && tieOn(auditor, activity.process, on) === null ? [] : [place];
  });
}

import { type Auditor, type AuditProgrammeOrder, type Standard, tieOn } from '../../domain/index';
import type { AuditActivity, AuditInstance } from '../audit-programme/instance';
import type { Activity } from './activities';
import { firstDayOf, halfDaysIn } from './calendar';
import type { AuditRegister } from './register';

type Person = AuditRegister['auditors'][number];

/** The qualification to lead, as a competence that the team must hold for each standard. */
export const leadFor = (standard: Standard): string => `lead for ${standard}`;
const memberOf = ({ id }: Auditor): string => `member ${id}`;

/** The planning model of activities; names stand for ids so that what is to be relaxed is named in words. */
export function auditInstance(
  { sites }: AuditRegister,
  order: AuditProgrammeOrder,
  activities: readonly Activity[],
  auditors: readonly Person[],
): AuditInstance {
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
    teamMax: Math.max(order.teamMaximum, ...activities.map(({ locked }) => locked?.team.length ?? 0)),
    auditors: auditors.map((auditor) => ({
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
    activities: activities.map((activity) => ({
      id: activityLabel(activity, activities),
      needs: needsOf(order, activity, auditors),
      halfDays: activity.halfDays,
      risk: activity.risk.value,
      window: activity.window,
      site: activity.site === null ? 0 : placeOf(activity.site.id),
      unit: units.indexOf(unitOf(activity)),
      barred: barredFrom(order, activity, auditors),
      frequency: 1,
      mandatory: activity.mandatory,
      locked: activity.locked === null ? [] : [activity.window[0]],
      after: [],
    })),
  };
}

/** One process at one site; a locked audit of no process is a unit of its own. */
const unitOf = ({ key, process, site }: Activity): string => (process === null ? key : `${process} ${site?.id ?? ''}`);

export const activityLabel = ({ key, name }: Activity, all: readonly Activity[]): string =>
  all.some((other) => other.key !== key && other.name === name) ? `${name} (${key})` : name;

export const labelOf = ({ id, name }: Person, all: readonly Person[]): string =>
  all.some((other) => other.id !== id && other.name === name) ? `${name} (${id})` : name;

/** A locked team is kept whole: each member is a competence of its own, and all others are barred. */
function needsOf(order: AuditProgrammeOrder, activity: Activity, auditors: readonly Person[]): string[] {
  const { locked, standards, process } = activity;
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

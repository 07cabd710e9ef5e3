/**
 * An integrated audit programme to plan, as plain data that can be sent to a thread. Time is in half days, periods are
 * counted from 0; money has the unit of rates and travel cost.
 */
export interface AuditInstance {
  readonly auditors: readonly Auditor[];
  readonly activities: readonly AuditActivity[];
  readonly periods: number;
  /** Names of sites and units; activities and auditors name them by place. */
  readonly sites: readonly string[];
  readonly units: readonly string[];
  /** Cost of sending one auditor to one site, not the auditor's home, in one period. */
  readonly travelCost: number;
  /** Cost of one period of delay beyond the start of the window, for an activity of risk 1. */
  readonly delayWeight: number;
  /** Cost of an audit that is not held, for an activity of risk 1. */
  readonly omissionWeight: number;
  /** Cost of moving an audit from the period of an earlier plan, and of replacing one of its team. */
  readonly moveCost: number;
  /** Most auditors on one audit. */
  readonly teamMax: number;
}

export interface Auditor {
  readonly id: string;
  readonly competences: readonly string[];
  /** Whether this auditor may lead a team. */
  readonly lead: boolean;
  /** Null for one whose journeys cost nothing. */
  readonly home: number | null;
  /** Half days available, by period. */
  readonly halfDays: readonly number[];
  /** Cost of a half day. */
  readonly rate: number;
}

export interface AuditActivity {
  readonly id: string;
  /** Competences of which the team must hold each; an auditor takes part with at least one of them. */
  readonly needs: readonly string[];
  readonly halfDays: number;
  readonly risk: number;
  /** First and last period in which it may be held. */
  readonly window: readonly [first: number, last: number];
  readonly site: number;
  readonly unit: number;
  /** Auditors who are not independent of what is audited, by place. */
  readonly barred: readonly number[];
  /** How often it is to be held, in different periods. */
  readonly frequency: number;
  /** Whether it may not be left out. */
  readonly mandatory: boolean;
  /** Periods, among those of the window, in which it is held at any rate. */
  readonly locked: readonly number[];
  /** Activities that are over, by place, before this one begins. */
  readonly after: readonly number[];
  /** Period and auditors, by place, of an earlier plan of which as little as possible is moved; for what is held once. */
  readonly kept: { readonly period: number; readonly team: readonly number[] } | null;
}

/** One audit held: when, by whom, and how the half days are shared out. */
export interface AuditSlot {
  readonly activity: number;
  readonly period: number;
  readonly lead: number;
  /** Auditors by place, ascending, each with at least one half day. */
  readonly team: readonly { readonly auditor: number; readonly halfDays: number }[];
}

export type AuditPlan = readonly AuditSlot[];

/** What a plan costs, part by part; the objective is their sum. */
export interface AuditCost {
  readonly delay: number;
  readonly time: number;
  readonly travel: number;
  readonly omission: number;
  readonly moves: number;
  readonly total: number;
}

/** Whether a journey to the site is paid for. */
export const isAway = ({ home }: Auditor, site: number): boolean => home !== null && home !== site;

/** Auditors with at least one competence that the activity needs. */
export function competentAuditors({ auditors }: AuditInstance, { needs }: AuditActivity): number[] {
  return auditors.flatMap(({ competences }, p) => (competences.some((own) => needs.includes(own)) ? [p] : []));
}

/** Auditors who may work on an activity: competent and independent. */
export function eligibleAuditors(instance: AuditInstance, activity: AuditActivity): number[] {
  return competentAuditors(instance, activity).filter((p) => !activity.barred.includes(p));
}

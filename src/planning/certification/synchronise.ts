import { monthsLater, type Certificate } from '../../domain/index';
import { CYCLE_PART, type CycleVisit, MONTHS_SERVED, nextVisit, visitsFrom } from './cycle-visits';
import { reasonOf } from './reason';
import type {
  CertificationVisit,
  Synchronisation,
  SynchronisationAlternative,
  SynchronisationQuestion,
} from './synchronisation';

/**
 * Both certificates as they are beside every day on which one is audited and the next audit of the other could be brought
 * forward to it, from when on both are audited together. The cheapest takes the fewest planned days in the time compared;
 * of equals the one that gives up least validity, then the one that changes least.
 */
export function synchronise(question: SynchronisationQuestion): Synchronisation {
  const { isms, aims, startOn, endOn } = question;
  const courseOf = (certificate: Certificate): Course => ({
    certificate,
    visits: upcoming(certificate, startOn, endOn),
  });
  const [a, b] = [courseOf(isms), courseOf(aims)];
  const alternatives = [
    alternativeOf(question, [a, b], null),
    ...[a, b].flatMap((fixed) => meetings(question, fixed, fixed === a ? b : a)),
  ];
  const cheapest = alternatives.reduce((best, each, i) => (isCheaper(each, alternatives[best]!) ? i : best), 0);
  return { alternatives, cheapest, reason: reasonOf(alternatives, cheapest, [isms, aims]) };
}

interface Course {
  readonly certificate: Certificate;
  readonly visits: readonly CycleVisit[];
}

const EQUAL = 1e-9;

function isCheaper(one: SynchronisationAlternative, other: SynchronisationAlternative): boolean {
  const less = one.totalDays - other.totalDays;
  if (Math.abs(less) > EQUAL) return less < 0;
  return one.validityDaysLost < other.validityDaysLost;
}

/** What is overdue is held at the start. */
function upcoming(certificate: Certificate, startOn: string, endOn: string): CycleVisit[] {
  const next = nextVisit(certificate);
  return visitsFrom(next.on < startOn ? { ...next, on: startOn } : next, endOn);
}

/** The other certificate brought to each visit of the one that stays as it is. An initial audit is not brought forward. */
function meetings(question: SynchronisationQuestion, fixed: Course, moved: Course): SynchronisationAlternative[] {
  return fixed.visits.flatMap(({ on }) => {
    const place = moved.visits.findIndex((visit) => visit.on >= on);
    const next = moved.visits[place];
    if (next === undefined || (next.audit === 'INITIAL' && next.on !== on)) return [];
    // Where both fall on one day already, the pair is met once.
    if (next.on === on && fixed.certificate.id !== question.isms.id) return [];
    const visits = [...moved.visits.slice(0, place), ...visitsFrom({ ...next, on }, question.endOn)];
    const met = { on, certificate: moved.certificate, by: next.on === on ? 0 : daysBetween(on, next.on) };
    return [alternativeOf(question, [fixed, { ...moved, visits }], met)];
  });
}

interface Meeting {
  readonly on: string;
  readonly certificate: Certificate;
  readonly by: number;
}

function alternativeOf(
  question: SynchronisationQuestion,
  courses: readonly [Course, Course],
  met: Meeting | null,
): SynchronisationAlternative {
  const visits = visitsOf(question, courses, met);
  const auditDays = sum(visits, ({ plannedDays }) => plannedDays);
  const carriedOverDays = sum(visits, (visit) => carriedOver(question, visit));
  const losses = courses.map((course) => lossOf(question, course));
  return {
    togetherOn: met?.on ?? null,
    broughtForwardId: met !== null && met.by > 0 ? met.certificate.id : null,
    broughtForwardBy: met?.by ?? 0,
    visits,
    auditDays,
    carriedOverDays,
    totalDays: auditDays - carriedOverDays,
    validityDaysLost: sum(losses, ({ validityDays }) => validityDays),
    lostAuditDays: sum(losses, ({ auditDays: days }) => days),
  };
}

/** Visits in the order of their days; from the meeting on those of one day are one. */
function visitsOf(
  question: SynchronisationQuestion,
  courses: readonly [Course, Course],
  met: Meeting | null,
): CertificationVisit[] {
  const all = courses.flatMap(({ certificate, visits }) =>
    visits.map(({ audit, on }) => ({ dueOn: on, audits: [{ certificateId: certificate.id, audit }] })),
  );
  const grouped = new Map<string, (typeof all)[number]>();
  for (const visit of all) {
    const together = met !== null && visit.dueOn >= met.on;
    const key = together ? visit.dueOn : `${visit.dueOn} ${visit.audits[0]!.certificateId}`;
    const found = grouped.get(key);
    grouped.set(key, found ? { ...found, audits: [...found.audits, ...visit.audits] } : visit);
  }
  return [...grouped.values()]
    .sort((x, y) => (x.dueOn < y.dueOn ? -1 : x.dueOn > y.dueOn ? 1 : 0))
    .map(({ dueOn, audits }) => ({ dueOn, audits, ...daysOf(question, audits) }));
}

/** Days of one certificate from its own table; of both, their sum less what integration takes away, never below the cap. */
function daysOf(
  question: SynchronisationQuestion,
  audits: CertificationVisit['audits'],
): Pick<CertificationVisit, 'days' | 'plannedDays'> {
  const { time, tables } = question;
  const parts = audits.map((each) => partOf(question, each));
  if (parts.length === 1) return { days: parts[0]!.days, plannedDays: parts[0]!.roundedDays };
  const whole = sum(parts, ({ days }) => days);
  const days = whole * (1 - time.integrated.reduction);
  const { rounding } = tables.cycle;
  const nearest = Math.round(days / rounding + EQUAL) * rounding;
  if (!audits.every(({ audit }) => audit === 'INITIAL')) return { days, plannedDays: nearest };
  const least = whole * (1 - tables.integration.largestReduction);
  return { days, plannedDays: Math.max(nearest, Math.ceil(least / rounding - EQUAL) * rounding) };
}

function partOf(
  { isms, time }: SynchronisationQuestion,
  { certificateId, audit }: CertificationVisit['audits'][number],
) {
  return (certificateId === isms.id ? time.isms : time.aims).cycle[CYCLE_PART[audit]];
}

/** Planned days of a visit that serve the time after the end, each certificate by its part of the visit. */
function carriedOver(question: SynchronisationQuestion, { dueOn, audits, plannedDays }: CertificationVisit): number {
  const whole = sum(audits, (each) => partOf(question, each).days);
  return sum(audits, (each) => {
    const until = monthsLater(dueOn, MONTHS_SERVED[each.audit]);
    if (until <= question.endOn) return 0;
    const left = daysBetween(question.endOn, until) / daysBetween(dueOn, until);
    return (plannedDays * left * partOf(question, each).days) / whole;
  });
}

/** Validity that ends before its time because the recertification comes earlier. */
function lossOf(question: SynchronisationQuestion, { certificate, visits }: Course) {
  let expiresOn = certificate.expiresOn;
  let [validityDays, auditDays] = [0, 0];
  for (const { audit, on } of visits) {
    if (MONTHS_SERVED[audit] !== MONTHS_SERVED.RECERTIFICATION) continue;
    if (audit === 'RECERTIFICATION' && expiresOn !== null && on < expiresOn) {
      const lost = daysBetween(on, expiresOn);
      const { roundedDays } = partOf(question, { certificateId: certificate.id, audit });
      validityDays += lost;
      auditDays += (roundedDays * lost) / daysBetween(monthsLater(expiresOn, -MONTHS_SERVED[audit]), expiresOn);
    }
    expiresOn = monthsLater(on, MONTHS_SERVED[audit]);
  }
  return { validityDays, auditDays };
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

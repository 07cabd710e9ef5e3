import type {
  AuditProgrammeOrder,
  AuditProgrammeResult,
  AuditShare,
  PlannedAudit,
  ProgrammeFigures,
  Standard,
} from '../../domain/index';
import type { AuditAnswer } from '../audit-programme/answer';
import { auditViolations } from '../audit-programme/check';
import type { AuditInstance, AuditPlan } from '../audit-programme/instance';
import { type Activity, auditActivities, lockedAudits } from './activities';
import { firstDayOf, lastDayOf } from './calendar';
import { certificationActivities } from './certification-activities';
import { competenceGaps } from './competence-gaps';
import { auditCoverage } from './coverage';
import { earlierAudits } from './earlier';
import { explain } from './explain';
import { auditInstance } from './instance';
import { inOrder } from './programme-order';
import type { AuditRegister } from './register';
import { RISK_FORMULA } from './risk';

/** A programme to be searched: the planning model and what its places stand for. */
export interface ProgrammeSearch {
  readonly register: AuditRegister;
  readonly order: AuditProgrammeOrder;
  readonly auditors: AuditRegister['auditors'];
  readonly activities: readonly Activity[];
  readonly instance: AuditInstance;
}

/** The search of the programme as ordered. */
export function programmeSearch(register: AuditRegister, order: AuditProgrammeOrder): ProgrammeSearch {
  return search(register, order, lockedAudits(register, order));
}

/** The searches of a programme for each standard alone, each with all auditors to itself and nothing locked. */
export function separateSearches(register: AuditRegister, order: AuditProgrammeOrder): ProgrammeSearch[] {
  if (order.standards.length < 2) return [];
  return order.standards.map((standard) => search(register, { ...order, standards: [standard] }, []));
}

function search(
  register: AuditRegister,
  order: AuditProgrammeOrder,
  locked: ReturnType<typeof lockedAudits>,
): ProgrammeSearch {
  const named = new Set([...order.auditorIds, ...locked.flatMap(({ team }) => team.map(({ auditorId }) => auditorId))]);
  const auditors = register.auditors.filter(({ id }) => named.has(id));
  const activities = inOrder(
    register,
    order,
    auditActivities(register, order, locked),
    certificationActivities(register, order),
  );
  return { register, order, auditors, activities, instance: auditInstance(register, order, activities, auditors) };
}

/** The answer of a search as the programme; throws where it breaks a rule. */
export function programmeResult(
  found: ProgrammeSearch,
  answer: AuditAnswer,
): Omit<AuditProgrammeResult, 'separate' | 'simulationId' | 'notices'> {
  const { register, order, activities, instance } = found;
  const plan = planOf(found, answer);
  const before = earlierAudits(order, activities, register.earlier);
  const audits = activities.map((activity, place) => ({
    ...plannedAudit(found, activity, place, plan, answer),
    earlier: earlierOf(before.get(activity.key)),
  }));
  return {
    figures: programmeFigures(found, answer),
    riskFormula: RISK_FORMULA,
    audits,
    coverage: auditCoverage(register, order, audits),
    competenceGaps: competenceGaps(instance),
    relax: [...(answer.relax ?? [])],
  };
}

export function programmeFigures(found: ProgrammeSearch, answer: AuditAnswer): ProgrammeFigures {
  const { status, objective, bound, gap, seconds, cost } = answer;
  const plan = planOf(found, answer).filter(({ activity }) => found.activities[activity]!.heldBy === null);
  return {
    standards: [...found.order.standards],
    ...{ status, objective, bound, gap, seconds },
    audits: plan.length,
    halfDays: plan.reduce((sum, { activity }) => sum + found.activities[activity]!.halfDays, 0),
    costs: cost,
  };
}

/** The plan by places, with the best qualified member as lead, held to every rule once more. */
function planOf({ activities, instance, auditors }: ProgrammeSearch, answer: AuditAnswer): AuditPlan {
  const plan = instance.activities.flatMap(({ id }, activity) => {
    const period = answer.schedule[id] as number | undefined;
    if (period === undefined) return [];
    const shares = answer.halfDays[id] as Readonly<Record<string, number>>;
    const team = instance.auditors.flatMap((auditor, place) =>
      shares[auditor.id] === undefined ? [] : { auditor: place, halfDays: shares[auditor.id]! },
    );
    const { locked, standards } = activities[activity]!;
    const qualified = (place: number) =>
      (auditors[place]?.leadStandards ?? []).filter((standard: Standard) => standards.includes(standard)).length;
    const fixed = team.find(({ auditor }) => auditors[auditor]?.id === locked?.leadId);
    const [best] = team.toSorted(
      (a, b) => qualified(b.auditor) - qualified(a.auditor) || b.halfDays - a.halfDays || a.auditor - b.auditor,
    );
    return { activity, period, lead: (fixed ?? best)!.auditor, team };
  });
  const broken = answer.status === 'INFEASIBLE' || plan.length === 0 ? [] : auditViolations(instance, plan);
  if (broken.length > 0)
    throw new Error(`the programme breaks its rules: ${broken.map(({ message }) => message).join('; ')}`);
  return plan;
}

function plannedAudit(
  { order, auditors, instance }: ProgrammeSearch,
  activity: Activity,
  place: number,
  plan: AuditPlan,
  answer: AuditAnswer,
): Omit<PlannedAudit, 'earlier'> {
  const { kind, heldBy, certificateIds, after } = activity;
  const { key, name, standards, process, site, itemIds, halfDays, mandatory, locked, risk, window } = activity;
  const slot = plan.find((each) => each.activity === place) ?? null;
  const kept = slot === null ? null : locked;
  return {
    ...{ kind, key, name, process, halfDays, mandatory, risk, heldBy },
    certificateIds: [...certificateIds],
    after: [...after],
    standards: [...standards],
    siteId: site?.id ?? null,
    catalogueItemIds: [...itemIds],
    lockedAuditId: locked?.id ?? null,
    firstPeriod: window[0] + 1,
    lastPeriod: window[1] + 1,
    period: slot && slot.period + 1,
    startOn: kept?.startOn ?? (slot && firstDayOf(order, slot.period)),
    endOn: kept?.endOn ?? (slot && lastDayOf(order, slot.period)),
    leadId: (slot && auditors[slot.lead]?.id) ?? null,
    team: (slot?.team ?? []).flatMap((member): AuditShare[] => {
      const own = auditors[member.auditor];
      return own === undefined ? [] : [{ auditorId: own.id, halfDays: member.halfDays }];
    }),
    explanation: explain(instance, activity, place, plan, answer.reasons),
  };
}

function earlierOf(audit: PlannedAudit | undefined): PlannedAudit['earlier'] {
  if (audit === undefined) return null;
  return { startOn: audit.startOn!, auditorIds: audit.team.map(({ auditorId }) => auditorId) };
}

import type { AuditRisk } from '../../domain/index';
import { addMonths } from './calendar';
import type { AuditItem, AuditRegister } from './register';

export const RISK_FORMULA =
  'risk = (1 + 9 × tail share) × (1 + 0.1 × incidents, at most 10) × (1 + 0.5 × open major nonconformities, at most 4, ' +
  '+ 0.1 × open minor ones, at most 10) × (1 + years since the last audit / 3)';

const LONGEST = 3;
const MONTHS_OF_INCIDENTS = 24;
const DAYS_A_YEAR = 365.25;

/** How urgent it is to audit these items from the start of a programme on. */
export function auditRisk(register: AuditRegister, items: readonly AuditItem[], startOn: string): AuditRisk {
  const risks = new Set(items.flatMap(({ riskIds }) => riskIds));
  const since = addMonths(startOn, -MONTHS_OF_INCIDENTS);
  const incidents = register.incidents.filter(
    ({ riskId, occurredOn }) => risks.has(riskId) && occurredOn >= since && occurredOn < startOn,
  ).length;
  const tailShare = [...risks].sort().reduce((sum, id) => sum + (register.tailShares[id] ?? 0), 0);
  const ids = new Set(items.map(({ id }) => id));
  const open = register.openFindings.filter(({ catalogueItemIds }) => catalogueItemIds.some((id) => ids.has(id)));
  const majorNonconformities = open.filter(({ grade }) => grade === 'MAJOR').length;
  const minorNonconformities = open.filter(({ grade }) => grade === 'MINOR').length;
  const yearsSince = Math.max(0, ...items.map(({ lastAuditedOn }) => yearsFrom(lastAuditedOn, startOn)));
  const findings = 1 + 0.5 * Math.min(majorNonconformities, 4) + 0.1 * Math.min(minorNonconformities, 10);
  const value = (1 + 9 * tailShare) * (1 + 0.1 * Math.min(incidents, 10)) * findings * (1 + yearsSince / LONGEST);
  return { tailShare, incidents, majorNonconformities, minorNonconformities, yearsSince, value };
}

function yearsFrom(on: string | null, startOn: string): number {
  if (on === null) return LONGEST;
  const days = (Date.parse(startOn) - Date.parse(on)) / 86_400_000;
  return Math.min(LONGEST, Math.max(0, days / DAYS_A_YEAR));
}

import type { Certificate } from '../../domain/index';
import { type ScopeQuestion, standardTime } from '../audit-time/audit-time';
import type { AuditCycle } from '../audit-time/cycle';
import type { AuditTimeTables } from '../audit-time/tables';

/** What audit time is asked for a certificate. */
export const scopeOf = ({ persons, initialDays }: Certificate): ScopeQuestion => ({
  persons,
  initialDays,
  identicalActivities: [],
  adjustments: [],
});

/** Auditor days of the audits of a certificate alone. */
export const certificateCycle = (tables: AuditTimeTables, certificate: Certificate): AuditCycle =>
  standardTime(tables, scopeOf(certificate), certificate.aimsRole).cycle;

import type { Certificate } from '../../domain/index';
import type { AuditTime } from '../audit-time/audit-time';
import type { AuditTimeTables } from '../audit-time/tables';
import type { CycleAudit } from './cycle-visits';

/** One certificate of each standard, and the days of its audits apart and together. */
export interface SynchronisationQuestion {
  readonly isms: Certificate;
  readonly aims: Certificate;
  readonly time: AuditTime;
  readonly tables: AuditTimeTables;
  /** First day, and the day after the last, of the time that is compared. */
  readonly startOn: string;
  readonly endOn: string;
}

/** The audits of one day: of one certificate, or of both together. */
export interface CertificationVisit {
  readonly dueOn: string;
  readonly audits: readonly { readonly certificateId: string; readonly audit: CycleAudit }[];
  /** Auditor days as computed, and as planned in half days. */
  readonly days: number;
  readonly plannedDays: number;
}

export interface SynchronisationAlternative {
  /** The day from which both are audited together; null for never. */
  readonly togetherOn: string | null;
  /** The certificate whose audits are brought forward; null for none. */
  readonly broughtForwardId: string | null;
  /** Calendar days by which its first audit is brought forward. */
  readonly broughtForwardBy: number;
  readonly visits: readonly CertificationVisit[];
  /** Planned auditor days of all visits. */
  readonly auditDays: number;
  /** Those of them that serve the time after the end: certificates that still hold, years that are not over. */
  readonly carriedOverDays: number;
  /** What the time that is compared takes: `auditDays` less `carriedOverDays`. */
  readonly totalDays: number;
  /** Calendar days of validity given up, and the planned days of recertification that were to serve them. */
  readonly validityDaysLost: number;
  readonly lostAuditDays: number;
}

export interface Synchronisation {
  readonly alternatives: readonly SynchronisationAlternative[];
  /** Place of the cheapest. */
  readonly cheapest: number;
  readonly reason: string;
}

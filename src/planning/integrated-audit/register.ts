import type {
  Audit,
  Auditor,
  AuditProcess,
  CatalogueItem,
  Certificate,
  Finding,
  PlannedAudit,
  Site,
  Standard,
} from '../../domain/index';
import type { AuditCycle } from '../audit-time/cycle';

/** A clause or control that is audited. */
export interface AuditItem {
  readonly id: string;
  readonly standard: Standard;
  readonly reference: string;
  readonly kind: Extract<CatalogueItem['kind'], 'CLAUSE' | 'CONTROL'>;
  readonly process: AuditProcess;
  readonly yearly: boolean;
  /** Risks that it acts on, through controls that implement it or by name. */
  readonly riskIds: readonly string[];
  /** Calendar day; null for what never was. */
  readonly lastAuditedOn: string | null;
}

/** What an integrated programme is planned from. */
export interface AuditRegister {
  readonly items: readonly AuditItem[];
  /** In the order of their recording. */
  readonly sites: readonly Site[];
  readonly auditors: readonly (Auditor & { readonly name: string })[];
  readonly audits: readonly Audit[];
  /** Audits of the earlier programme of which as little as possible is moved. */
  readonly earlier: readonly PlannedAudit[];
  /** Those sought or held, with the auditor days of their audits. */
  readonly certificates: readonly { readonly certificate: Certificate; readonly cycle: AuditCycle }[];
  /** When each management system was last reviewed. */
  readonly reviewedOn: Readonly<Partial<Record<Standard, string>>>;
  /** Calendar days of incidents, near misses apart, by risk. */
  readonly incidents: readonly { readonly riskId: string; readonly occurredOn: string }[];
  readonly openFindings: readonly Pick<Finding, 'grade' | 'catalogueItemIds'>[];
  /** Share 0..1 of the simulated tail, by risk. */
  readonly tailShares: Readonly<Record<string, number>>;
}

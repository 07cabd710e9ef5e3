/** What callers hand in about audits, auditors and sites. In changes an absent field keeps its value and null clears it. */
import type { AuditConclusion, AuditShare } from './audit';
import type { AuditProcess } from './audit-process';
import type { AuditorTieKind, Blackout } from './auditor';
import type { VersionedInput } from './inputs';
import type { Money } from './money';
import type { Standard } from './standard';

export interface SiteRecordInput {
  name: string;
  description?: string | null;
  processes?: AuditProcess[];
}

export type SiteChangeInput = VersionedInput & Partial<SiteRecordInput>;

export interface AuditorTieInput {
  process: AuditProcess;
  kind: AuditorTieKind;
  endedOn?: string | null;
}

export interface AuditorRecordInput {
  personId: string;
  standards: Standard[];
  leadStandards?: Standard[];
  competences?: string[];
  homeSiteId: string;
  dayRate: Money;
  halfDaysPerMonth: number;
  blackouts?: Blackout[];
  ties?: AuditorTieInput[];
}

export type AuditorChangeInput = VersionedInput & Partial<Omit<AuditorRecordInput, 'personId'>>;

export interface AuditRecordInput {
  name: string;
  description?: string | null;
  standards: Standard[];
  process?: AuditProcess | null;
  siteId?: string | null;
  catalogueItemIds: string[];
  startOn: string;
  endOn: string;
  halfDays: number;
  team?: AuditShare[];
  leadId?: string | null;
}

export type AuditChangeInput = VersionedInput & Partial<AuditRecordInput>;

export interface AuditFinishInput extends VersionedInput {
  conclusion: AuditConclusion;
  finishedOn: string;
  summary?: string | null;
  findingIds?: string[];
}

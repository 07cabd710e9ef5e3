import type { AuditProcess } from './audit-process';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

export const AUDIT_STATES = ['PLANNED', 'CONFIRMED', 'DONE', 'CANCELLED'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

export const AUDIT_CONCLUSIONS = ['CONFORMING', 'CONFORMING_WITH_FINDINGS', 'NOT_CONFORMING'] as const;
export type AuditConclusion = (typeof AUDIT_CONCLUSIONS)[number];

/** The work of one auditor in an audit, in half days. */
export interface AuditShare {
  auditorId: string;
  halfDays: number;
}

/** What an audit found. */
export interface AuditOutcome {
  conclusion: AuditConclusion;
  /** Calendar day on which it ended. */
  finishedOn: string;
  summary: string | null;
  /** Findings of the register that it led to. */
  findingIds: string[];
}

/** An internal audit of one process against one standard or both. */
export interface Audit extends RegisterRecord {
  name: string;
  description: string | null;
  state: AuditState;
  standards: Standard[];
  process: AuditProcess | null;
  siteId: string | null;
  /** Clauses and controls that it covers. */
  catalogueItemIds: string[];
  /** First and last calendar day within which it is held. */
  startOn: string;
  endOn: string;
  /** Effort of the whole team. */
  halfDays: number;
  team: AuditShare[];
  /** Auditor who leads; one of the team. */
  leadId: string | null;
  /** The programme that it was planned by. */
  programmeId: string | null;
  outcome: AuditOutcome | null;
}

import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';

export const DOCUMENT_KINDS = [
  'POLICY',
  'PROCEDURE',
  'PLAN',
  'RECORD',
  'REPORT',
  'AUDIT_REPORT',
  'REVIEW_MINUTES',
  'IMPACT_ASSESSMENT',
  'CONTRACT',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Documented information: what it is, who issued it when, its digest, and what it is evidence for (clause 7.5). */
export interface Document extends RegisterRecord {
  name: string;
  kind: DocumentKind;
  digest: string;
  location: string | null;
  issuedOn: string;
  authorId: string | null;
  purpose: string | null;
  expiresOn: string | null;
  catalogueItemIds: string[];
  controlIds: string[];
  riskIds: string[];
  findingIds: string[];
  policyIds: string[];
  aiSystemIds: string[];
  withdrawnAt: Date | null;
}

export interface DocumentRecordInput {
  name: string;
  kind: DocumentKind;
  digest: string;
  location?: string | null;
  issuedOn: string;
  authorId?: string | null;
  purpose?: string | null;
  expiresOn?: string | null;
  catalogueItemIds?: string[];
  controlIds?: string[];
  riskIds?: string[];
  findingIds?: string[];
  policyIds?: string[];
  aiSystemIds?: string[];
}

export type DocumentChangeInput = VersionedInput & Partial<Omit<DocumentRecordInput, 'digest'>>;

/** Whether it counts as evidence on that calendar day. */
export const documentCurrent = ({ issuedOn, expiresOn, withdrawnAt }: Document, today: string): boolean =>
  withdrawnAt === null && issuedOn <= today && (expiresOn === null || expiresOn >= today);

import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';

export const APPLICABILITY_STATUSES = ['NOT_STARTED', 'PLANNED', 'PARTIAL', 'IMPLEMENTED'] as const;
export type ApplicabilityStatus = (typeof APPLICABILITY_STATUSES)[number];

/** What the organisation says about one control of an Annex A (clause 6.1.3 d of ISO/IEC 27001, 6.1.3 of ISO/IEC 42001). */
export interface Applicability extends RegisterRecord {
  /** Version 0 stands for a control that nobody has spoken of yet; it is not stored. */
  version: number;
  catalogueItemId: string;
  /** Null while nobody has decided. */
  applicable: boolean | null;
  /** Why it is applicable or not. */
  justification: string | null;
  status: ApplicabilityStatus;
  /** 0 (nothing is there) to 5 (improved all the time). */
  maturity: number;
  targetMaturity: number;
  /** How it is put into practice. */
  implementation: string | null;
  ownerId: string | null;
  /** Laws and contracts that demand it. */
  obligations: string[];
  lastAuditedOn: string | null;
  nextAuditOn: string | null;
}

export type ApplicabilityRateInput = VersionedInput &
  Partial<Omit<Applicability, keyof RegisterRecord | 'catalogueItemId'>>;

/** Many entries at once. */
export interface StatementDraftInput {
  entries: ApplicabilityRateInput[];
}

const tail = (id: string) => id.slice(id.indexOf('_') + 1);

/** The id of the entry for a catalogue control: made of both, so that it is known before anything is stored. */
export const applicabilityId = (organizationId: string, catalogueItemId: string): string =>
  `apl_${tail(organizationId)}-${tail(catalogueItemId)}`;

/** The catalogue control that the id of an entry of this organisation speaks of; null for any other id. */
export function applicabilityItemId(organizationId: string, id: string): string | null {
  const start = `apl_${tail(organizationId)}-`;
  return id.startsWith(start) ? `cat_${id.slice(start.length)}` : null;
}

/** What stands for a control that nobody has spoken of. */
export const unratedApplicability = (organizationId: string, catalogueItemId: string, now: Date): Applicability => ({
  id: applicabilityId(organizationId, catalogueItemId),
  organizationId,
  version: 0,
  createdAt: now,
  updatedAt: now,
  catalogueItemId,
  applicable: null,
  justification: null,
  status: 'NOT_STARTED',
  maturity: 0,
  targetMaturity: 3,
  implementation: null,
  ownerId: null,
  obligations: [],
  lastAuditedOn: null,
  nextAuditOn: null,
});

/** Whether it is applicable, put into practice, and as mature as it is meant to be. */
export const atTarget = ({ applicable, status, maturity, targetMaturity }: Omit<Applicability, keyof RegisterRecord>) =>
  applicable === true && status === 'IMPLEMENTED' && maturity >= targetMaturity;

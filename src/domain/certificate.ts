import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

export const CERTIFICATE_STATES = ['PREPARING', 'CERTIFIED', 'WITHDRAWN'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Audits of a certification body in the order of the cycle; a recertification is followed by the first surveillance. */
export const CERTIFICATION_AUDITS = [
  'STAGE_1',
  'STAGE_2',
  'SURVEILLANCE_1',
  'SURVEILLANCE_2',
  'RECERTIFICATION',
] as const;
export type CertificationAudit = (typeof CERTIFICATION_AUDITS)[number];

/** What the organisation does with AI systems, as audit time of ISO/IEC 42001 counts it. */
export const AIMS_ROLES = ['PRODUCER', 'DEVELOPER_PROVIDER_USER', 'SEVERAL'] as const;
export type AimsRole = (typeof AIMS_ROLES)[number];

/** The certificate of one standard, sought or held, and where it is in its cycle of three years. */
export interface Certificate extends RegisterRecord {
  name: string;
  standard: Standard;
  /** The certification body. */
  body: string | null;
  state: CertificateState;
  /** The audit that comes next. */
  nextAudit: CertificationAudit;
  /** Calendar day by which stage 2 is to be held; null once certified. */
  targetOn: string | null;
  /** First and last calendar day of its validity; null until certified. */
  certifiedOn: string | null;
  expiresOn: string | null;
  /** When the body last audited. */
  lastAuditOn: string | null;
  /** Where the body audits. */
  siteId: string | null;
  /** Persons doing work under the organisation's control within the scope. */
  persons: number;
  /** Null for ISO/IEC 27001. */
  aimsRole: AimsRole | null;
  /** Auditor days of the initial audit by contract or licensed table; null for those of the product's table. */
  initialDays: number | null;
}

export interface CertificateRecordInput {
  name: string;
  standard: Standard;
  body?: string | null;
  targetOn?: string | null;
  certifiedOn?: string | null;
  expiresOn?: string | null;
  nextAudit?: CertificationAudit | null;
  siteId?: string | null;
  persons: number;
  aimsRole?: AimsRole | null;
  initialDays?: number | null;
}

export type CertificateChangeInput = VersionedInput &
  Partial<Omit<CertificateRecordInput, 'standard' | 'certifiedOn' | 'expiresOn' | 'nextAudit'>>;

/** The next audit was passed. A new certificate follows stage 2 and recertification. */
export interface CertificateAdvanceInput extends VersionedInput {
  heldOn: string;
  certifiedOn?: string | null;
  expiresOn?: string | null;
}

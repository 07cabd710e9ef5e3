import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

/** The management system of one standard: its scope and what surrounds it (clauses 4.1 and 4.3 of both standards). */
export interface ManagementSystem extends RegisterRecord {
  name: string;
  standard: Standard;
  scope: string | null;
  exclusions: string | null;
  issues: string[];
  ownerId: string | null;
  certifiedOn: string | null;
  certificateExpiresOn: string | null;
  certificationBody: string | null;
}

export interface ManagementSystemRecordInput {
  name: string;
  standard: Standard;
  scope?: string | null;
  exclusions?: string | null;
  issues?: string[];
  ownerId?: string | null;
  certifiedOn?: string | null;
  certificateExpiresOn?: string | null;
  certificationBody?: string | null;
}

export type ManagementSystemChangeInput = VersionedInput & Partial<Omit<ManagementSystemRecordInput, 'standard'>>;

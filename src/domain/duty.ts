import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

export const DUTY_ROLES = [
  'TOP_MANAGEMENT',
  'SYSTEM_MANAGER',
  'RISK_OWNER',
  'CONTROL_OWNER',
  'AI_OVERSIGHT',
  'INTERNAL_AUDITOR',
  'DATA_PROTECTION',
  'INCIDENT_LEAD',
  'OTHER',
] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** A role in a management system, and who holds it (clause 5.3). */
export interface Duty extends RegisterRecord {
  name: string;
  role: DutyRole;
  personId: string;
  standards: Standard[];
  aiSystemIds: string[];
  responsibilities: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

export interface DutyRecordInput {
  name: string;
  role: DutyRole;
  personId: string;
  standards: Standard[];
  aiSystemIds?: string[];
  responsibilities?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

export type DutyChangeInput = VersionedInput & Partial<DutyRecordInput>;

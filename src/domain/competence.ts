import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

/** What a person must be able to do, and the proof of it (clause 7.2). */
export interface Competence extends RegisterRecord {
  name: string;
  personId: string;
  standards: Standard[];
  requirement: string | null;
  proof: string | null;
  achievedOn: string | null;
  expiresOn: string | null;
}

export interface CompetenceRecordInput {
  name: string;
  personId: string;
  standards: Standard[];
  requirement?: string | null;
  proof?: string | null;
  achievedOn?: string | null;
  expiresOn?: string | null;
}

export type CompetenceChangeInput = VersionedInput & Partial<CompetenceRecordInput>;

/** Whether it is shown on that calendar day. */
export const competenceCurrent = ({ achievedOn, expiresOn }: Competence, today: string): boolean =>
  achievedOn !== null && achievedOn <= today && (expiresOn === null || expiresOn >= today);

import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

export interface PartyNeed {
  need: string;
  /** Whether a law or a contract demands it. */
  binding: boolean;
  /** How the management system meets it; null where it does not. */
  response: string | null;
}

/** Somebody with a stake in a management system, and what they need (clause 4.2). */
export interface InterestedParty extends RegisterRecord {
  name: string;
  standards: Standard[];
  needs: PartyNeed[];
}

export interface InterestedPartyRecordInput {
  name: string;
  standards: Standard[];
  needs?: PartyNeedInput[];
}

export type InterestedPartyChangeInput = VersionedInput & Partial<InterestedPartyRecordInput>;

export interface PartyNeedInput {
  need: string;
  binding?: boolean | null;
  response?: string | null;
}

import type { Applicability } from './applicability';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

/** One control as a version of the statement of applicability states it, with what of the register it rested on. */
export interface StatementEntry extends Omit<Applicability, keyof RegisterRecord> {
  standard: Standard;
  reference: string;
  title: string;
  /** Controls of the register that implement it, and the risks on which those act. */
  controlIds: string[];
  riskIds: string[];
}

/** The statement of applicability as it was approved: frozen. */
export interface StatementVersion extends RegisterRecord {
  /** Counted from 1 within the organisation. */
  number: number;
  /** The standards whose Annex A it covers. */
  standards: Standard[];
  approvedById: string;
  approvedAt: Date;
  note: string | null;
  /** SHA-256 of standards and entries (`sha256:…`). */
  digest: string;
  entries: StatementEntry[];
}

export interface StatementApproveInput {
  approvedById: string;
  /** One standard; both when absent. */
  standard?: Standard | null;
  note?: string | null;
}

/** How an entry differs between two statements; the fields are null where a statement has no such entry. */
export interface StatementDifference {
  catalogueItemId: string;
  fields: { field: string; before: unknown; after: unknown }[];
}

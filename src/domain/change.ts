import type { Noun } from './id';

/** One entry of the history: who did what to which thing, and what differed. Append-only. */
export interface Change {
  id: string;
  organizationId: string;
  at: Date;
  /** Who acted. */
  actor: string;
  /** The business act, e.g. riskRecord, riskTreat. */
  act: string;
  noun: Noun;
  nounId: string;
  /** Version of the thing after the change. */
  nounVersion: number;
  /** Fields that changed: their values before and after (null before for a new thing). */
  fields: { field: string; before: unknown; after: unknown }[];
}

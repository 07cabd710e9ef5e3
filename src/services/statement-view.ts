import type { Applicability, Standard } from '../domain/index';

/** The statement of applicability as it is now: one, or the part of one standard. */
export interface StatementOfApplicability {
  standards: Standard[];
  entries: Applicability[];
  /** Numbers of entries. */
  controls: number;
  applicable: number;
  excluded: number;
  undecided: number;
  implemented: number;
  atTarget: number;
}

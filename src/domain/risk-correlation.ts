import type { RegisterRecord } from './record';

/** Two risks whose numbers of events go together for reasons that no driver and no cascade states. */
export interface RiskCorrelation extends RegisterRecord {
  /** Two different risks, in the order of their ids. */
  riskIds: string[];
  /** Spearman's rank correlation of their numbers of own events a year, within (−1, 1). */
  spearman: number;
  rationale: string | null;
}

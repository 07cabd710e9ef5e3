import type { RegisterRecord } from './record';

/** A range that an expert stated, and what came true: from these an expert's calibration is seen. */
export interface ExpertJudgement extends RegisterRecord {
  personId: string;
  question: string;
  unit: string;
  /** Central interval that holds `confidence`, 0 < low < high. */
  low: number;
  high: number;
  confidence: number;
  /** Calendar days. */
  statedOn: string;
  /** What came true; null while nobody knows. */
  outcome: number | null;
  settledOn: string | null;
}

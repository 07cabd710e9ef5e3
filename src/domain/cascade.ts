import type { RegisterRecord } from './record';

/** One event of the first risk triggers events of the second. Exactly one of probability and meanEvents is set. */
export interface CascadeLink extends RegisterRecord {
  fromRiskId: string;
  toRiskId: string;
  /** Chance that one event triggers one event, 0..1. */
  probability: number | null;
  /** Mean number of events (Poisson) that one event triggers. */
  meanEvents: number | null;
  rationale: string | null;
}

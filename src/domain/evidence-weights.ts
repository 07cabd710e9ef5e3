/** How much a stated estimate weighs against evidence, in observations of the same kind. */
export interface EvidenceWeights {
  /** Years of observation that a yearly probability is worth. A stated range of a rate carries its own weight. */
  years: number;
  /** Losses that a stated severity is worth. */
  losses: number;
  /** Triggering events that the strength of a cascade link is worth. */
  triggers: number;
  /** Test cases that a control's availability is worth. */
  tests: number;
  /** Factors on the availability of a control while a finding on it is open. */
  majorFinding: number;
  minorFinding: number;
}

export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  years: 5,
  losses: 5,
  triggers: 10,
  tests: 10,
  majorFinding: 0.5,
  minorFinding: 0.9,
};

import type { ControlTest } from './control-test';
import type { Finding } from './finding';
import type { ExposurePeriod, Incident } from './incident';
import type { Indicator, IndicatorReading } from './indicator';

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

/** All that an organisation has observed. */
export interface Evidence {
  incidents: readonly Incident[];
  exposures: readonly ExposurePeriod[];
  tests: readonly ControlTest[];
  indicators: readonly Indicator[];
  readings: readonly IndicatorReading[];
  /** Nonconformities of controls; they count while they are open. */
  findings: readonly Finding[];
}

export type EvidenceNoun = 'Incident' | 'ExposurePeriod' | 'ControlTest' | 'IndicatorReading' | 'Finding';

/** What of a risk, cascade link or control evidence moves. */
export type UpdatedQuantity = 'FREQUENCY' | 'SEVERITY' | 'TRIGGERING' | 'AVAILABILITY';

/** A belief in figures, in the unit of the quantity. */
export interface BeliefFigures {
  mean: number;
  p05: number;
  p50: number;
  p95: number;
}

/** One item of evidence and how it moved the mean. */
export interface EvidenceStep {
  evidenceId: string;
  noun: EvidenceNoun;
  /** Calendar day from which it counts. */
  countsOn: string;
  meanBefore: number;
  meanAfter: number;
}

/** A stated estimate, what it has become, and by which evidence, in the order of days. */
export interface EstimateUpdate {
  subjectId: string;
  quantity: UpdatedQuantity;
  stated: BeliefFigures;
  updated: BeliefFigures;
  steps: EvidenceStep[];
}

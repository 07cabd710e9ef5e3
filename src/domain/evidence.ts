import type { LossFormKind, PeopleClass } from '../engine/index';
import type { ControlTest } from './control-test';
import type { Finding } from './finding';
import type { ExposurePeriod, Incident } from './incident';
import type { ImpactAssessment } from './impact-assessment';
import type { Indicator, IndicatorReading } from './indicator';

/** All that an organisation has observed. */
export interface Evidence {
  incidents: readonly Incident[];
  exposures: readonly ExposurePeriod[];
  tests: readonly ControlTest[];
  indicators: readonly Indicator[];
  readings: readonly IndicatorReading[];
  /** Nonconformities of controls; they count while they are open. */
  findings: readonly Finding[];
  /** Approved ones count until they expire. */
  assessments: readonly ImpactAssessment[];
}

export type EvidenceNoun =
  | 'Incident'
  | 'ExposurePeriod'
  | 'ControlTest'
  | 'IndicatorReading'
  | 'Finding'
  | 'ImpactAssessment';

/** What of a risk, cascade link or control evidence moves. */
export type UpdatedQuantity =
  | 'FREQUENCY'
  | 'SEVERITY'
  | 'LOSS_FORM'
  | 'SECONDARY_PROBABILITY'
  | 'PEOPLE'
  | 'TRIGGERING'
  | 'AVAILABILITY';

/** Of which part of the quantity an update speaks: a form of loss, or a class of persons. */
export type UpdatedPart = { form: LossFormKind; secondary: boolean } | { class: PeopleClass };

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
  /** Absent where the quantity has no parts. */
  part?: UpdatedPart;
  stated: BeliefFigures;
  updated: BeliefFigures;
  steps: EvidenceStep[];
}

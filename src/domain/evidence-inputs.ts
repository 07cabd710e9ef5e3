/** What callers hand in to record evidence. In changes an absent field keeps its value and null clears it. */
import type { EvidenceWeights } from './evidence-weights';
import type { IncidentLoss } from './incident';
import type { IndicatorDirection } from './indicator';
import type { VersionedInput } from './inputs';

export interface IncidentRecordInput {
  name: string;
  description?: string | null;
  occurredOn: string;
  detectedOn?: string | null;
  resolvedOn?: string | null;
  riskId?: string | null;
  causedById?: string | null;
  nearMiss?: boolean | null;
  losses?: IncidentLoss[];
  lossesComplete?: boolean | null;
  assetIds?: string[];
  aiSystemIds?: string[];
  externalReference?: string | null;
}

export type IncidentChangeInput = VersionedInput & Partial<IncidentRecordInput>;

export interface ExposurePeriodRecordInput {
  riskId: string;
  startOn: string;
  endOn: string;
  eventCount?: number | null;
  source?: string | null;
  externalReference?: string | null;
}

export type ExposurePeriodChangeInput = VersionedInput & Partial<Omit<ExposurePeriodRecordInput, 'riskId'>>;

export interface ControlTestRecordInput {
  controlId: string;
  performedOn: string;
  samples: number;
  passes: number;
  method?: string | null;
  testerId?: string | null;
  externalReference?: string | null;
}

/** Exactly one of riskId and controlId is set. */
export interface IndicatorRecordInput {
  name: string;
  description?: string | null;
  unit: string;
  direction: IndicatorDirection;
  warningThreshold: number;
  criticalThreshold: number;
  riskId?: string | null;
  controlId?: string | null;
  warningFactor: number;
  criticalFactor: number;
  ownerId?: string | null;
}

export type IndicatorChangeInput = VersionedInput & Partial<Omit<IndicatorRecordInput, 'riskId' | 'controlId'>>;

export interface IndicatorReadInput {
  indicatorId: string;
  measuredOn: string;
  value: number;
  note?: string | null;
}

export type EvidenceWeightsSetInput = { expectedVersion: number } & Partial<EvidenceWeights>;

export interface ExpertJudgementRecordInput {
  personId: string;
  question: string;
  unit: string;
  low: number;
  high: number;
  confidence?: number | null;
  statedOn: string;
}

export interface ExpertJudgementSettleInput extends VersionedInput {
  outcome: number;
  settledOn: string;
}

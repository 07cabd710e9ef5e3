import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { ActionCompletion, PlannedAction, PlannedActionInput } from './action';
import type { Standard } from './standard';

export const FINDING_GRADES = ['MAJOR', 'MINOR', 'OPPORTUNITY'] as const;
export type FindingGrade = (typeof FINDING_GRADES)[number];

export const FINDING_SOURCES = [
  'INTERNAL_AUDIT',
  'EXTERNAL_AUDIT',
  'INCIDENT',
  'CONTROL_TEST',
  'INDICATOR',
  'MANAGEMENT_REVIEW',
  'REPORT',
  'OTHER',
] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

export const FINDING_STATES = ['OPEN', 'ANALYSED', 'ACTED', 'VERIFIED', 'CLOSED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** The check whether corrective actions work. */
export interface EffectivenessCheck {
  checkedById: string;
  checkedOn: string;
  effective: boolean;
  note: string | null;
}

/** A nonconformity or an opportunity, from discovery to closure (clause 10.2). */
export interface Finding extends RegisterRecord {
  name: string;
  description: string | null;
  grade: FindingGrade;
  source: FindingSource;
  foundOn: string;
  standards: Standard[];
  catalogueItemIds: string[];
  controlIds: string[];
  riskIds: string[];
  ownerId: string | null;
  dueOn: string | null;
  state: FindingState;
  rootCause: string | null;
  correction: string | null;
  actions: PlannedAction[];
  effectivenessCheck: EffectivenessCheck | null;
  closingNote: string | null;
  closedAt: Date | null;
}

export interface FindingRecordInput {
  name: string;
  description?: string | null;
  grade: FindingGrade;
  source: FindingSource;
  foundOn: string;
  standards: Standard[];
  catalogueItemIds?: string[];
  controlIds?: string[];
  riskIds?: string[];
  ownerId?: string | null;
  dueOn?: string | null;
}

export type FindingChangeInput = VersionedInput & Partial<FindingRecordInput>;

export interface FindingAnalyseInput extends VersionedInput {
  rootCause: string;
  correction?: string | null;
  actions: PlannedActionInput[];
}

export interface FindingActInput extends VersionedInput, ActionCompletion {}

export interface FindingVerifyInput extends VersionedInput {
  checkedById: string;
  checkedOn: string;
  effective: boolean;
  note?: string | null;
}

export interface FindingCloseInput extends VersionedInput {
  note?: string | null;
}

import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { ActionCompletion, PlannedAction, PlannedActionInput } from './action';

/** Somebody's approval. */
export interface Approval {
  approvedById: string;
  approvedAt: Date;
}

/** What is done about risks, approved by all who own them (clause 6.1.3). */
export interface TreatmentPlan extends RegisterRecord {
  name: string;
  riskIds: string[];
  controlIds: string[];
  actions: PlannedAction[];
  note: string | null;
  approvals: Approval[];
  approvedAt: Date | null;
}

export interface TreatmentPlanRecordInput {
  name: string;
  riskIds: string[];
  controlIds?: string[];
  actions?: PlannedActionInput[];
  note?: string | null;
}

export type TreatmentPlanReviseInput = VersionedInput & Partial<TreatmentPlanRecordInput>;

export interface TreatmentPlanApproveInput extends VersionedInput {
  approvedById: string;
}

export interface TreatmentPlanActInput extends VersionedInput, ActionCompletion {}

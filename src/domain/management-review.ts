import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { ActionCompletion, PlannedAction, PlannedActionInput } from './action';
import type { Standard } from './standard';

/** One figure of an input of a review. */
export interface ReviewFigure {
  label: string;
  value: number;
  unit: string;
}

/** One input of a review by clause 9.3.2. */
export interface ReviewInput {
  code: string;
  title: string;
  figures: ReviewFigure[];
  /** What it says in words. */
  lines: string[];
}

/** A review of management systems by top management (clause 9.3): its period, its inputs, what was decided. */
export interface ManagementReview extends RegisterRecord {
  name: string;
  standards: Standard[];
  startsOn: string;
  endsOn: string;
  chairId: string | null;
  heldOn: string | null;
  participantIds: string[];
  decisions: string[];
  actions: PlannedAction[];
  inputs: ReviewInput[] | null;
}

export interface ManagementReviewRecordInput {
  name: string;
  standards: Standard[];
  startsOn: string;
  endsOn: string;
  chairId?: string | null;
}

export type ManagementReviewChangeInput = VersionedInput & Partial<ManagementReviewRecordInput>;

export interface ManagementReviewHoldInput extends VersionedInput {
  heldOn: string;
  participantIds: string[];
  decisions: string[];
  actions: PlannedActionInput[];
}

export interface ManagementReviewActInput extends VersionedInput, ActionCompletion {}

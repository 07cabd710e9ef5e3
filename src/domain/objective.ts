import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

/** A value of the measure on a calendar day. */
export interface Measurement {
  measuredOn: string;
  value: number;
}

/** An objective of a management system with its measure (clause 6.2). */
export interface Objective extends RegisterRecord {
  name: string;
  standards: Standard[];
  measure: string;
  unit: string | null;
  baseline: number | null;
  target: number;
  dueOn: string;
  ownerId: string | null;
  plan: string | null;
  measurements: Measurement[];
}

export interface ObjectiveRecordInput {
  name: string;
  standards: Standard[];
  measure: string;
  unit?: string | null;
  baseline?: number | null;
  target: number;
  dueOn: string;
  ownerId?: string | null;
  plan?: string | null;
}

export type ObjectiveChangeInput = VersionedInput & Partial<ObjectiveRecordInput>;

export interface ObjectiveMeasureInput extends VersionedInput, Measurement {}

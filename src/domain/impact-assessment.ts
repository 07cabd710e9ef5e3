import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';

export const IMPACT_SUBJECTS = ['INDIVIDUALS', 'GROUPS', 'SOCIETY'] as const;
export type ImpactSubject = (typeof IMPACT_SUBJECTS)[number];

/** From slight to grave. */
export const IMPACT_SEVERITIES = ['NEGLIGIBLE', 'MINOR', 'MODERATE', 'MAJOR', 'SEVERE'] as const;
export type ImpactSeverity = (typeof IMPACT_SEVERITIES)[number];

/** One effect, good or bad. */
export interface ImpactEffect {
  subject: ImpactSubject;
  /** Who exactly, e.g. applicants over 60. */
  group: string;
  effect: string;
  severity: ImpactSeverity;
  /** People touched in a year; null where nobody can say. */
  peoplePerYear: number | null;
  /** What is done about it; null where nothing is. */
  mitigation: string | null;
}

export type ImpactEffectInput = Omit<ImpactEffect, 'peoplePerYear' | 'mitigation'> &
  Partial<Pick<ImpactEffect, 'peoplePerYear' | 'mitigation'>>;

/** What an AI system does to people, groups and society (clauses 6.1.4 and 8.4 of ISO/IEC 42001). */
export interface ImpactAssessment extends RegisterRecord {
  name: string;
  aiSystemId: string;
  assessedOn: string;
  ownerId: string | null;
  effects: ImpactEffect[];
  riskIds: string[];
  conclusion: string | null;
  approvedById: string | null;
  approvedAt: Date | null;
  expiresOn: string | null;
}

export interface ImpactAssessmentRecordInput {
  name: string;
  aiSystemId: string;
  assessedOn: string;
  ownerId?: string | null;
  effects?: ImpactEffectInput[];
  riskIds?: string[];
  conclusion?: string | null;
}

export type ImpactAssessmentReviseInput = VersionedInput & Partial<Omit<ImpactAssessmentRecordInput, 'aiSystemId'>>;

export interface ImpactAssessmentApproveInput extends VersionedInput {
  approvedById: string;
  /** Last day on which it holds, in the future. */
  expiresOn: string;
}

/** Whether it holds on that calendar day: approved, and not past its last day. */
export const impactAssessmentCurrent = ({ approvedAt, expiresOn }: ImpactAssessment, today: string): boolean =>
  approvedAt !== null && expiresOn !== null && expiresOn >= today;

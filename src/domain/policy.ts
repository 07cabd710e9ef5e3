import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

export const POLICY_STATES = ['DRAFT', 'APPROVED', 'RETIRED'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** The approval of one edition. */
export interface PolicyApproval {
  edition: number;
  approvedById: string;
  approvedAt: Date;
  /** Calendar day by which it is to be looked at again. */
  reviewDueOn: string;
}

/** A policy of one management system or of both, from draft to approval (clauses 5.2 and 7.5.2). */
export interface Policy extends RegisterRecord {
  name: string;
  standards: Standard[];
  body: string | null;
  ownerId: string | null;
  catalogueItemIds: string[];
  state: PolicyState;
  edition: number;
  approvals: PolicyApproval[];
  reviewDueOn: string | null;
}

export interface PolicyRecordInput {
  name: string;
  standards: Standard[];
  body?: string | null;
  ownerId?: string | null;
  catalogueItemIds?: string[];
}

export type PolicyReviseInput = VersionedInput & Partial<PolicyRecordInput>;

export interface PolicyApproveInput extends VersionedInput {
  approvedById: string;
  /** Calendar day, in the future. */
  reviewDueOn: string;
}

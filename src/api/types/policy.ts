import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

export const PolicyState = enumOf<D.PolicyState>('PolicyState', 'Where the current edition of a policy stands.', {
  DRAFT: 'Written, not yet approved.',
  APPROVED: 'Approved and in force.',
  RETIRED: 'No longer in force.',
});

@ObjectType({ description: 'The approval of one edition of a policy.', simpleResolvers: true })
export class PolicyApproval {
  approvedById!: string;

  @Field(() => Int, { description: 'Number of the edition, counted from 1.' })
  edition!: number;

  @Field(() => DateTimeScalar, { description: 'When it was approved.' })
  approvedAt!: Date;

  @Field(() => DateScalar, { description: 'Day by which the policy was to be looked at again.' })
  reviewDueOn!: string;
}

@ObjectType({
  implements: Node,
  description:
    'A policy of one management system, or shared by both. What was approved last is in force until it is retired.',
  simpleResolvers: true,
})
export class Policy extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What it says.' })
  body!: string | null;

  @Field(() => PolicyState, { description: 'Where the current edition stands.' })
  state!: D.PolicyState;

  @Field(() => Int, { description: 'Number of the current edition, counted from 1.' })
  edition!: number;

  @Field(() => [PolicyApproval], { description: 'Approvals so far, oldest first; at most one an edition.' })
  approvals!: D.PolicyApproval[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which it is to be looked at again; null before the first approval.',
  })
  reviewDueOn!: string | null;
}

export const PolicyConnection = connectionOf('Policy', () => Policy);
export const PolicyOrder = orderOf('Policy', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which policies a list shows; every condition given must hold.' })
export class PolicyFilter implements I.PolicyFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Serving any of these clauses or controls.' })
  catalogueItemIds?: string[] | null;

  @Field(() => [PolicyState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.PolicyState[] | null;
}

@InputType({ description: 'A policy to record.' })
export class PolicyRecordInput implements D.PolicyRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What it says.' })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Clauses and controls that it serves.' })
  catalogueItemIds?: string[];
}

@InputType({ description: 'What changes of a policy: absent keeps, null clears.' })
export class PolicyReviseInput extends VersionedInput implements D.PolicyReviseInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What it says.' })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Clauses and controls that it serves; replaces the whole list.' })
  catalogueItemIds?: string[];
}

@InputType({ description: 'The approval of the current edition of a policy.' })
export class PolicyApproveInput extends VersionedInput implements D.PolicyApproveInput {
  @Field(() => ID, { description: 'The person who approves.' })
  approvedById!: string;

  @Field(() => DateScalar, { description: 'Day by which it is to be looked at again, in the future.' })
  reviewDueOn!: string;
}

@InputType({ description: 'The policy that is no longer in force.' })
export class PolicyRetireInput extends VersionedInput {}

export const PolicyRecordPayload = payloadOf('policyRecord', 'policy', () => Policy);
export const PolicyRevisePayload = payloadOf('policyRevise', 'policy', () => Policy);
export const PolicyApprovePayload = payloadOf('policyApprove', 'policy', () => Policy);
export const PolicyRetirePayload = payloadOf('policyRetire', 'policy', () => Policy);

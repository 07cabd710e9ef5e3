import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { Applicability, ApplicabilityRateInput, ApplicabilityStatus } from './applicability';
import { ChangedField } from './change';
import { Registered } from './registered';
import { Standard } from './standard';

@ObjectType({
  description: 'The statement of applicability as it is now: one over both standards, or the part of one of them.',
  simpleResolvers: true,
})
export class StatementOfApplicability {
  @Field(() => [Standard], { description: 'The standards whose Annex A it covers; at most 2.' })
  standards!: D.Standard[];

  @Field(() => [Applicability], {
    description: 'One entry for each reference control, in the order of the standards: 93 and 38, at most 131.',
  })
  entries!: D.Applicability[];

  @Field(() => Int, { description: 'Number of reference controls.' })
  controls!: number;

  @Field(() => Int, { description: 'Number of those that apply.' })
  applicable!: number;

  @Field(() => Int, { description: 'Number of those that are excluded.' })
  excluded!: number;

  @Field(() => Int, { description: 'Number of those on which nobody has decided.' })
  undecided!: number;

  @Field(() => Int, { description: 'Number of those that apply and are at work.' })
  implemented!: number;

  @Field(() => Int, { description: 'Number of those that apply, are at work and as mature as they are meant to be.' })
  atTarget!: number;
}

@ObjectType({ description: 'One reference control as an approved version states it.', simpleResolvers: true })
export class StatementEntry {
  catalogueItemId!: string;

  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => String, { description: 'Reference within the standard, e.g. A.5.1.' })
  reference!: string;

  @Field(() => String, { description: 'Short title, as it was.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it applies.' })
  applicable!: boolean;

  @Field(() => String, { description: 'Why it applies, or why it does not.' })
  justification!: string;

  @Field(() => ApplicabilityStatus, { description: 'How far it was put into practice.' })
  status!: D.ApplicabilityStatus;

  @Field(() => Int, { description: 'Maturity on a scale of 0 to 5.' })
  maturity!: number;

  @Field(() => Int, { description: 'Maturity that it was meant to have, on a scale of 0 to 5.' })
  targetMaturity!: number;

  @Field(() => String, { nullable: true, description: 'How it was put into practice, in short.' })
  implementation!: string | null;

  @Field(() => [String], { description: 'Laws and contracts that demanded it; at most 50.' })
  obligations!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last audit of it.' })
  lastAuditedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the next audit of it.' })
  nextAuditOn!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'The statement of applicability as it was approved; it never changes.',
  simpleResolvers: true,
})
export class StatementVersion extends Registered {
  @Field(() => Int, { description: 'Number of the version, counted from 1 within the organisation.' })
  number!: number;

  @Field(() => [Standard], { description: 'The standards whose Annex A it covers; at most 2.' })
  standards!: D.Standard[];

  @Field(() => DateTimeScalar, { description: 'When it was approved.' })
  approvedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What was said with the approval.' })
  note!: string | null;

  @Field(() => String, { description: 'SHA-256 of its content, `sha256:` and 64 hexadecimal digits.' })
  digest!: string;

  @Field(() => [StatementEntry], { description: 'One entry for each reference control; at most 131.' })
  entries!: D.StatementEntry[];
}

@ObjectType({ description: 'How one reference control differs between two statements.', simpleResolvers: true })
export class StatementDifference {
  catalogueItemId!: string;

  @Field(() => [ChangedField], { description: 'What differs; at most one entry for each field.' })
  fields!: ChangedField[];
}

export const StatementVersionConnection = connectionOf('StatementVersion', () => StatementVersion);
export const StatementVersionOrder = orderOf('StatementVersion', { CREATED_AT: 'By the time of approval.' });

@InputType({ description: 'Which approved versions a list shows; every condition given must hold.' })
export class StatementVersionFilter implements I.StatementVersionFilter {
  @Field(() => [ID], { nullable: true, description: 'Approved by any of these persons.' })
  approvedByIds?: string[] | null;
}

@InputType({ description: 'Many entries of the statement of applicability at once, or none.' })
export class StatementOfApplicabilityDraftInput implements D.StatementDraftInput {
  @Field(() => [ApplicabilityRateInput], { description: 'The entries, 1 to 200, none twice.' })
  entries!: ApplicabilityRateInput[];
}

@InputType({ description: 'The approval of the statement of applicability as it is now.' })
export class StatementOfApplicabilityApproveInput implements D.StatementApproveInput {
  @Field(() => ID, { description: 'The person who approves.' })
  approvedById!: string;

  @Field(() => Standard, { nullable: true, description: 'The part of one standard only; both if absent.' })
  standard?: D.Standard | null;

  @Field(() => String, { nullable: true, description: 'What is said with the approval.' })
  note?: string | null;
}

export const StatementOfApplicabilityDraftPayload = payloadOf(
  'statementOfApplicabilityDraft',
  'statementOfApplicability',
  () => StatementOfApplicability,
);
export const StatementOfApplicabilityApprovePayload = payloadOf(
  'statementOfApplicabilityApprove',
  'statementVersion',
  () => StatementVersion,
);

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { PlannedAction, PlannedActionInput } from './action';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

export const FindingGrade = enumOf<D.FindingGrade>('FindingGrade', 'How grave a finding is.', {
  MAJOR: 'A nonconformity that puts the management system in doubt.',
  MINOR: 'A nonconformity that does not.',
  OPPORTUNITY: 'No nonconformity: something that could be better.',
});

export const FindingSource = enumOf<D.FindingSource>('FindingSource', 'Where a finding comes from.', {
  INTERNAL_AUDIT: 'An internal audit.',
  EXTERNAL_AUDIT: 'An audit by a customer or a certification body.',
  INCIDENT: 'An incident.',
  CONTROL_TEST: 'A test of a control.',
  INDICATOR: 'An indicator beyond its threshold.',
  MANAGEMENT_REVIEW: 'A management review.',
  REPORT: 'Somebody spoke up.',
  OTHER: 'Anything else.',
});

export const FindingState = enumOf<D.FindingState>('FindingState', 'Where a finding stands.', {
  OPEN: 'Nobody has analysed it, or what was done did not work.',
  ANALYSED: 'Its cause and the actions against it are known.',
  ACTED: 'All actions are done; whether they work is to be checked.',
  VERIFIED: 'The check found that they work.',
  CLOSED: 'Done with.',
});

@ObjectType({ description: 'The check whether corrective actions work.', simpleResolvers: true })
export class EffectivenessCheck {
  checkedById!: string;

  @Field(() => DateScalar, { description: 'The day of the check.' })
  checkedOn!: string;

  @Field(() => Boolean, { description: 'Whether the cause is gone.' })
  effective!: boolean;

  @Field(() => String, { nullable: true, description: 'What was looked at.' })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'A nonconformity or an opportunity to improve, from its discovery to its closure (clause 10.2).',
  simpleResolvers: true,
})
export class Finding extends Registered {
  @Field(() => String, { description: 'What was found, in short.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What was found, with the evidence for it.' })
  description!: string | null;

  @Field(() => FindingGrade, { description: 'How grave it is.' })
  grade!: D.FindingGrade;

  @Field(() => FindingSource, { description: 'Where it comes from.' })
  source!: D.FindingSource;

  @Field(() => DateScalar, { description: 'Day on which it was found, not in the future.' })
  foundOn!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which it is to be closed; 30 days after it was found if major, 90 if minor, 180 if an opportunity, unless given.',
  })
  dueOn!: string | null;

  @Field(() => FindingState, { description: 'Where it stands.' })
  state!: D.FindingState;

  @Field(() => String, { nullable: true, description: 'Why it came about; null before the analysis.' })
  rootCause!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done at once about the effect.' })
  correction!: string | null;

  @Field(() => [PlannedAction], { description: 'Corrective actions against the cause; at most 50.' })
  actions!: D.PlannedAction[];

  @Field(() => EffectivenessCheck, { nullable: true, description: 'The last check whether the actions work.' })
  effectivenessCheck!: D.EffectivenessCheck | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed, where that was stated.' })
  closingNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;
}

export const FindingConnection = connectionOf('Finding', () => Finding);
export const FindingOrder = orderOf('Finding', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which findings a list shows; every condition given must hold.' })
export class FindingFilter implements I.FindingFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [FindingGrade], { nullable: true, description: 'Of any of these grades.' })
  grades?: D.FindingGrade[] | null;

  @Field(() => [FindingSource], { nullable: true, description: 'From any of these sources.' })
  sources?: D.FindingSource[] | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning any of these clauses or controls.' })
  catalogueItemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning any of these controls.' })
  controlIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [FindingState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.FindingState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether closed ones are shown; true if absent.' })
  includeClosed?: boolean | null;
}

@InputType({ description: 'A finding to record.' })
export class FindingRecordInput implements D.FindingRecordInput {
  @Field(() => String, { description: 'What was found, in short.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What was found, with the evidence for it.' })
  description?: string | null;

  @Field(() => FindingGrade, { description: 'How grave it is.' })
  grade!: D.FindingGrade;

  @Field(() => FindingSource, { description: 'Where it comes from.' })
  source!: D.FindingSource;

  @Field(() => DateScalar, { description: 'Day on which it was found, not in the future.' })
  foundOn!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => [ID], { nullable: true, description: 'Clauses and reference controls that it concerns.' })
  catalogueItemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Controls of the register that it concerns.' })
  controlIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Risks that it concerns.' })
  riskIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which it is to be closed; 30 days after it was found if major, 90 if minor, 180 if an opportunity, unless given.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'What changes of a finding: absent keeps, null clears.' })
export class FindingChangeInput extends VersionedInput implements D.FindingChangeInput {
  @Field(() => String, { nullable: true, description: 'What was found, in short; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What was found, with the evidence for it.' })
  description?: string | null;

  @Field(() => FindingGrade, { nullable: true, description: 'How grave it is; it cannot be cleared.' })
  grade?: D.FindingGrade;

  @Field(() => FindingSource, { nullable: true, description: 'Where it comes from; it cannot be cleared.' })
  source?: D.FindingSource;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was found, not in the future; it cannot be cleared.',
  })
  foundOn?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Clauses and reference controls that it concerns; replaces the whole list.',
  })
  catalogueItemIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Controls of the register that it concerns; replaces the whole list.',
  })
  controlIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Risks that it concerns; replaces the whole list.' })
  riskIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which it is to be closed; 30 days after it was found if major, 90 if minor, 180 if an opportunity, unless given.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'Why it came about and what is done: replaces an earlier analysis.' })
export class FindingAnalyseInput extends VersionedInput implements D.FindingAnalyseInput {
  @Field(() => String, { description: 'Why it came about.' })
  rootCause!: string;

  @Field(() => String, { nullable: true, description: 'What was done at once about the effect.' })
  correction?: string | null;

  @Field(() => [PlannedActionInput], { description: 'Actions against the cause; a nonconformity needs at least one.' })
  actions!: PlannedActionInput[];
}

@InputType({ description: 'The completion of one corrective action.' })
export class FindingActInput extends VersionedInput implements D.FindingActInput {
  @Field(() => Int, { description: 'Place of the action in its list, counted from 1.' })
  action!: number;

  @Field(() => DateScalar, { description: 'Day on which it was completed, not in the future.' })
  completedOn!: string;
}

@InputType({ description: 'The check whether the corrective actions work. Nobody checks actions of their own.' })
export class FindingVerifyInput extends VersionedInput implements D.FindingVerifyInput {
  @Field(() => ID, { description: 'The person who checked.' })
  checkedById!: string;

  @Field(() => DateScalar, { description: 'Day of the check, not in the future.' })
  checkedOn!: string;

  @Field(() => Boolean, { description: 'Whether the cause is gone; if it is not, the finding is open again.' })
  effective!: boolean;

  @Field(() => String, { nullable: true, description: 'What was looked at.' })
  note?: string | null;
}

@InputType({ description: 'The finding that is done with.' })
export class FindingCloseInput extends VersionedInput implements D.FindingCloseInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where an opportunity is closed without its actions being verified.',
  })
  note?: string | null;
}

export const FindingRecordPayload = payloadOf('findingRecord', 'finding', () => Finding);
export const FindingChangePayload = payloadOf('findingChange', 'finding', () => Finding);
export const FindingAnalysePayload = payloadOf('findingAnalyse', 'finding', () => Finding);
export const FindingActPayload = payloadOf('findingAct', 'finding', () => Finding);
export const FindingVerifyPayload = payloadOf('findingVerify', 'finding', () => Finding);
export const FindingClosePayload = payloadOf('findingClose', 'finding', () => Finding);

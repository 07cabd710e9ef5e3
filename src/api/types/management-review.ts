import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { PlannedAction, PlannedActionInput } from './action';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

@ObjectType({ description: 'One figure of an input of a review.', simpleResolvers: true })
export class ReviewFigure {
  @Field(() => String, { description: 'What it counts or measures.' })
  label!: string;

  @Field(() => Float, { description: 'The value, in the unit of measure that `unit` names.' })
  value!: number;

  @Field(() => String, { description: 'Its unit, e.g. "findings" or "currency per year".' })
  unit!: string;
}

@ObjectType({ description: 'One input of a review by clause 9.3.2.', simpleResolvers: true })
export class ReviewInput {
  @Field(() => String, { description: 'A stable word for it.' })
  code!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => [ReviewFigure], { description: 'Its figures; at most 30.' })
  figures!: ReviewFigure[];

  @Field(() => [String], { description: 'What it says in words; at most 200 lines.' })
  lines!: string[];
}

@ObjectType({
  implements: Node,
  description:
    'A review of one or both management systems by top management (clause 9.3): its period, its inputs, what was decided.',
  simpleResolvers: true,
})
export class ManagementReview extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it reviews, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => DateScalar, { description: 'First day of the period that it looks at.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the period that it looks at.' })
  endsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was held; null while it is planned.' })
  heldOn!: string | null;

  @Field(() => [String], { description: 'What was decided; at most 100.' })
  decisions!: string[];

  @Field(() => [PlannedAction], { description: 'What is to be done, by whom and until when; at most 50.' })
  actions!: D.PlannedAction[];
}

export const ManagementReviewConnection = connectionOf('ManagementReview', () => ManagementReview);
export const ManagementReviewOrder = orderOf('ManagementReview', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
});

@InputType({ description: 'Which management reviews a list shows; every condition given must hold.' })
export class ManagementReviewFilter implements I.ManagementReviewFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Led by any of these persons.' })
  chairIds?: string[] | null;
}

@InputType({ description: 'A management review to record.' })
export class ManagementReviewRecordInput implements D.ManagementReviewRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it reviews, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => DateScalar, { description: 'First day of the period that it looks at.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the period that it looks at.' })
  endsOn!: string;

  @Field(() => ID, { nullable: true, description: 'Who leads it.' })
  chairId?: string | null;
}

@InputType({ description: 'What changes of a management review: absent keeps, null clears.' })
export class ManagementReviewChangeInput extends VersionedInput implements D.ManagementReviewChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it reviews, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the period that it looks at; it cannot be cleared.',
  })
  startsOn?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the period that it looks at; it cannot be cleared.',
  })
  endsOn?: string;

  @Field(() => ID, { nullable: true, description: 'Who leads it.' })
  chairId?: string | null;
}

@InputType({ description: 'What came of a review. Its inputs are frozen with it.' })
export class ManagementReviewHoldInput extends VersionedInput implements D.ManagementReviewHoldInput {
  @Field(() => DateScalar, { description: 'Day on which it was held, not in the future.' })
  heldOn!: string;

  @Field(() => [ID], { description: 'Who took part, at least one.' })
  participantIds!: string[];

  @Field(() => [String], { description: 'What was decided, at least one decision.' })
  decisions!: string[];

  @Field(() => [PlannedActionInput], { description: 'What is to be done.' })
  actions!: PlannedActionInput[];
}

@InputType({ description: 'The completion of one action of a review.' })
export class ManagementReviewActInput extends VersionedInput implements D.ManagementReviewActInput {
  @Field(() => Int, { description: 'Place of the action in its list, counted from 1.' })
  action!: number;

  @Field(() => DateScalar, { description: 'Day on which it was completed, not in the future.' })
  completedOn!: string;
}

@InputType({ description: 'The management review that is taken out.' })
export class ManagementReviewRemoveInput extends VersionedInput {}

export const ManagementReviewRecordPayload = payloadOf(
  'managementReviewRecord',
  'managementReview',
  () => ManagementReview,
);
export const ManagementReviewChangePayload = payloadOf(
  'managementReviewChange',
  'managementReview',
  () => ManagementReview,
);
export const ManagementReviewHoldPayload = payloadOf(
  'managementReviewHold',
  'managementReview',
  () => ManagementReview,
);
export const ManagementReviewActPayload = payloadOf('managementReviewAct', 'managementReview', () => ManagementReview);
export const ManagementReviewRemovePayload = payloadOf(
  'managementReviewRemove',
  'managementReview',
  () => ManagementReview,
);

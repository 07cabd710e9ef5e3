import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

@ObjectType({ description: 'A value of the measure of an objective on a day.', simpleResolvers: true })
export class Measurement {
  @Field(() => DateScalar, { description: 'The day.' })
  measuredOn!: string;

  @Field(() => Float, { description: 'The value, in the unit of the objective.' })
  value!: number;
}

@ObjectType({
  implements: Node,
  description: 'An objective of a management system with its measure (clause 6.2).',
  simpleResolvers: true,
})
export class Objective extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { description: 'What is measured, and how.' })
  measure!: string;

  @Field(() => String, { nullable: true, description: 'Unit of the measure, e.g. "days".' })
  unit!: string | null;

  @Field(() => Float, { nullable: true, description: 'Value at the start, in the unit of the objective.' })
  baseline!: number | null;

  @Field(() => Float, { description: 'Value to be reached, in the unit of the objective.' })
  target!: number;

  @Field(() => DateScalar, { description: 'Day by which the target is to be reached.' })
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What will be done, with which means, and how the result is judged.',
  })
  plan!: string | null;

  @Field(() => [Measurement], { description: 'Values so far, oldest first; at most 500.' })
  measurements!: D.Measurement[];
}

export const ObjectiveConnection = connectionOf('Objective', () => Objective);
export const ObjectiveOrder = orderOf('Objective', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which objectives a list shows; every condition given must hold.' })
export class ObjectiveFilter implements I.ObjectiveFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;
}

@InputType({ description: 'An objective to record.' })
export class ObjectiveRecordInput implements D.ObjectiveRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { description: 'What is measured, and how.' })
  measure!: string;

  @Field(() => String, { nullable: true, description: 'Unit of the measure, e.g. "days".' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'Value at the start, in the unit of the objective.' })
  baseline?: number | null;

  @Field(() => Float, { description: 'Value to be reached, in the unit of the objective.' })
  target!: number;

  @Field(() => DateScalar, { description: 'Day by which the target is to be reached.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What will be done, with which means, and how the result is judged.',
  })
  plan?: string | null;
}

@InputType({ description: 'What changes of an objective: absent keeps, null clears.' })
export class ObjectiveChangeInput extends VersionedInput implements D.ObjectiveChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What is measured, and how; it cannot be cleared.' })
  measure?: string;

  @Field(() => String, { nullable: true, description: 'Unit of the measure, e.g. "days".' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'Value at the start, in the unit of the objective.' })
  baseline?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Value to be reached, in the unit of the objective; it cannot be cleared.',
  })
  target?: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which the target is to be reached; it cannot be cleared.',
  })
  dueOn?: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What will be done, with which means, and how the result is judged.',
  })
  plan?: string | null;
}

@InputType({ description: 'The objective that is taken out of the register.' })
export class ObjectiveRemoveInput extends VersionedInput {}

@InputType({ description: 'A value of the measure of an objective; one of the same day is replaced.' })
export class ObjectiveMeasureInput extends VersionedInput implements D.ObjectiveMeasureInput {
  @Field(() => DateScalar, { description: 'The day, not in the future.' })
  measuredOn!: string;

  @Field(() => Float, { description: 'The value, in the unit of the objective.' })
  value!: number;
}

export const ObjectiveRecordPayload = payloadOf('objectiveRecord', 'objective', () => Objective);
export const ObjectiveChangePayload = payloadOf('objectiveChange', 'objective', () => Objective);
export const ObjectiveMeasurePayload = payloadOf('objectiveMeasure', 'objective', () => Objective);
export const ObjectiveRemovePayload = payloadOf('objectiveRemove', 'objective', () => Objective);

import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { ControlEffect } from './control';
import { Money } from './money';
import { Registered } from './registered';

export const ImprovementState = enumOf<D.ImprovementState>('ImprovementState', 'How far an improvement is.', {
  CANDIDATE: 'It may be chosen.',
  STARTED: 'Work on one of its levels has begun; it is frozen.',
  DONE: 'It has become a control.',
  REJECTED: 'It will not be made.',
});

export const ImprovementMandate = enumOf<D.ImprovementMandate>(
  'ImprovementMandate',
  'Why an improvement may not be left out.',
  {
    LEGAL: 'A law or a contract asks for it.',
    NONCONFORMITY: 'It corrects a nonconformity.',
    STAGE_GATE: 'An AI system may not go on without it.',
  },
);

@ObjectType({ description: 'Work of one role.', simpleResolvers: true })
export class RoleEffort implements D.RoleEffort {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => Float, { description: 'Its work, in person-days, once.' })
  personDays!: number;
}

@ObjectType({ description: 'One extent to which an improvement can be made.', simpleResolvers: true })
export class ImprovementLevel {
  @Field(() => String, { description: 'Name of the level.' })
  name!: string;

  @Field(() => Money, { description: 'Cost of putting it in place, once.' })
  implementationCost!: D.Money;

  @Field(() => Money, { description: 'Cost of running it, per year.' })
  annualCost!: D.Money;

  @Field(() => [RoleEffort], { description: 'Work, one entry a role; at most 20.' })
  effort!: D.RoleEffort[];

  @Field(() => Int, { description: 'Number of quarters from its start until it takes effect.' })
  durationQuarters!: number;

  @Field(() => [ControlEffect], { description: 'What it takes away; one entry a risk or link, at most 500.' })
  effects!: D.RegisterControlEffect[];
}

@ObjectType({
  implements: Node,
  description: 'A candidate to make the organisation safer, at one of several levels.',
  simpleResolvers: true,
})
export class Improvement extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description!: string | null;

  @Field(() => ImprovementState, { description: 'How far it is.' })
  state!: D.ImprovementState;

  @Field(() => ImprovementMandate, { nullable: true, description: 'Why it may not be left out; null where it may.' })
  mandate!: D.ImprovementMandate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day until which it must take effect.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Of improvements in one group, one at most is made.' })
  exclusionGroup!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the chosen roadmap begins it; null before there is one.',
  })
  plannedStartOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which work began; null before.' })
  startedOn!: string | null;

  @Field(() => [ImprovementLevel], { description: 'Its levels, of which one at most is chosen; at most 10.' })
  levels!: D.ImprovementLevel[];
}

export const ImprovementConnection = connectionOf('Improvement', () => Improvement);
export const ImprovementOrder = orderOf('Improvement', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

export const ImprovementRecordPayload = payloadOf('improvementRecord', 'improvement', () => Improvement);
export const ImprovementChangePayload = payloadOf('improvementChange', 'improvement', () => Improvement);
export const ImprovementStartPayload = payloadOf('improvementStart', 'improvement', () => Improvement);
export const ImprovementFinishPayload = payloadOf('improvementFinish', 'improvement', () => Improvement);
export const ImprovementRejectPayload = payloadOf('improvementReject', 'improvement', () => Improvement);

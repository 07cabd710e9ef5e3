import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as E from '../../engine/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const UNIT = 'Unit of the range and of what came true.';
const LOW = 'Lower end of the range, above 0, in the unit of the question.';
const HIGH = 'Upper end of the range, in the unit of the question.';

@ObjectType({
  implements: Node,
  description: 'A range that an expert stated, and what came true: the expert is calibrated by many of them.',
  simpleResolvers: true,
})
export class ExpertJudgement extends Registered {
  @Field(() => String, { description: 'What was asked.' })
  question!: string;

  @Field(() => String, { description: UNIT })
  unit!: string;

  @Field(() => Float, { description: LOW })
  low!: number;

  @Field(() => Float, { description: HIGH })
  high!: number;

  @Field(() => Float, { description: 'Share 0..1 of cases that the range was stated to hold.' })
  confidence!: number;

  @Field(() => DateScalar, { description: 'Day on which it was stated.' })
  statedOn!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'What came true, in the unit of the question; null while unknown.',
  })
  outcome!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which that was known.' })
  settledOn!: string | null;
}

@ObjectType({
  description: "How well an expert's ranges at one confidence held what came true.",
  simpleResolvers: true,
})
export class ExpertScore implements E.ExpertScore {
  @Field(() => Float, { description: 'Share 0..1 that these ranges were stated to hold.' })
  confidence!: number;

  @Field(() => Int, { description: 'Number of ranges that were settled.' })
  questions!: number;

  @Field(() => Int, { description: 'Number of outcomes within their range.' })
  hits!: number;

  @Field(() => Float, { description: 'Number of hits that a calibrated expert has on average.' })
  expectedHits!: number;

  @Field(() => Float, {
    description: 'Probability 0..1 that a calibrated expert has at most so many hits; small: overconfident.',
  })
  overconfidence!: number;

  @Field(() => Float, { description: "Cooke's calibration score, 0..1 (a p-value): higher is better." })
  calibration!: number;

  @Field(() => Float, { description: 'Mean interval score on the logarithms (no unit): smaller is better.' })
  intervalScore!: number;
}

export const ExpertJudgementConnection = connectionOf('ExpertJudgement', () => ExpertJudgement);

@InputType({ description: 'A range to record.' })
export class ExpertJudgementRecordInput implements D.ExpertJudgementRecordInput {
  @Field(() => ID, { description: 'The expert.' })
  personId!: string;

  @Field(() => String, { description: 'What was asked.' })
  question!: string;

  @Field(() => String, { description: UNIT })
  unit!: string;

  @Field(() => Float, { description: LOW })
  low!: number;

  @Field(() => Float, { description: HIGH })
  high!: number;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of cases within, 0.01 to 0.99; 0.9 unless given.' })
  confidence?: number | null;

  @Field(() => DateScalar, { description: 'Day on which it was stated, not after today.' })
  statedOn!: string;
}

@InputType({ description: 'What came true.' })
export class ExpertJudgementSettleInput extends VersionedInput implements D.ExpertJudgementSettleInput {
  @Field(() => Float, { description: 'The outcome, above 0, in the unit of the question.' })
  outcome!: number;

  @Field(() => DateScalar, { description: 'Day on which it was known, not after today.' })
  settledOn!: string;
}

@InputType({ description: 'The judgement to take out.' })
export class ExpertJudgementRemoveInput extends VersionedInput {}

export const ExpertJudgementRecordPayload = payloadOf('expertJudgementRecord', 'judgement', () => ExpertJudgement);
export const ExpertJudgementSettlePayload = payloadOf('expertJudgementSettle', 'judgement', () => ExpertJudgement);
export const ExpertJudgementRemovePayload = payloadOf('expertJudgementRemove', 'judgement', () => ExpertJudgement);

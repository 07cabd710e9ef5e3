import { Field, Float, ID, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { CRITICAL, FACTOR, IndicatorDirection, WARNING } from './indicator';
import { VersionedInput } from './versioned-input';

@InputType({ description: 'Which indicators a list shows; every condition given must hold.' })
export class IndicatorFilter implements I.IndicatorFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Moving any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Moving any of these controls.' })
  controlIds?: string[] | null;
}

@InputType({ description: 'An indicator to record; exactly one of riskId and controlId is given.' })
export class IndicatorRecordInput implements D.IndicatorRecordInput {
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it measures.' })
  description?: string | null;

  @Field(() => String, { description: 'Unit of its readings and thresholds.' })
  unit!: string;

  @Field(() => IndicatorDirection, { description: 'Which way is worse.' })
  direction!: D.IndicatorDirection;

  @Field(() => Float, { description: WARNING })
  warningThreshold!: number;

  @Field(() => Float, { description: CRITICAL })
  criticalThreshold!: number;

  @Field(() => ID, { nullable: true, description: 'The risk whose rate it moves.' })
  riskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The control whose availability it moves.' })
  controlId?: string | null;

  @Field(() => Float, { description: `While it warns, the ${FACTOR} (no unit).` })
  warningFactor!: number;

  @Field(() => Float, { description: `While it is critical, the ${FACTOR} (no unit).` })
  criticalFactor!: number;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;
}

@InputType({ description: 'What changes of an indicator: absent keeps, null clears.' })
export class IndicatorChangeInput extends VersionedInput implements D.IndicatorChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it measures.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit; it cannot be cleared.' })
  unit?: string;

  @Field(() => IndicatorDirection, { nullable: true, description: 'Which way is worse; it cannot be cleared.' })
  direction?: D.IndicatorDirection;

  @Field(() => Float, { nullable: true, description: WARNING })
  warningThreshold?: number;

  @Field(() => Float, { nullable: true, description: CRITICAL })
  criticalThreshold?: number;

  @Field(() => Float, { nullable: true, description: `While it warns, the ${FACTOR} (no unit).` })
  warningFactor?: number;

  @Field(() => Float, { nullable: true, description: `While it is critical, the ${FACTOR} (no unit).` })
  criticalFactor?: number;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;
}

@InputType({ description: 'The indicator to take out; it may have no readings any more.' })
export class IndicatorRemoveInput extends VersionedInput {}

@InputType({ description: 'A reading to record.' })
export class IndicatorReadInput implements D.IndicatorReadInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;

  @Field(() => DateScalar, { description: 'Day of the reading, not after today; one reading a day.' })
  measuredOn!: string;

  @Field(() => Float, { description: 'The value, in the unit of the indicator.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'What is to be said of it.' })
  note?: string | null;
}

@InputType({ description: 'The reading to take out.' })
export class IndicatorReadingRemoveInput extends VersionedInput {}

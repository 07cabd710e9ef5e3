import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';

export const IndicatorDirection = enumOf<D.IndicatorDirection>('IndicatorDirection', 'Which way is worse.', {
  HIGHER_IS_WORSE: 'Thresholds are reached from below.',
  LOWER_IS_WORSE: 'Thresholds are reached from above.',
});

export const IndicatorState = enumOf<D.IndicatorState>('IndicatorState', 'Where a reading stands.', {
  NORMAL: 'Short of both thresholds.',
  WARNING: 'At or beyond the warning threshold.',
  CRITICAL: 'At or beyond the critical threshold.',
});

export const WARNING = 'Value from which it warns, in the unit of its readings.';
export const CRITICAL =
  'Value from which it is critical, in the unit of its readings; not better than the warning threshold.';
export const FACTOR = 'factor on the rate of the risk (0.01 to 100) or the availability of the control (at most 1)';

@ObjectType({
  implements: Node,
  description: 'A key risk or control indicator: by a stated rule its last reading moves an estimate.',
  simpleResolvers: true,
})
export class Indicator extends Registered {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it measures.' })
  description!: string | null;

  @Field(() => String, { description: 'Unit of its readings and thresholds.' })
  unit!: string;

  @Field(() => IndicatorDirection, { description: 'Which way is worse.' })
  direction!: D.IndicatorDirection;

  @Field(() => Float, { description: WARNING })
  warningThreshold!: number;

  @Field(() => Float, { description: CRITICAL })
  criticalThreshold!: number;

  @Field(() => Float, { description: `While it warns, the ${FACTOR} (no unit).` })
  warningFactor!: number;

  @Field(() => Float, { description: `While it is critical, the ${FACTOR} (no unit).` })
  criticalFactor!: number;
}

@ObjectType({ implements: Node, description: 'What an indicator showed on a day.', simpleResolvers: true })
export class IndicatorReading extends Registered {
  @Field(() => DateScalar, { description: 'The day; one reading a day.' })
  measuredOn!: string;

  @Field(() => Float, { description: 'The value, in the unit of the indicator.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'What is to be said of it.' })
  note!: string | null;
}

export const IndicatorConnection = connectionOf('Indicator', () => Indicator);
export const IndicatorReadingConnection = connectionOf('IndicatorReading', () => IndicatorReading);
export const IndicatorOrder = orderOf('Indicator', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

export const IndicatorRecordPayload = payloadOf('indicatorRecord', 'indicator', () => Indicator);
export const IndicatorChangePayload = payloadOf('indicatorChange', 'indicator', () => Indicator);
export const IndicatorRemovePayload = payloadOf('indicatorRemove', 'indicator', () => Indicator);
export const IndicatorReadPayload = payloadOf('indicatorRead', 'reading', () => IndicatorReading);
export const IndicatorReadingRemovePayload = payloadOf('indicatorReadingRemove', 'reading', () => IndicatorReading);

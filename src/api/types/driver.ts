import { Field, Float, InputType, ObjectType, createUnionType } from 'type-graphql';
import type { DriverSpec } from '../../engine/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { OneOf } from '../one-of';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const GAMMA_SHAPE = 'Shape, above 0 (no unit); the variance is 1 / shape.';
const SIGMA = 'Standard deviation of the logarithm, above 0 (no unit).';
const STATE_PROBABILITY = 'Share of years, 0..1, in the worse state.';
const MULTIPLIER = 'How many times the other state the worse state is (no unit).';

@ObjectType({ description: 'Gamma with mean one.', simpleResolvers: true })
export class GammaDriver {
  @Field(() => Float, { description: GAMMA_SHAPE })
  shape!: number;
}

@ObjectType({ description: 'Lognormal with mean one.', simpleResolvers: true })
export class LognormalDriver {
  @Field(() => Float, { description: SIGMA })
  sigma!: number;
}

@ObjectType({ description: 'Two kinds of years, with mean one over both.', simpleResolvers: true })
export class TwoStateDriver {
  @Field(() => Float, { description: STATE_PROBABILITY })
  probability!: number;

  @Field(() => Float, { description: MULTIPLIER })
  multiplier!: number;
}

export const DriverDistribution = createUnionType({
  name: 'DriverDistribution',
  description: 'How a driver varies from year to year; its mean is always one.',
  types: () => [GammaDriver, LognormalDriver, TwoStateDriver] as const,
  resolveType: (spec: DriverSpec | object) =>
    ({ gamma: GammaDriver, lognormal: LognormalDriver, twoState: TwoStateDriver })[(spec as DriverSpec).type],
});

@ObjectType({
  implements: Node,
  description: 'A cause shared by several risks, with mean one, drawn once a year: it makes bad years bad together.',
  simpleResolvers: true,
})
export class Driver extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it stands for.' })
  description!: string | null;

  @Field(() => DriverDistribution, { description: 'How it varies from year to year.' })
  distribution!: DriverSpec;
}

export const DriverConnection = connectionOf('Driver', () => Driver);
export const DriverOrder = orderOf('Driver', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which drivers a list shows.' })
export class DriverFilter implements I.NameFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;
}

@InputType({ description: 'Gamma with mean one.' })
export class GammaDriverInput {
  @Field(() => Float, { description: GAMMA_SHAPE })
  shape!: number;
}

@InputType({ description: 'Lognormal with mean one.' })
export class LognormalDriverInput {
  @Field(() => Float, { description: SIGMA })
  sigma!: number;
}

@InputType({ description: 'Two kinds of years, with mean one over both.' })
export class TwoStateDriverInput {
  @Field(() => Float, { description: STATE_PROBABILITY })
  probability!: number;

  @Field(() => Float, { description: MULTIPLIER })
  multiplier!: number;
}

@OneOf()
@InputType({ description: 'How a driver varies from year to year; its mean is always one.' })
export class DriverDistributionInput {
  @Field(() => GammaDriverInput, { nullable: true, description: 'Gamma.' })
  gamma?: GammaDriverInput;

  @Field(() => LognormalDriverInput, { nullable: true, description: 'Lognormal.' })
  lognormal?: LognormalDriverInput;

  @Field(() => TwoStateDriverInput, { nullable: true, description: 'Two states.' })
  twoState?: TwoStateDriverInput;
}

@InputType({ description: 'A driver to record.' })
export class DriverRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it stands for.' })
  description?: string | null;

  @Field(() => DriverDistributionInput, { description: 'How it varies from year to year.' })
  distribution!: DriverDistributionInput;
}

@InputType({ description: 'What changes of a driver: absent keeps, null clears.' })
export class DriverChangeInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it stands for.' })
  description?: string | null;

  @Field(() => DriverDistributionInput, { nullable: true, description: 'How it varies; it cannot be cleared.' })
  distribution?: DriverDistributionInput | null;
}

@InputType({ description: 'The driver to remove; no risk may follow it any more.' })
export class DriverRemoveInput extends VersionedInput {}

export const DriverRecordPayload = payloadOf('driverRecord', 'driver', () => Driver);
export const DriverChangePayload = payloadOf('driverChange', 'driver', () => Driver);
export const DriverRemovePayload = payloadOf('driverRemove', 'driver', () => Driver);

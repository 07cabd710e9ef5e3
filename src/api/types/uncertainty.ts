import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { OneOf } from '../one-of';

const FACTOR =
  'Factor between the median and either end of the interval, above 1 (no unit): 3 says "a third to three times".';
const CONFIDENCE = 'Share 0..1 of cases within; 0.9 makes the ends the 5th and 95th percentile.';
const SIGMA = 'Deviation of the logarithm of a lognormal multiplier (no unit).';
const SHAPE = 'Shape of a gamma multiplier (no unit): the smaller, the less one is sure.';

@ObjectType({ description: 'Within what factor an estimate holds.', simpleResolvers: true })
export class WithinFactor {
  @Field(() => Float, { description: FACTOR })
  factor!: number;

  @Field(() => Float, { description: CONFIDENCE })
  confidence!: number;
}

@ObjectType({
  description:
    'How sure one is of an estimate itself, apart from chance: a multiplier of mean 1, drawn once a year for all that it ' +
    'brings, so that the mean stays as estimated and the tail grows. Exactly one of the first three fields is set.',
  simpleResolvers: true,
})
export class Uncertainty {
  @Field(() => WithinFactor, { nullable: true, description: 'Within a factor; the multiplier is lognormal.' })
  withinFactor!: WithinFactor | null;

  @Field(() => Float, { nullable: true, description: SIGMA })
  lognormalSigma!: number | null;

  @Field(() => Float, { nullable: true, description: SHAPE })
  gammaShape!: number | null;

  @Field(() => String, { description: 'What was said, as one line for people.' })
  text!: string;

  @Field(() => Float, { description: '5th percentile of the multiplier (no unit).' })
  p05!: number;

  @Field(() => Float, { description: 'Median of the multiplier (no unit).' })
  p50!: number;

  @Field(() => Float, { description: '95th percentile of the multiplier (no unit).' })
  p95!: number;
}

@InputType({ description: 'Within what factor an estimate holds.' })
export class WithinFactorInput {
  @Field(() => Float, { description: FACTOR })
  factor!: number;

  @Field(() => Float, { nullable: true, defaultValue: 0.9, description: CONFIDENCE })
  confidence?: number | null;
}

@OneOf()
@InputType({ description: 'How sure one is of an estimate, in one of the ways in which people state it.' })
export class UncertaintyInput implements I.UncertaintyInput {
  @Field(() => WithinFactorInput, { nullable: true, description: 'Within a factor; the multiplier is lognormal.' })
  withinFactor?: WithinFactorInput | null;

  @Field(() => Float, { nullable: true, description: SIGMA })
  lognormalSigma?: number | null;

  @Field(() => Float, { nullable: true, description: SHAPE })
  gammaShape?: number | null;
}

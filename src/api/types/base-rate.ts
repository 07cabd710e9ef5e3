import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';

export const BaseRateKind = enumOf<D.BaseRateKind>('BaseRateKind', 'What a published figure is of.', {
  FREQUENCY: 'How often something happens.',
  SEVERITY: 'What one event costs.',
  PEOPLE: 'How many persons one event affects.',
  SHARE: 'Which share of events is of a kind.',
});

export const SourceConfidence = enumOf<D.SourceConfidence>('SourceConfidence', 'How far a source is to be trusted.', {
  HIGH: 'Read at the source or in several reports that agree.',
  MEDIUM: 'Read in a summary, or computed from published figures.',
  LOW: 'Implied by few figures; for orientation only.',
});

@ObjectType({ description: 'A lognormal law by the mean and deviation of the logarithm.', simpleResolvers: true })
export class LognormalParameters {
  @Field(() => Float, { description: 'Mean of the natural logarithm (no unit).' })
  mu!: number;

  @Field(() => Float, { description: 'Standard deviation of the natural logarithm (no unit).' })
  sigma!: number;
}

@ObjectType({ description: 'A published figure that an estimate can start from.', simpleResolvers: true })
export class BaseRate implements D.BaseRate {
  @Field(() => String, { description: 'Stable reference, e.g. BR.F.1.' })
  reference!: string;

  @Field(() => BaseRateKind, { description: 'What it is of.' })
  kind!: D.BaseRateKind;

  @Field(() => String, { description: 'What it says, in short.' })
  title!: string;

  @Field(() => Float, { description: 'The figure, in the unit of the figure (`unit`).' })
  value!: number;

  @Field(() => String, { description: 'Unit of the figure.' })
  unit!: string;

  @Field(() => LognormalParameters, { nullable: true, description: 'The law that it stands for, where one is known.' })
  lognormal!: D.BaseRate['lognormal'];

  @Field(() => String, { description: 'Year or years that it is of.' })
  period!: string;

  @Field(() => String, { description: 'Of whom it is true.' })
  population!: string;

  @Field(() => String, { description: 'Who published it.' })
  source!: string;

  @Field(() => SourceConfidence, { description: 'How far it is to be trusted.' })
  confidence!: D.SourceConfidence;
}

import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';
import { JsonScalar } from '../scalars';

export const EstimateUnit = enumOf('EstimateUnit', 'In what an estimate is stated.', {
  EVENTS_PER_YEAR: 'Loss events per year.',
  CURRENCY_PER_EVENT: "The organisation's currency, per loss event.",
  PERSONS_PER_EVENT: 'Persons, per event that affects anybody.',
  SHARE_OF_EVENTS: 'Share 0..1 of loss events.',
});

export const EstimateBasisKind = enumOf<D.EstimateBasisKind>('EstimateBasisKind', 'Where an estimate comes from.', {
  ELICITED: 'Asked of people who know the matter.',
  PUBLISHED: 'Taken from published figures.',
  MEASURED: "Taken from the organisation's own records.",
});

export const ProbabilityReading = enumOf('ProbabilityReading', 'What a probability a year says of the events.', {
  AT_MOST_ONE_EVENT: 'One event with that probability, else none.',
  POISSON: 'Any number of events; at least one with that probability.',
});

@ObjectType({ description: 'Where an estimate comes from.', simpleResolvers: true })
export class EstimateBasis {
  @Field(() => EstimateBasisKind, { description: 'Kind of source.' })
  kind!: D.EstimateBasisKind;

  @Field(() => String, { description: 'The source, or who was asked and when.' })
  note!: string;
}

@ObjectType({ description: 'A central interval of a quantity.', simpleResolvers: true })
export class EstimateRange {
  @Field(() => Float, { description: 'Lower end, in the unit of the estimate.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, in the unit of the estimate.' })
  high!: number;

  @Field(() => Float, { description: 'Share 0..1 of cases within; 0.9 makes the ends the 5th and 95th percentile.' })
  confidence!: number;
}

@ObjectType({ description: 'Least, most likely and largest value of a quantity (PERT).', simpleResolvers: true })
export class EstimateThreePoint {
  @Field(() => Float, { description: 'Least value, in the unit of the estimate.' })
  min!: number;

  @Field(() => Float, { description: 'Most likely value, in the unit of the estimate.' })
  mode!: number;

  @Field(() => Float, { description: 'Largest value, in the unit of the estimate.' })
  max!: number;

  @Field(() => Float, { description: 'Weight of the most likely value (no unit); 4 is the classic PERT.' })
  shape!: number;
}

@ObjectType({ description: 'A frequency stated as the probability of loss within a year.', simpleResolvers: true })
export class AnnualProbability {
  @Field(() => Float, { description: 'Probability within a year, 0..1.' })
  probability!: number;

  @Field(() => ProbabilityReading, { description: 'What it says of the number of events.' })
  reading!: keyof typeof ProbabilityReading;
}

@ObjectType({
  description: 'An estimate as it was given; exactly one field is set, none for a loss in forms (see Risk.lossForms).',
  simpleResolvers: true,
})
export class EstimateSpec {
  @Field(() => Float, { nullable: true, description: 'A value held to be known, in the unit of the estimate.' })
  exact!: number | null;

  @Field(() => EstimateRange, { nullable: true, description: 'A central interval.' })
  range!: EstimateRange | null;

  @Field(() => EstimateThreePoint, { nullable: true, description: 'Three points.' })
  threePoint!: EstimateThreePoint | null;

  @Field(() => AnnualProbability, { nullable: true, description: 'A probability a year; of frequencies only.' })
  annualProbability!: AnnualProbability | null;

  @Field(() => JsonScalar, { nullable: true, description: 'A severity object of the model file.' })
  distribution!: unknown;
}

const inUnit = (what: string) => `${what}, in the unit of the estimate.`;

@ObjectType({
  description:
    'An uncertain quantity: what was said, and what it means as figures. Of a frequency they describe the uncertain ' +
    'yearly rate, not the number of events of one year. Quantiles of a loss in forms are numerical, to about three digits.',
  simpleResolvers: true,
})
export class Estimate {
  @Field(() => EstimateUnit, { description: 'In what all its figures are stated.' })
  unit!: keyof typeof EstimateUnit;

  @Field(() => String, { description: 'What was said, as one line for people.' })
  text!: string;

  @Field(() => EstimateSpec, { description: 'What was said, as it can be handed in again.' })
  spec!: EstimateSpec;

  @Field(() => Float, { description: inUnit('Mean') })
  mean!: number;

  @Field(() => Float, { description: inUnit('5th percentile') })
  p05!: number;

  @Field(() => Float, { description: inUnit('Median') })
  p50!: number;

  @Field(() => Float, { description: inUnit('95th percentile') })
  p95!: number;

  @Field(() => EstimateBasis, { description: 'Where it comes from.' })
  basis!: EstimateBasis;
}

import { Field, Float, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { OneOf } from '../one-of';
import { JsonScalar } from '../scalars';
import { EstimateBasisKind, ProbabilityReading } from './estimate';

const CONFIDENCE = 'Share 0..1 of cases within; 0.9 makes the ends the 5th and 95th percentile.';

@InputType({ description: 'A central interval of a quantity.' })
export class EstimateRangeInput {
  @Field(() => Float, { description: 'Lower end, above 0, in the unit of the quantity.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, above the lower one, in the unit of the quantity.' })
  high!: number;

  @Field(() => Float, { nullable: true, defaultValue: 0.9, description: CONFIDENCE })
  confidence?: number | null;
}

@InputType({ description: 'Least, most likely and largest value of a quantity (PERT).' })
export class EstimateThreePointInput {
  @Field(() => Float, { description: 'Least value, in the unit of the quantity.' })
  min!: number;

  @Field(() => Float, { description: 'Most likely value, in the unit of the quantity.' })
  mode!: number;

  @Field(() => Float, { description: 'Largest value, in the unit of the quantity.' })
  max!: number;

  @Field(() => Float, { nullable: true, defaultValue: 4, description: 'Weight of the most likely value (no unit).' })
  shape?: number | null;
}

@OneOf()
@InputType({ description: 'An uncertain quantity in one of the ways in which people state it.' })
export class EstimateInput implements I.EstimateInput {
  @Field(() => Float, { nullable: true, description: 'A value held to be known, in the unit of the quantity.' })
  exact?: number | null;

  @Field(() => EstimateRangeInput, { nullable: true, description: 'A central interval.' })
  range?: EstimateRangeInput | null;

  @Field(() => EstimateThreePointInput, { nullable: true, description: 'Three points.' })
  threePoint?: EstimateThreePointInput | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'A severity object of the model file, e.g. {"type": "gamma", "shape": 2, "scale": 5000}. Of a frequency only ' +
      'fixed, exponential and gamma.',
  })
  distribution?: unknown;
}

@InputType({ description: 'A frequency as the probability of loss within a year.' })
export class AnnualProbabilityInput {
  @Field(() => Float, { description: 'Probability within a year, 0..1.' })
  probability!: number;

  @Field(() => ProbabilityReading, { description: 'What it says of the number of events.' })
  reading!: keyof typeof ProbabilityReading;
}

@OneOf()
@InputType({ description: 'How often, in one of the ways in which people state it.' })
export class FrequencyInput implements I.FrequencyInput {
  @Field(() => EstimateInput, { nullable: true, description: 'Loss events per year.' })
  eventsPerYear?: EstimateInput | null;

  @Field(() => AnnualProbabilityInput, { nullable: true, description: 'Probability of loss within a year.' })
  annualProbability?: AnnualProbabilityInput | null;
}

@InputType({ description: 'Where an estimate comes from.' })
export class EstimateBasisInput implements D.EstimateBasis {
  @Field(() => EstimateBasisKind, { description: 'Kind of source.' })
  kind!: D.EstimateBasisKind;

  @Field(() => String, { description: 'The source, or who was asked and when.' })
  note!: string;
}

@InputType({ description: 'How often a risk brings a loss, and how one knows.' })
export class FrequencyEstimateInput implements I.FrequencyEstimateInput {
  @Field(() => FrequencyInput, { description: 'How often, before any control.' })
  frequency!: FrequencyInput;

  @Field(() => EstimateBasisInput, { description: 'Where the estimate comes from.' })
  basis!: EstimateBasisInput;
}

import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Problem } from '../problem';
import { EstimateSpec } from './estimate';

const UNIT = 'in the unit of the ranges';

export const PoolMethod = enumOf('PoolMethod', 'How several estimates become one.', {
  LINEAR: 'Weighted mean of the probabilities: keeps the tails of every expert.',
  LOGARITHMIC: 'Weighted geometric mean of the densities: what one expert rules out is out.',
});

@InputType({ description: 'The range of one expert.' })
export class ExpertRangeInput implements I.ExpertRangeInput {
  @Field(() => Float, { description: 'Lower end, above 0, in the unit of the ranges.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, above the lower one, in the unit of the ranges.' })
  high!: number;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of cases within; 0.9 unless given.' })
  confidence?: number | null;

  @Field(() => Float, { nullable: true, description: 'Weight beside the others, above 0 (no unit); 1 unless given.' })
  weight?: number | null;
}

@InputType({ description: 'Ranges of one quantity by several experts.' })
export class EstimatePoolInput implements I.EstimatePoolInput {
  @Field(() => [ExpertRangeInput], { description: 'The ranges; 2 to 50.' })
  experts!: ExpertRangeInput[];

  @Field(() => PoolMethod, { nullable: true, description: 'How to pool them; LINEAR unless given.' })
  method?: keyof typeof PoolMethod | null;
}

@ObjectType({ description: 'An estimate in figures.', simpleResolvers: true })
export class PooledFigures {
  @Field(() => Float, { description: `Mean, ${UNIT}.` })
  mean!: number;

  @Field(() => Float, { description: `5th percentile, ${UNIT}.` })
  p05!: number;

  @Field(() => Float, { description: `Median, ${UNIT}.` })
  p50!: number;

  @Field(() => Float, { description: `95th percentile, ${UNIT}.` })
  p95!: number;
}

@ObjectType({ description: 'The estimate of one expert.', simpleResolvers: true })
export class PooledExpert extends PooledFigures {
  @Field(() => Float, { description: 'Weight, 0..1; the weights of all experts add up to 1.' })
  weight!: number;
}

@ObjectType({ description: 'Several estimates as one.', simpleResolvers: true })
export class EstimatePool extends PooledFigures {
  @Field(() => EstimateSpec, { description: 'The estimate as it can be handed in.' })
  spec!: EstimateSpec;

  @Field(() => Float, {
    description:
      'Share 0..1 of the variance of the logarithm (linear pool) that lies between the experts rather than within them.',
  })
  disagreement!: number;

  @Field(() => [PooledExpert], { description: 'The experts in the order given; at most 50.' })
  experts!: PooledExpert[];
}

@ObjectType({ description: 'Answer of `estimatePool`.', simpleResolvers: true })
export class EstimatePoolPayload {
  @Field(() => EstimatePool, { nullable: true, description: 'The estimate; null when refused.' })
  pool!: EstimatePool | null;

  @Field(() => [Problem], { description: 'Everything that is wrong with the input; empty on success.' })
  problems!: object[];
}

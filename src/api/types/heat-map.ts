import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import { LossFigure } from './outcome-figure';
import { Simulation } from './simulation';

@ObjectType({ description: 'One step of a 5-step scale.', simpleResolvers: true })
export class HeatMapBin {
  @Field(() => Int, { description: 'Rating from 1 (lowest) to 5 (no unit).' })
  rating!: number;

  @Field(() => String, { description: 'The rating in a word.' })
  label!: string;

  @Field(() => Float, {
    description: 'Smallest value of the step: share 0..1 for likelihood, currency per event for loss.',
  })
  low!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'End of the step, not part of it, in the unit of `low` (share 0..1 or currency); null for no upper end.',
  })
  high!: number | null;
}

@ObjectType({
  description: 'Where one risk stands on the heat map, and the figures that put it there.',
  simpleResolvers: true,
})
export class HeatMapEntry {
  @Field(() => Float, { description: 'Share of years, 0..1, with at least one event, its own or triggered.' })
  likelihood!: number;

  @Field(() => Float, { description: 'Mean events per year, own and triggered.' })
  meanEvents!: number;

  @Field(() => Float, { nullable: true, description: 'Mean net loss of one event, currency; null without events.' })
  meanLossPerEvent!: number | null;

  @Field(() => LossFigure, { description: 'Mean net loss, currency per year.' })
  meanAnnualLoss!: E.Measured;

  @Field(() => Int, { description: 'Rating of the likelihood, 1 to 5 (no unit), by the likelihood scale.' })
  likelihoodRating!: number;

  @Field(() => Int, { description: 'Rating of the loss of one event, 1 to 5 (no unit), by the loss scale.' })
  lossRating!: number;
}

@ObjectType({
  description: 'Likelihood and loss of every risk on a 5 × 5 scale, derived from quantified figures; never typed in.',
  simpleResolvers: true,
})
export class HeatMap {
  @Field(() => Simulation, { description: 'The simulation that the figures are of.' })
  simulation!: object;

  @Field(() => String, { description: 'How the ratings were derived, in words.' })
  derivation!: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => [HeatMapBin], { description: 'The five steps of likelihood: share of years, 0..1.' })
  likelihoodScale!: HeatMapBin[];

  @Field(() => [HeatMapBin], { description: 'The five steps of loss: currency per event.' })
  lossScale!: HeatMapBin[];

  @Field(() => [HeatMapEntry], { description: 'One entry for each risk of the simulation, without controls.' })
  inherent!: object[];

  @Field(() => [HeatMapEntry], {
    description: 'One entry for each risk of the simulation, with the implemented controls.',
  })
  residual!: object[];
}

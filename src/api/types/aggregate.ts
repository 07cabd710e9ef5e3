import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { Ledger, LossAggregateDimension, RiskAggregateDimension } from './aggregate-dimension';
import { LossFigure, TailValueAtRisk, ValueAtRisk } from './outcome-figure';
import { Simulation } from './simulation';

const VALUE = 'Id of the thing, or the word of the closed set; null for what has no value in this dimension.';
const LABEL = 'Name of the value for people; "(none)" for what has none.';
const GROUP_COUNT = 'Number of groups before `having` and `limit`.';

@ObjectType({ description: 'The value that a group of risks shares in one dimension.', simpleResolvers: true })
export class RiskAggregateKey {
  @Field(() => RiskAggregateDimension, { description: 'The dimension.' })
  dimension!: I.RiskGrouping;

  @Field(() => String, { nullable: true, description: VALUE })
  value!: string | null;

  @Field(() => String, { description: LABEL })
  label!: string;
}

@ObjectType({ description: 'A group of risks of the register.', simpleResolvers: true })
export class RiskAggregateRow {
  @Field(() => [RiskAggregateKey], { description: 'Its value in each dimension asked for; at most 3.' })
  keys!: RiskAggregateKey[];

  @Field(() => Int, { description: 'Number of risks; one with several values counts in each of their groups.' })
  riskCount!: number;

  @Field(() => Float, {
    description:
      'Own events per year as estimated, before controls and cascades. A risk with several values gives an equal ' +
      'share to each group, so groups add up.',
  })
  meanEvents!: number;

  @Field(() => Float, {
    description:
      'Own loss as estimated (rate × mean loss of one event), before controls, cascades and insurance: currency per ' +
      'year, computed analytically. A risk with several values gives an equal share to each group, so groups add up.',
  })
  meanLoss!: number;
}

@ObjectType({ description: 'Counts and sums over the risks of the register as it is now.', simpleResolvers: true })
export class RiskAggregate {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => RiskAggregateRow, { description: 'All risks that the filter lets through.' })
  total!: RiskAggregateRow;

  @Field(() => [RiskAggregateRow], { description: 'The groups; at most 1,000.' })
  rows!: RiskAggregateRow[];

  @Field(() => Int, { description: GROUP_COUNT })
  groupCount!: number;
}

@ObjectType({ description: 'The value that a group of losses shares in one dimension.', simpleResolvers: true })
export class LossAggregateKey {
  @Field(() => LossAggregateDimension, { description: 'The dimension.' })
  dimension!: I.LossDimension;

  @Field(() => String, { nullable: true, description: VALUE })
  value!: string | null;

  @Field(() => String, { description: LABEL })
  label!: string;
}

@ObjectType({
  description:
    'A group of losses. A loss with several values in a dimension (two assets) belongs to each of them with an equal ' +
    'share, so that the means and the tail contributions of all groups add up to the portfolio to the last digit.',
  simpleResolvers: true,
})
export class LossAggregateRow {
  @Field(() => [LossAggregateKey], { description: 'Its value in each dimension asked for; at most 3.' })
  keys!: LossAggregateKey[];

  @Field(() => Int, { description: 'Number of different risks whose losses belong to the group.' })
  riskCount!: number;

  @Field(() => LossFigure, { description: 'Mean loss, currency per year; adds up over groups.' })
  mean!: E.Measured;

  @Field(() => ValueAtRisk, {
    description:
      "Value at risk of the group's own annual loss, from the same simulated years restricted to the group; " +
      'it does not add up over groups.',
  })
  valueAtRisk!: E.LevelFigure;

  @Field(() => TailValueAtRisk, {
    description:
      "Tail value at risk of the group's own annual loss, from the same simulated years restricted to the group; " +
      'it does not add up over groups.',
  })
  tailValueAtRisk!: E.TailFigure;

  @Field(() => LossFigure, {
    description:
      "Mean loss of the group in the portfolio's worst share 1 − p of years, currency per year: its contribution to " +
      "the portfolio's tail value at risk; adds up over groups.",
  })
  tailContribution!: E.Measured;

  @Field(() => Float, { nullable: true, description: "Share of the portfolio's mean, 0..1; null when that is 0." })
  meanShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Tail contribution as a share of the portfolio's tail value at risk, 0..1; null when that is 0.",
  })
  tailShare!: number | null;
}

@ObjectType({
  description:
    'Losses of a simulation by groups. Value at risk, tail value at risk and contributions come from simulated years: ' +
    'those of the simulation, or, where it was computed exactly, years simulated with its seed and number of trials.',
  simpleResolvers: true,
})
export class LossAggregate {
  @Field(() => Simulation, { description: 'The simulation that is aggregated.' })
  simulation!: object;

  @Field(() => Ledger, { description: 'Whether controls count.' })
  ledger!: I.LedgerSide;

  @Field(() => Float, { description: 'Level p of value at risk, tail value at risk and contributions, 0..1.' })
  level!: number;

  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => Int, { description: 'Number of simulated years behind value at risk and contributions.' })
  trials!: number;

  @Field(() => LossAggregateRow, { description: 'The whole portfolio, whatever the filter.' })
  total!: LossAggregateRow;

  @Field(() => [LossAggregateRow], { description: 'The groups; at most 1,000.' })
  rows!: LossAggregateRow[];

  @Field(() => Int, { description: GROUP_COUNT })
  groupCount!: number;
}

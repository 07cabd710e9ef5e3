import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { OrderDirection } from '../order';
import {
  Ledger,
  LossAggregateDimension,
  LossMeasure,
  RiskAggregateDimension,
  RiskMeasure,
} from './aggregate-dimension';
import { LifecycleStage } from './ai-system';
import { RiskDimension, RiskKind, Treatment } from './risk';
import { RiskFilter } from './risk-filter';

const MIN = 'Smallest value, in the unit of the measure; inclusive.';
const MAX = 'Largest value, in the unit of the measure; inclusive.';
const GROUP_BY = 'Dimensions, at most 3, each once; none gives one group.';
const LIMIT = 'Number of groups shown at most, 1 to 1,000.';
const HAVING = 'Bounds that the measures of a group must keep; groups for which one cannot be stated are left out.';

@InputType({ description: 'Bounds on a measure of a group of risks.' })
export class RiskHavingInput {
  @Field(() => RiskMeasure, { description: 'The measure.' })
  measure!: I.RiskMeasure;

  @Field(() => Float, { nullable: true, description: MIN })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: MAX })
  max?: number | null;
}

@InputType({ description: 'Bounds on a measure of a group of losses.' })
export class LossHavingInput {
  @Field(() => LossMeasure, { description: 'The measure.' })
  measure!: I.LossMeasure;

  @Field(() => Float, { nullable: true, description: MIN })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: MAX })
  max?: number | null;
}

@InputType({ description: 'How groups of risks are ordered.' })
export class RiskAggregateOrder {
  @Field(() => RiskMeasure, { description: 'By which measure.' })
  measure!: I.RiskMeasure;

  @Field(() => OrderDirection, { defaultValue: 'DESC', description: 'Which end comes first.' })
  direction!: 'ASC' | 'DESC';
}

@InputType({ description: 'How groups of losses are ordered.' })
export class LossAggregateOrder {
  @Field(() => LossMeasure, { description: 'By which measure.' })
  measure!: I.LossMeasure;

  @Field(() => OrderDirection, { defaultValue: 'DESC', description: 'Which end comes first.' })
  direction!: 'ASC' | 'DESC';
}

@InputType({ description: 'Which losses are aggregated; every condition given must hold.' })
export class LossFilter implements I.LossFilter {
  @Field(() => [RiskKind], { nullable: true, description: 'Of risks of any of these kinds.' })
  kinds?: D.RiskKind[] | null;

  @Field(() => [RiskDimension], { nullable: true, description: 'Of risks that touch any of these.' })
  dimensions?: D.RiskDimension[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of risks of any of these assets.' })
  assetIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of risks of any of these AI systems.' })
  aiSystemIds?: string[] | null;

  @Field(() => [LifecycleStage], { nullable: true, description: 'Of risks of AI systems in any of these stages.' })
  lifecycleStages?: D.LifecycleStage[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of risks owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [Treatment], { nullable: true, description: 'Of risks for which any of these is decided.' })
  treatments?: D.Treatment[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In occurrences that began as an event of any of these risks.' })
  cascadeRootIds?: string[] | null;

  @Field(() => [RiskKind], { nullable: true, description: 'In occurrences that began as an event of these kinds.' })
  cascadeRootKinds?: D.RiskKind[] | null;
}

@ArgsType()
export class RiskAggregateArgs implements I.RiskAggregateInput {
  @Field(() => [RiskAggregateDimension], { defaultValue: [], description: GROUP_BY })
  groupBy!: I.RiskGrouping[];

  @Field(() => RiskFilter, { nullable: true, description: 'Which risks.' })
  filter?: RiskFilter | null;

  @Field(() => [RiskHavingInput], { nullable: true, description: HAVING })
  having?: RiskHavingInput[] | null;

  @Field(() => RiskAggregateOrder, { nullable: true, description: 'The largest mean loss comes first unless given.' })
  order?: RiskAggregateOrder | null;

  @Field(() => Int, { defaultValue: 100, description: LIMIT })
  limit!: number;
}

@ArgsType()
export class LossAggregateArgs implements I.LossAggregateInput {
  @Field(() => ID, { nullable: true, description: 'Of which simulation; the newest that succeeded unless given.' })
  simulationId?: string | null;

  @Field(() => Ledger, { defaultValue: 'RESIDUAL', description: 'Whether controls count.' })
  ledger!: I.LedgerSide;

  @Field(() => [LossAggregateDimension], { defaultValue: [], description: GROUP_BY })
  groupBy!: I.LossDimension[];

  @Field(() => Float, {
    defaultValue: 0.95,
    description:
      'Level p of value at risk, tail value at risk and tail contribution, within (0, 1): one of the levels of the simulation.',
  })
  level!: number;

  @Field(() => LossFilter, { nullable: true, description: 'Which losses.' })
  filter?: LossFilter | null;

  @Field(() => [LossHavingInput], { nullable: true, description: HAVING })
  having?: LossHavingInput[] | null;

  @Field(() => LossAggregateOrder, { nullable: true, description: 'The largest mean comes first unless given.' })
  order?: LossAggregateOrder | null;

  @Field(() => Int, { defaultValue: 100, description: LIMIT })
  limit!: number;
}

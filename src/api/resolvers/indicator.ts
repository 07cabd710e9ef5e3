import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Indicator as Measured, indicatorState } from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { listConnection } from '../list-connection';
import { related } from '../relation';
import { Control } from '../types/control';
import {
  Indicator,
  IndicatorChangePayload,
  IndicatorConnection,
  IndicatorOrder,
  IndicatorReadingConnection,
  IndicatorReadingRemovePayload,
  IndicatorReadPayload,
  IndicatorRecordPayload,
  IndicatorRemovePayload,
  IndicatorState,
} from '../types/indicator';
import {
  IndicatorChangeInput,
  IndicatorFilter,
  IndicatorReadingRemoveInput,
  IndicatorReadInput,
  IndicatorRecordInput,
  IndicatorRemoveInput,
} from '../types/indicator-input';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

const byDay = ({ measuredOn, id }: { measuredOn: string; id: string }): string => `${measuredOn}~${id}`;

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'An indicator by its id; null when there is none.' })
  indicator(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Indicator.load(id);
  }

  @Query(() => IndicatorConnection, { description: 'Indicators, by name unless another order is asked for.' })
  indicators(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IndicatorFilter, { nullable: true, description: 'Which ones.' })
    filter: IndicatorFilter | null,
    @Arg('order', () => IndicatorOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.indicator, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Risk, { nullable: true, description: 'The risk whose rate it moves.' })
  risk(@Root() { riskId }: Measured, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Risk, riskId);
  }

  @FieldResolver(() => Control, { nullable: true, description: 'The control whose availability it moves.' })
  control(@Root() { controlId }: Measured, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Control, controlId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() { ownerId }: Measured, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, ownerId);
  }

  @FieldResolver(() => IndicatorState, {
    nullable: true,
    description: 'Where its last reading stands; null without one.',
  })
  async state(@Root() indicator: Measured, @Ctx() { loaders }: ApiContext) {
    const readings = await loaders.readingsOf.load(indicator.id);
    const last = readings.reduce<(typeof readings)[number] | null>(
      (latest, reading) => (latest === null || reading.measuredOn > latest.measuredOn ? reading : latest),
      null,
    );
    return last && indicatorState(indicator, last.value);
  }

  @FieldResolver(() => IndicatorReadingConnection, { description: 'Its readings, the latest first.' })
  readings(@Root() { id }: Measured, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.readingsOf.load(id), byDay, page, 'DESC');
  }

  @Mutation(() => IndicatorRecordPayload, { description: 'Records an indicator with its rule.' })
  indicatorRecord(
    @Arg('input', () => IndicatorRecordInput, { description: 'The indicator.' }) input: IndicatorRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'indicator', context.services.indicator.record(context.caller, input));
  }

  @Mutation(() => IndicatorChangePayload, { description: 'Changes an indicator or its rule.' })
  indicatorChange(
    @Arg('input', () => IndicatorChangeInput, { description: 'What changes.' }) input: IndicatorChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'indicator', context.services.indicator.change(context.caller, input));
  }

  @Mutation(() => IndicatorRemovePayload, { description: 'Takes out an indicator without readings.' })
  indicatorRemove(
    @Arg('input', () => IndicatorRemoveInput, { description: 'Which indicator.' }) input: IndicatorRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'indicator', context.services.indicator.remove(context.caller, input));
  }

  @Mutation(() => IndicatorReadPayload, { description: 'Records what an indicator showed on a day.' })
  indicatorRead(
    @Arg('input', () => IndicatorReadInput, { description: 'The reading.' }) input: IndicatorReadInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'reading', context.services.indicator.read(context.caller, input));
  }

  @Mutation(() => IndicatorReadingRemovePayload, { description: 'Takes a reading out.' })
  indicatorReadingRemove(
    @Arg('input', () => IndicatorReadingRemoveInput, { description: 'Which reading.' })
    input: IndicatorReadingRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'reading', context.services.indicator.readingRemove(context.caller, input));
  }
}

import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import {
  Control,
  ControlChangePayload,
  ControlConnection,
  ControlOrder,
  ControlRatePayload,
  ControlRecordPayload,
  ControlRetirePayload,
} from '../types/control';
import {
  ControlChangeInput,
  ControlFilter,
  ControlRateInput,
  ControlRecordInput,
  ControlRetireInput,
} from '../types/control-input';

@Resolver(() => Control)
export class ControlResolver {
  @Query(() => Control, { nullable: true, description: 'A control by its id; null when there is no such control.' })
  control(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Control.load(id);
  }

  @Query(() => ControlConnection, { description: 'Controls, by name unless another order is asked for.' })
  controls(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ControlFilter, { nullable: true, description: 'Which ones.' }) filter: ControlFilter | null,
    @Arg('order', () => ControlOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.control, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @Mutation(() => ControlRecordPayload, { description: 'Records a control.' })
  controlRecord(
    @Arg('input', () => ControlRecordInput, { description: 'The control.' }) input: ControlRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'control', context.services.control.record(context.caller, input));
  }

  @Mutation(() => ControlChangePayload, { description: 'Changes what is said about a control.' })
  controlChange(
    @Arg('input', () => ControlChangeInput, { description: 'What changes.' }) input: ControlChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'control', context.services.control.change(context.caller, input));
  }

  @Mutation(() => ControlRatePayload, { description: 'Rates anew what a control takes away and how dependably.' })
  controlRate(
    @Arg('input', () => ControlRateInput, { description: 'The rating.' }) input: ControlRateInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'control', context.services.control.rate(context.caller, input));
  }

  @Mutation(() => ControlRetirePayload, { description: 'Takes a control out of work, keeping its history.' })
  controlRetire(
    @Arg('input', () => ControlRetireInput, { description: 'Which control.' }) input: ControlRetireInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'control', context.services.control.retire(context.caller, input));
  }
}

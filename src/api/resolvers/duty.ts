import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { relatedList } from '../relation';
import { AiSystem } from '../types/ai-system';
import { ChangeConnection } from '../types/change';
import {
  Duty,
  DutyChangeInput,
  DutyChangePayload,
  DutyConnection,
  DutyFilter,
  DutyOrder,
  DutyRecordInput,
  DutyRecordPayload,
  DutyRemoveInput,
  DutyRemovePayload,
} from '../types/duty';
import { Person } from '../types/person';

@Resolver(() => Duty)
export class DutyResolver {
  @Query(() => Duty, { nullable: true, description: 'A duty by its id; null when there is none such.' })
  duty(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Duty.load(id);
  }

  @Query(() => DutyConnection, { description: 'Duties, by name unless another order is asked for.' })
  duties(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DutyFilter, { nullable: true, description: 'Which ones.' }) filter: DutyFilter | null,
    @Arg('order', () => DutyOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.duty, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { description: 'Who holds it.' })
  person(@Root() duty: D.Duty, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(duty.personId);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that it watches over; at most 500.' })
  aiSystems(@Root() duty: D.Duty, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, duty.aiSystemIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() duty: D.Duty, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(duty.id), byVersion, page, 'DESC');
  }

  @Mutation(() => DutyRecordPayload, { description: 'Records a duty.' })
  dutyRecord(
    @Arg('input', () => DutyRecordInput, { description: 'The duty.' }) input: DutyRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'duty', context.services.duty.record(context.caller, input));
  }

  @Mutation(() => DutyChangePayload, { description: 'Changes what is said about a duty.' })
  dutyChange(
    @Arg('input', () => DutyChangeInput, { description: 'What changes.' }) input: DutyChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'duty', context.services.duty.change(context.caller, input));
  }

  @Mutation(() => DutyRemovePayload, { description: 'Takes a duty out of the register, keeping its history.' })
  dutyRemove(
    @Arg('input', () => DutyRemoveInput, { description: 'Which duty.' }) input: DutyRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'duty', context.services.duty.remove(context.caller, input));
  }
}

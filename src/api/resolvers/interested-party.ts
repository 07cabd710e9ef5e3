import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { ChangeConnection } from '../types/change';
import {
  InterestedParty,
  InterestedPartyChangeInput,
  InterestedPartyChangePayload,
  InterestedPartyConnection,
  InterestedPartyFilter,
  InterestedPartyOrder,
  InterestedPartyRecordInput,
  InterestedPartyRecordPayload,
  InterestedPartyRemoveInput,
  InterestedPartyRemovePayload,
} from '../types/interested-party';

@Resolver(() => InterestedParty)
export class InterestedPartyResolver {
  @Query(() => InterestedParty, {
    nullable: true,
    description: 'An interested party by its id; null when there is none such.',
  })
  interestedParty(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.InterestedParty.load(id);
  }

  @Query(() => InterestedPartyConnection, {
    description: 'Interested parties, by name unless another order is asked for.',
  })
  interestedParties(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InterestedPartyFilter, { nullable: true, description: 'Which ones.' })
    filter: InterestedPartyFilter | null,
    @Arg('order', () => InterestedPartyOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.interestedParty, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() interestedParty: D.InterestedParty,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(interestedParty.id), byVersion, page, 'DESC');
  }

  @Mutation(() => InterestedPartyRecordPayload, { description: 'Records an interested party.' })
  interestedPartyRecord(
    @Arg('input', () => InterestedPartyRecordInput, { description: 'The interested party.' })
    input: InterestedPartyRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'interestedParty', context.services.interestedParty.record(context.caller, input));
  }

  @Mutation(() => InterestedPartyChangePayload, { description: 'Changes what is said about an interested party.' })
  interestedPartyChange(
    @Arg('input', () => InterestedPartyChangeInput, { description: 'What changes.' }) input: InterestedPartyChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'interestedParty', context.services.interestedParty.change(context.caller, input));
  }

  @Mutation(() => InterestedPartyRemovePayload, {
    description: 'Takes an interested party out of the register, keeping its history.',
  })
  interestedPartyRemove(
    @Arg('input', () => InterestedPartyRemoveInput, { description: 'Which interested party.' })
    input: InterestedPartyRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'interestedParty', context.services.interestedParty.remove(context.caller, input));
  }
}

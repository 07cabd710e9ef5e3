import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import {
  CascadeLink,
  CascadeLinkChangeInput,
  CascadeLinkChangePayload,
  CascadeLinkConnection,
  CascadeLinkFilter,
  CascadeLinkOrder,
  CascadeLinkRecordInput,
  CascadeLinkRecordPayload,
  CascadeLinkRemoveInput,
  CascadeLinkRemovePayload,
} from '../types/cascade';
import { ControlConnection } from '../types/control';
import { Risk } from '../types/risk';

@Resolver(() => CascadeLink)
export class CascadeResolver {
  @Query(() => CascadeLinkConnection, {
    description: 'Cascade links between risks, oldest first unless asked otherwise.',
  })
  cascadeLinks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CascadeLinkFilter, { nullable: true, description: 'Which ones.' })
    filter: CascadeLinkFilter | null,
    @Arg('order', () => CascadeLinkOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.cascadeLink, caller, page, order ?? { field: 'CREATED_AT', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Risk, { description: 'The risk whose event triggers.' })
  fromRisk(@Root() link: D.CascadeLink, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(link.fromRiskId);
  }

  @FieldResolver(() => Risk, { description: 'The risk whose event is triggered.' })
  toRisk(@Root() link: D.CascadeLink, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(link.toRiskId);
  }

  @FieldResolver(() => ControlConnection, { description: 'Controls that weaken this link, oldest first.' })
  controls(@Root() link: D.CascadeLink, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.controlsOfLink.load(link.id), byAge, page);
  }

  @Mutation(() => CascadeLinkRecordPayload, {
    description: 'Records that events of one risk trigger events of another; refused if a loop would feed itself.',
  })
  cascadeLinkRecord(
    @Arg('input', () => CascadeLinkRecordInput, { description: 'The link.' }) input: CascadeLinkRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'cascadeLink', context.services.cascadeLink.record(context.caller, input));
  }

  @Mutation(() => CascadeLinkChangePayload, {
    description: 'Changes the strength of a cascade link; refused if a loop would feed itself.',
  })
  cascadeLinkChange(
    @Arg('input', () => CascadeLinkChangeInput, { description: 'What changes.' }) input: CascadeLinkChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'cascadeLink', context.services.cascadeLink.change(context.caller, input));
  }

  @Mutation(() => CascadeLinkRemovePayload, { description: 'Removes a cascade link; the answer shows it as it was.' })
  cascadeLinkRemove(
    @Arg('input', () => CascadeLinkRemoveInput, { description: 'Which link.' }) input: CascadeLinkRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'cascadeLink', context.services.cascadeLink.remove(context.caller, input));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import {
  AiResource,
  AiResourceChangeInput,
  AiResourceChangePayload,
  AiResourceConnection,
  AiResourceFilter,
  AiResourceOrder,
  AiResourceRecordInput,
  AiResourceRecordPayload,
  AiResourceRemoveInput,
  AiResourceRemovePayload,
} from '../types/ai-resource';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { ChangeConnection } from '../types/change';
import { Person } from '../types/person';
import { Supplier } from '../types/supplier';

@Resolver(() => AiResource)
export class AiResourceResolver {
  @Query(() => AiResource, { nullable: true, description: 'An AI resource by its id; null when there is none such.' })
  aiResource(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.AiResource.load(id);
  }

  @Query(() => AiResourceConnection, { description: 'AI resources, by name unless another order is asked for.' })
  aiResources(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AiResourceFilter, { nullable: true, description: 'Which ones.' })
    filter: AiResourceFilter | null,
    @Arg('order', () => AiResourceOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.aiResource, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() aiResource: D.AiResource, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, aiResource.ownerId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Who supplies it.' })
  supplier(@Root() aiResource: D.AiResource, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Supplier, aiResource.supplierId);
  }

  @FieldResolver(() => Asset, { nullable: true, description: 'The asset that holds it.' })
  asset(@Root() aiResource: D.AiResource, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Asset, aiResource.assetId);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that use it; at most 500.' })
  aiSystems(@Root() aiResource: D.AiResource, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, aiResource.aiSystemIds);
  }

  @FieldResolver(() => [AiResource], { description: 'AI resources that it was made from; at most 500.' })
  sources(@Root() aiResource: D.AiResource, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiResource, aiResource.sourceIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() aiResource: D.AiResource, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(aiResource.id), byVersion, page, 'DESC');
  }

  @Mutation(() => AiResourceRecordPayload, { description: 'Records an AI resource.' })
  aiResourceRecord(
    @Arg('input', () => AiResourceRecordInput, { description: 'The AI resource.' }) input: AiResourceRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiResource', context.services.aiResource.record(context.caller, input));
  }

  @Mutation(() => AiResourceChangePayload, { description: 'Changes what is said about an AI resource.' })
  aiResourceChange(
    @Arg('input', () => AiResourceChangeInput, { description: 'What changes.' }) input: AiResourceChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiResource', context.services.aiResource.change(context.caller, input));
  }

  @Mutation(() => AiResourceRemovePayload, {
    description: 'Takes an AI resource that nothing names out of the register, keeping its history.',
  })
  aiResourceRemove(
    @Arg('input', () => AiResourceRemoveInput, { description: 'Which one.' }) input: AiResourceRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiResource', context.services.aiResource.remove(context.caller, input));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { AiSystemConnection } from '../types/ai-system';
import {
  Asset,
  AssetChangeInput,
  AssetChangePayload,
  AssetConnection,
  AssetFilter,
  AssetOrder,
  AssetRecordInput,
  AssetRecordPayload,
  AssetRemoveInput,
  AssetRemovePayload,
} from '../types/asset';
import { Person } from '../types/person';
import { RiskConnection } from '../types/risk';

@Resolver(() => Asset)
export class AssetResolver {
  @Query(() => Asset, { nullable: true, description: 'An asset by its id; null when there is no such asset.' })
  asset(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Asset.load(id);
  }

  @Query(() => AssetConnection, { description: 'Assets, by name unless another order is asked for.' })
  assets(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssetFilter, { nullable: true, description: 'Which ones.' }) filter: AssetFilter | null,
    @Arg('order', () => AssetOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.asset, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() asset: D.Asset, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, asset.ownerId);
  }

  @FieldResolver(() => [Asset], {
    description: 'Other assets without which it does not do its work; at most 500.',
  })
  dependencies(@Root() asset: D.Asset, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Asset, asset.dependencyIds);
  }

  @FieldResolver(() => AssetConnection, { description: 'Assets that depend directly on it, oldest first.' })
  dependents(@Root() asset: D.Asset, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.dependentsOfAsset.load(asset.id), byAge, page);
  }

  @FieldResolver(() => RiskConnection, { description: 'Risks that concern it, oldest first.' })
  risks(@Root() asset: D.Asset, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.risksOfAsset.load(asset.id), byAge, page);
  }

  @FieldResolver(() => AiSystemConnection, { description: 'AI systems made of it or running on it, oldest first.' })
  aiSystems(@Root() asset: D.Asset, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.aiSystemsOfAsset.load(asset.id), byAge, page);
  }

  @Mutation(() => AssetRecordPayload, { description: 'Records an asset.' })
  assetRecord(
    @Arg('input', () => AssetRecordInput, { description: 'The asset.' }) input: AssetRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'asset', context.services.asset.record(context.caller, input));
  }

  @Mutation(() => AssetChangePayload, { description: 'Changes what is said about an asset.' })
  assetChange(
    @Arg('input', () => AssetChangeInput, { description: 'What changes.' }) input: AssetChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'asset', context.services.asset.change(context.caller, input));
  }

  @Mutation(() => AssetRemovePayload, {
    description: 'Takes an asset that nothing names out of the register, keeping its history.',
  })
  assetRemove(
    @Arg('input', () => AssetRemoveInput, { description: 'Which one.' }) input: AssetRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'asset', context.services.asset.remove(context.caller, input));
  }
}

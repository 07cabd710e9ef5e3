import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { ChangeConnection } from '../types/change';
import {
  Site,
  SiteChangeInput,
  SiteChangePayload,
  SiteConnection,
  SiteFilter,
  SiteOrder,
  SiteRecordInput,
  SiteRecordPayload,
  SiteRemoveInput,
  SiteRemovePayload,
} from '../types/site';

@Resolver(() => Site)
export class SiteResolver {
  @Query(() => Site, { nullable: true, description: 'A site by its id; null when there is none.' })
  site(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Site.load(id);
  }

  @Query(() => SiteConnection, { description: 'Sites, by name unless another order is asked for.' })
  sites(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SiteFilter, { nullable: true, description: 'Which ones.' }) filter: SiteFilter | null,
    @Arg('order', () => SiteOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.site, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Site, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => SiteRecordPayload, { description: 'Records a site.' })
  siteRecord(
    @Arg('input', () => SiteRecordInput, { description: 'The site.' }) input: SiteRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'site', context.services.site.record(context.caller, input));
  }

  @Mutation(() => SiteChangePayload, { description: 'Changes a site.' })
  siteChange(
    @Arg('input', () => SiteChangeInput, { description: 'What changes.' }) input: SiteChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'site', context.services.site.change(context.caller, input));
  }

  @Mutation(() => SiteRemovePayload, {
    description: 'Takes a site that nothing names out of the register, keeping its history.',
  })
  siteRemove(
    @Arg('input', () => SiteRemoveInput, { description: 'Which one.' }) input: SiteRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'site', context.services.site.remove(context.caller, input));
  }
}

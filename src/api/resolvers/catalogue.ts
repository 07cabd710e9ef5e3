import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import {
  CatalogueItem,
  CatalogueItemConnection,
  CatalogueItemFilter,
  CatalogueItemOrder,
  CatalogueTwin,
} from '../types/catalogue';
import { ControlConnection } from '../types/control';
import { RiskConnection } from '../types/risk';

@Resolver(() => CatalogueItem)
export class CatalogueResolver {
  @Query(() => CatalogueItemConnection, {
    description:
      'Items of the catalogues: clauses, controls, threats, harms. By position unless another order is asked for.',
  })
  catalogue(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CatalogueItemFilter, { nullable: true, description: 'Which ones.' })
    filter: CatalogueItemFilter | null,
    @Arg('order', () => CatalogueItemOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'POSITION' | 'REFERENCE'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.catalogue, caller, page, order ?? { field: 'POSITION', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The item above it; null at the top.' })
  parent(@Root() { catalogue, parentReference }: D.CatalogueItem, @Ctx() { loaders }: ApiContext) {
    return parentReference === null ? null : loaders.catalogueParent.load({ catalogue, reference: parentReference });
  }

  @FieldResolver(() => [CatalogueTwin], { description: 'Its counterparts in the other standard; at most 50.' })
  async twins(@Root() { id }: D.CatalogueItem, @Ctx() { loaders }: ApiContext) {
    const crosswalks = await loaders.crosswalksOf.load(id);
    const twins = crosswalks.map(async ({ fromItemId, toItemId, strength, reuseCredit }) => {
      const item = await loaders.own.CatalogueItem.load(fromItemId === id ? toItemId : fromItemId);
      return item && { item, strength, reuseCredit };
    });
    return (await Promise.all(twins)).filter((twin) => twin !== null);
  }

  @FieldResolver(() => RiskConnection, { description: 'Risks that refer to it, oldest first.' })
  risks(@Root() item: D.CatalogueItem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.risksOfCatalogueItem.load(item.id), byAge, page);
  }

  @FieldResolver(() => ControlConnection, { description: 'Controls that implement it, oldest first.' })
  controls(@Root() item: D.CatalogueItem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.controlsOfCatalogueItem.load(item.id), byAge, page);
  }
}

@Resolver(() => CatalogueTwin)
export class CatalogueTwinResolver {
  @FieldResolver(() => CatalogueItem, { description: 'The counterpart.' })
  item(@Root() twin: { item: D.CatalogueItem }) {
    return twin.item;
  }
}

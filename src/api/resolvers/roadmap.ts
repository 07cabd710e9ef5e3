import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RoadmapPath as Path } from '../../services/index';
import type { ApiContext } from '../context';
import { badUserInput } from '../errors';
import { relatedList } from '../relation';
import { CatalogueItem } from '../types/catalogue';
import { Roadmap, RoadmapEffortInput, RoadmapItem, RoadmapPath } from '../types/roadmap';

@Resolver()
export class RoadmapResolver {
  @Query(() => Roadmap, { description: 'The way to both certificates from what the register holds now.' })
  async roadmap(
    @Arg('path', () => RoadmapPath, { description: 'Which standard comes first.' }) path: Path,
    @Arg('effort', () => RoadmapEffortInput, { nullable: true, description: 'Person-days supposed.' })
    effort: RoadmapEffortInput | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await services.readiness.roadmap(caller, { path, effort: effort ?? null });
    if (!result.ok) throw badUserInput(result.problems.map(({ message }) => message).join('; '));
    return result.value;
  }
}

@Resolver(() => RoadmapItem)
export class RoadmapItemResolver {
  @FieldResolver(() => CatalogueItem, { description: 'The clause or reference control.' })
  item(@Root() { itemId }: RoadmapItem, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(itemId);
  }

  @FieldResolver(() => [CatalogueItem], {
    description: 'The items of the other standard that give a part of the work; at most 10.',
  })
  reusedItems(@Root() { reusedItemIds }: RoadmapItem, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, reusedItemIds);
  }
}

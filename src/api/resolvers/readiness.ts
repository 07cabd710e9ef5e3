import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { badUserInput } from '../errors';
import { CatalogueItem } from '../types/catalogue';
import { ClauseReadiness, StandardReadiness } from '../types/readiness';
import { RoadmapEffortInput } from '../types/roadmap';
import { Standard } from '../types/standard';

@Resolver()
export class ReadinessResolver {
  @Query(() => [StandardReadiness], {
    description:
      'How far the organisation is from a certificate, judged by what the register holds; at most 2 standards.',
  })
  async readiness(
    @Arg('standard', () => Standard, { nullable: true, description: 'Of one standard only.' })
    standard: D.Standard | null,
    @Arg('effort', () => RoadmapEffortInput, { nullable: true, description: 'Person-days supposed.' })
    effort: RoadmapEffortInput | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await services.readiness.of(caller, effort ?? null);
    if (!result.ok) throw badUserInput(result.problems.map(({ message }) => message).join('; '));
    return result.value.filter((one) => !standard || one.standard === standard);
  }
}

@Resolver(() => ClauseReadiness)
export class ClauseReadinessResolver {
  @FieldResolver(() => CatalogueItem, { description: 'The clause.' })
  item(@Root() { itemId }: ClauseReadiness, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(itemId);
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ReviewPack as Pack } from '../../services/index';
import type { ApiContext } from '../context';
import { ManagementReview } from '../types/management-review';
import { NonconformityPoint, ReviewPack } from '../types/review-pack';

@Resolver(() => ReviewPack)
export class ReviewPackResolver {
  @Query(() => ReviewPack, {
    nullable: true,
    description: 'What a management review looks at; null when there is no such review.',
  })
  managementReviewPack(
    @Arg('id', () => ID, { description: 'The review.' }) id: string,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return services.managementReview.pack(caller, id);
  }

  @FieldResolver(() => ManagementReview, { description: 'The review.' })
  review(@Root() pack: Pack) {
    return pack.review;
  }

  @FieldResolver(() => [NonconformityPoint], {
    description: 'Open nonconformities at the ends of its months; at most 121.',
  })
  nonconformities(@Root() pack: Pack) {
    return pack.nonconformities.map(({ on, ...point }) => ({ ...point, countedOn: on }));
  }

  @FieldResolver(() => String, { description: 'The pack as a printable HTML page with charts drawn as SVG.' })
  html(@Root() pack: Pack, @Ctx() { services }: ApiContext) {
    return services.managementReview.report(pack);
  }
}

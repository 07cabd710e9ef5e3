import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { BaseRate, BaseRateKind } from '../types/base-rate';

@Resolver(() => BaseRate)
export class BaseRateResolver {
  @Query(() => [BaseRate], {
    description: 'Published figures that estimates can start from, by reference; at most 1,000.',
  })
  baseRateTable(
    @Arg('kinds', () => [BaseRateKind], { nullable: true, description: 'Of any of these kinds.' })
    kinds: D.BaseRateKind[] | null,
    @Ctx() { services }: ApiContext,
  ) {
    return services.baseRates(kinds);
  }
}

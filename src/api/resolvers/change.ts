import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { Node } from '../node';
import { Change, ChangeConnection, ChangeFilter, ChangeOrder } from '../types/change';

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, { description: 'The history of the register, newest first unless asked otherwise.' })
  changes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Which entries.' }) filter: ChangeFilter | null,
    @Arg('order', () => ChangeOrder, { nullable: true, description: 'In which order.' }) order: OrderBy<'AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.change, caller, page, order ?? { field: 'AT', direction: 'DESC' }, filter);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The thing itself, as it is now; null when it is gone.' })
  subject(@Root() change: D.Change, @Ctx() { loaders }: ApiContext) {
    return loaders.node(change.nounId);
  }
}

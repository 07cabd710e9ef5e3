import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context';
import { badUserInput } from '../errors';
import { Node } from '../node';

const MAXIMUM_IDS = 200;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any thing by its id; null when the organisation holds no such thing.',
  })
  node(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.node(id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Things by their ids, in the order asked; null for each that the organisation does not hold.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Their ids, at most 200.' }) ids: string[],
    @Ctx() { loaders }: ApiContext,
  ) {
    if (ids.length > MAXIMUM_IDS) throw badUserInput(`ids must be at most ${MAXIMUM_IDS}, not ${ids.length}.`);
    return Promise.all(ids.map((id) => loaders.node(id)));
  }
}

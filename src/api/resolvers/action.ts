import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actionOverdue, type PlannedAction as Action } from '../../domain/index';
import type { ApiContext } from '../context';
import { today } from '../today';
import { PlannedAction } from '../types/action';
import { Person } from '../types/person';

@Resolver(() => PlannedAction)
export class PlannedActionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who does it.' })
  owner(@Root() action: Action, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(action.ownerId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is not done although its day has passed (in UTC).' })
  overdue(@Root() action: Action, @Ctx() context: ApiContext) {
    return actionOverdue(action, today(context));
  }
}

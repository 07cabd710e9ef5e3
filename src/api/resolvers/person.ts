import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { ControlConnection } from '../types/control';
import {
  Person,
  PersonChangeInput,
  PersonChangePayload,
  PersonConnection,
  PersonFilter,
  PersonOrder,
  PersonRecordInput,
  PersonRecordPayload,
  PersonRemoveInput,
  PersonRemovePayload,
} from '../types/person';
import { RiskConnection } from '../types/risk';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'Persons, by name unless another order is asked for.' })
  persons(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which ones.' }) filter: PersonFilter | null,
    @Arg('order', () => PersonOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.person, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => RiskConnection, { description: 'Risks that this person owns, oldest first.' })
  risks(@Root() person: D.Person, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.risksOfOwner.load(person.id), byAge, page);
  }

  @FieldResolver(() => ControlConnection, { description: 'Controls that this person owns, oldest first.' })
  controls(@Root() person: D.Person, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.controlsOfOwner.load(person.id), byAge, page);
  }

  @Mutation(() => PersonRecordPayload, { description: 'Records a person.' })
  personRecord(
    @Arg('input', () => PersonRecordInput, { description: 'The person.' }) input: PersonRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'person', context.services.person.record(context.caller, input));
  }

  @Mutation(() => PersonChangePayload, { description: 'Changes what is said about a person.' })
  personChange(
    @Arg('input', () => PersonChangeInput, { description: 'What changes.' }) input: PersonChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'person', context.services.person.change(context.caller, input));
  }

  @Mutation(() => PersonRemovePayload, {
    description: 'Takes a person whom nothing names out of the register, keeping its history.',
  })
  personRemove(
    @Arg('input', () => PersonRemoveInput, { description: 'Which one.' }) input: PersonRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'person', context.services.person.remove(context.caller, input));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related } from '../relation';
import { ChangeConnection } from '../types/change';
import {
  ManagementSystem,
  ManagementSystemChangeInput,
  ManagementSystemChangePayload,
  ManagementSystemConnection,
  ManagementSystemFilter,
  ManagementSystemOrder,
  ManagementSystemRecordInput,
  ManagementSystemRecordPayload,
  ManagementSystemRemoveInput,
  ManagementSystemRemovePayload,
} from '../types/management-system';
import { Person } from '../types/person';

@Resolver(() => ManagementSystem)
export class ManagementSystemResolver {
  @Query(() => ManagementSystem, {
    nullable: true,
    description: 'A management system by its id; null when there is none such.',
  })
  managementSystem(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ManagementSystem.load(id);
  }

  @Query(() => ManagementSystemConnection, {
    description: 'Management systems, by name unless another order is asked for.',
  })
  managementSystems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ManagementSystemFilter, { nullable: true, description: 'Which ones.' })
    filter: ManagementSystemFilter | null,
    @Arg('order', () => ManagementSystemOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.managementSystem, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who runs it.' })
  owner(@Root() managementSystem: D.ManagementSystem, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, managementSystem.ownerId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() managementSystem: D.ManagementSystem,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(managementSystem.id), byVersion, page, 'DESC');
  }

  @Mutation(() => ManagementSystemRecordPayload, { description: 'Records a management system.' })
  managementSystemRecord(
    @Arg('input', () => ManagementSystemRecordInput, { description: 'The management system.' })
    input: ManagementSystemRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementSystem', context.services.managementSystem.record(context.caller, input));
  }

  @Mutation(() => ManagementSystemChangePayload, { description: 'Changes what is said about a management system.' })
  managementSystemChange(
    @Arg('input', () => ManagementSystemChangeInput, { description: 'What changes.' })
    input: ManagementSystemChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementSystem', context.services.managementSystem.change(context.caller, input));
  }

  @Mutation(() => ManagementSystemRemovePayload, {
    description: 'Takes a management system without a certificate out of the register, keeping its history.',
  })
  managementSystemRemove(
    @Arg('input', () => ManagementSystemRemoveInput, { description: 'Which one.' }) input: ManagementSystemRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementSystem', context.services.managementSystem.remove(context.caller, input));
  }
}

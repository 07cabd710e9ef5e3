import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import {
  Auditor,
  AuditorChangeInput,
  AuditorChangePayload,
  AuditorConnection,
  AuditorFilter,
  AuditorOrder,
  AuditorRecordInput,
  AuditorRecordPayload,
  AuditorRemoveInput,
  AuditorRemovePayload,
} from '../types/auditor';
import { ChangeConnection } from '../types/change';
import { Person } from '../types/person';
import { Site } from '../types/site';

@Resolver(() => Auditor)
export class AuditorResolver {
  @Query(() => Auditor, { nullable: true, description: 'An auditor by their id; null when there is none.' })
  auditor(@Arg('id', () => ID, { description: 'Their id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Auditor.load(id);
  }

  @Query(() => AuditorConnection, { description: 'Auditors, oldest first unless another order is asked for.' })
  auditors(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditorFilter, { nullable: true, description: 'Which ones.' }) filter: AuditorFilter | null,
    @Arg('order', () => AuditorOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.auditor, caller, page, order ?? { field: 'CREATED_AT', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who they are.' })
  person(@Root() { personId }: D.Auditor, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(personId);
  }

  @FieldResolver(() => Site, { nullable: true, description: 'The site from which they need not travel.' })
  homeSite(@Root() { homeSiteId }: D.Auditor, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Site.load(homeSiteId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Auditor, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => AuditorRecordPayload, { description: 'Makes a person an auditor.' })
  auditorRecord(
    @Arg('input', () => AuditorRecordInput, { description: 'The auditor.' }) input: AuditorRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'auditor', context.services.auditor.record(context.caller, input));
  }

  @Mutation(() => AuditorChangePayload, { description: 'Changes what an auditor can, may and has time for.' })
  auditorChange(
    @Arg('input', () => AuditorChangeInput, { description: 'What changes.' }) input: AuditorChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'auditor', context.services.auditor.change(context.caller, input));
  }

  @Mutation(() => AuditorRemovePayload, {
    description: 'Takes an auditor whom nothing names out of the register, keeping its history.',
  })
  auditorRemove(
    @Arg('input', () => AuditorRemoveInput, { description: 'Which one.' }) input: AuditorRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'auditor', context.services.auditor.remove(context.caller, input));
  }
}

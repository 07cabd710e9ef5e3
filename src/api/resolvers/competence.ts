import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { competenceCurrent } from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { today } from '../today';
import { ChangeConnection } from '../types/change';
import {
  Competence,
  CompetenceChangeInput,
  CompetenceChangePayload,
  CompetenceConnection,
  CompetenceFilter,
  CompetenceOrder,
  CompetenceRecordInput,
  CompetenceRecordPayload,
  CompetenceRemoveInput,
  CompetenceRemovePayload,
} from '../types/competence';
import { Person } from '../types/person';

@Resolver(() => Competence)
export class CompetenceResolver {
  @Query(() => Competence, { nullable: true, description: 'A competence by its id; null when there is none such.' })
  competence(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Competence.load(id);
  }

  @Query(() => CompetenceConnection, { description: 'Competences, by name unless another order is asked for.' })
  competences(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CompetenceFilter, { nullable: true, description: 'Which ones.' })
    filter: CompetenceFilter | null,
    @Arg('order', () => CompetenceOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.competence, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { description: 'Who needs it.' })
  person(@Root() competence: D.Competence, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(competence.personId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is shown today: achieved, and not past its last day.' })
  current(@Root() competence: D.Competence, @Ctx() context: ApiContext) {
    return competenceCurrent(competence, today(context));
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() competence: D.Competence, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(competence.id), byVersion, page, 'DESC');
  }

  @Mutation(() => CompetenceRecordPayload, { description: 'Records a competence.' })
  competenceRecord(
    @Arg('input', () => CompetenceRecordInput, { description: 'The competence.' }) input: CompetenceRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'competence', context.services.competence.record(context.caller, input));
  }

  @Mutation(() => CompetenceChangePayload, { description: 'Changes what is said about a competence.' })
  competenceChange(
    @Arg('input', () => CompetenceChangeInput, { description: 'What changes.' }) input: CompetenceChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'competence', context.services.competence.change(context.caller, input));
  }

  @Mutation(() => CompetenceRemovePayload, {
    description: 'Takes a competence out of the register, keeping its history.',
  })
  competenceRemove(
    @Arg('input', () => CompetenceRemoveInput, { description: 'Which competence.' }) input: CompetenceRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'competence', context.services.competence.remove(context.caller, input));
  }
}

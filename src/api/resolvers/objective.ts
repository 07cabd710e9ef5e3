import { Arg, Args, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { objectiveProgress } from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related } from '../relation';
import { ChangeConnection } from '../types/change';
import {
  Objective,
  ObjectiveChangeInput,
  ObjectiveChangePayload,
  ObjectiveConnection,
  ObjectiveFilter,
  ObjectiveMeasureInput,
  ObjectiveMeasurePayload,
  ObjectiveOrder,
  ObjectiveRecordInput,
  ObjectiveRecordPayload,
  ObjectiveRemoveInput,
  ObjectiveRemovePayload,
} from '../types/objective';
import { Person } from '../types/person';

@Resolver(() => Objective)
export class ObjectiveResolver {
  @Query(() => Objective, { nullable: true, description: 'An objective by its id; null when there is none such.' })
  objective(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Objective.load(id);
  }

  @Query(() => ObjectiveConnection, { description: 'Objectives, by name unless another order is asked for.' })
  objectives(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ObjectiveFilter, { nullable: true, description: 'Which ones.' })
    filter: ObjectiveFilter | null,
    @Arg('order', () => ObjectiveOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.objective, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() objective: D.Objective, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, objective.ownerId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share 0..1 of the way from the baseline to the target; null before the first value or without a baseline.',
  })
  progress(@Root() objective: D.Objective) {
    return objectiveProgress(objective);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() objective: D.Objective, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(objective.id), byVersion, page, 'DESC');
  }

  @Mutation(() => ObjectiveRecordPayload, { description: 'Records an objective.' })
  objectiveRecord(
    @Arg('input', () => ObjectiveRecordInput, { description: 'The objective.' }) input: ObjectiveRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'objective', context.services.objective.record(context.caller, input));
  }

  @Mutation(() => ObjectiveChangePayload, { description: 'Changes what is said about an objective.' })
  objectiveChange(
    @Arg('input', () => ObjectiveChangeInput, { description: 'What changes.' }) input: ObjectiveChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'objective', context.services.objective.change(context.caller, input));
  }

  @Mutation(() => ObjectiveMeasurePayload, { description: 'Records a value of the measure of an objective.' })
  objectiveMeasure(
    @Arg('input', () => ObjectiveMeasureInput, { description: 'The act.' }) input: ObjectiveMeasureInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'objective', context.services.objective.measure(context.caller, input));
  }

  @Mutation(() => ObjectiveRemovePayload, {
    description: 'Takes an objective out of the register, keeping its history.',
  })
  objectiveRemove(
    @Arg('input', () => ObjectiveRemoveInput, { description: 'Which objective.' }) input: ObjectiveRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'objective', context.services.objective.remove(context.caller, input));
  }
}

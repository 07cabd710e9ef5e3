import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { Control } from '../types/control';
import {
  Improvement,
  ImprovementChangePayload,
  ImprovementConnection,
  ImprovementFinishPayload,
  ImprovementLevel,
  ImprovementOrder,
  ImprovementRecordPayload,
  ImprovementRejectPayload,
  ImprovementStartPayload,
} from '../types/improvement';
import {
  ImprovementChangeInput,
  ImprovementFilter,
  ImprovementFinishInput,
  ImprovementRecordInput,
  ImprovementRejectInput,
  ImprovementStartInput,
} from '../types/improvement-input';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

@Resolver(() => Improvement)
export class ImprovementResolver {
  @Query(() => Improvement, { nullable: true, description: 'An improvement by its id; null when there is none.' })
  improvement(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(id);
  }

  @Query(() => ImprovementConnection, { description: 'Improvements, by name unless another order is asked for.' })
  improvements(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImprovementFilter, { nullable: true, description: 'Which ones.' })
    filter: ImprovementFilter | null,
    @Arg('order', () => ImprovementOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.improvement, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() { ownerId }: D.Improvement, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, ownerId);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Controls and clauses that it raises; at most 500.' })
  catalogueItems(@Root() { catalogueItemIds }: D.Improvement, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, catalogueItemIds);
  }

  @FieldResolver(() => [Improvement], { description: 'What must be made with it or before it; at most 500.' })
  prerequisites(@Root() { prerequisiteIds }: D.Improvement, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Improvement, prerequisiteIds);
  }

  @FieldResolver(() => ImprovementLevel, { nullable: true, description: 'The level started or done; null before.' })
  chosenLevel(@Root() { levels, chosenLevel }: D.Improvement) {
    return chosenLevel === null ? null : levels[chosenLevel];
  }

  @FieldResolver(() => ImprovementLevel, {
    nullable: true,
    description: 'The level at which the chosen roadmap begins it; null before there is one.',
  })
  plannedLevel(@Root() { levels, plannedLevel }: D.Improvement) {
    return plannedLevel === null ? null : levels[plannedLevel];
  }

  @FieldResolver(() => Control, { nullable: true, description: 'The control that it has become.' })
  control(@Root() { controlId }: D.Improvement, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Control, controlId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Improvement, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => ImprovementRecordPayload, { description: 'Records a candidate for improvement.' })
  improvementRecord(
    @Arg('input', () => ImprovementRecordInput, { description: 'The improvement.' }) input: ImprovementRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'improvement', context.services.improvement.record(context.caller, input));
  }

  @Mutation(() => ImprovementChangePayload, { description: 'Changes a candidate.' })
  improvementChange(
    @Arg('input', () => ImprovementChangeInput, { description: 'What changes.' }) input: ImprovementChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'improvement', context.services.improvement.change(context.caller, input));
  }

  @Mutation(() => ImprovementStartPayload, { description: 'Begins the work on one of its levels.' })
  improvementStart(
    @Arg('input', () => ImprovementStartInput, { description: 'Which level.' }) input: ImprovementStartInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'improvement', context.services.improvement.start(context.caller, input));
  }

  @Mutation(() => ImprovementFinishPayload, { description: 'Makes an implemented control of what was started.' })
  improvementFinish(
    @Arg('input', () => ImprovementFinishInput, { description: 'Which one.' }) input: ImprovementFinishInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'improvement', context.services.improvement.finish(context.caller, input));
  }

  @Mutation(() => ImprovementRejectPayload, { description: 'Puts a candidate, or what was started, aside for good.' })
  improvementReject(
    @Arg('input', () => ImprovementRejectInput, { description: 'Which one.' }) input: ImprovementRejectInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'improvement', context.services.improvement.reject(context.caller, input));
  }
}

@Resolver(() => Risk)
export class RiskImprovementResolver {
  @FieldResolver(() => ImprovementConnection, { description: 'Improvements with an effect on it, oldest first.' })
  improvements(@Root() { id }: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.improvementsOfRisk.load(id), byAge, page);
  }
}

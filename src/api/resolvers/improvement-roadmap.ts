import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { related, relatedList } from '../relation';
import { CatalogueItem } from '../types/catalogue';
import { Improvement } from '../types/improvement';
import { ImprovementPlan } from '../types/improvement-plan';
import {
  ImprovementRoadmap,
  ImprovementRoadmapCancelInput,
  ImprovementRoadmapCancelPayload,
  ImprovementRoadmapChooseInput,
  ImprovementRoadmapChoosePayload,
  ImprovementRoadmapConnection,
  ImprovementRoadmapFilter,
  ImprovementRoadmapOrder,
  ImprovementRoadmapStartInput,
  ImprovementRoadmapStartPayload,
  ImprovementRoadmapTerms,
  OneAtATime,
  RoadmapDeadline,
} from '../types/improvement-roadmap';
import { RoadmapQuarter, ScheduledImprovement } from '../types/improvement-roadmap-result';
import { Person } from '../types/person';

@Resolver(() => ImprovementRoadmap)
export class ImprovementRoadmapResolver {
  @Query(() => ImprovementRoadmap, { nullable: true, description: 'A roadmap by its id; null when there is none.' })
  improvementRoadmap(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ImprovementRoadmap.load(id);
  }

  @Query(() => ImprovementRoadmapConnection, { description: 'Roadmaps, the newest first unless asked otherwise.' })
  improvementRoadmaps(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImprovementRoadmapFilter, { nullable: true, description: 'Which ones.' })
    filter: ImprovementRoadmapFilter | null,
    @Arg('order', () => ImprovementRoadmapOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const usual = { field: 'CREATED_AT', direction: 'DESC' } as const;
    return pageOf(services.improvementRoadmap, caller, page, order ?? usual, filter);
  }

  @FieldResolver(() => ImprovementPlan, { description: 'The plan that it schedules.' })
  plan(@Root() { order }: D.ImprovementRoadmap, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ImprovementPlan.load(order.planId);
  }

  @Mutation(() => ImprovementRoadmapStartPayload, {
    description: 'Orders a roadmap of a plan; the same order of the same register is the same roadmap.',
  })
  improvementRoadmapStart(
    @Arg('input', () => ImprovementRoadmapStartInput, { description: 'What is asked.' })
    input: ImprovementRoadmapStartInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'roadmap', context.services.improvementRoadmap.start(context.caller, input));
  }

  @Mutation(() => ImprovementRoadmapCancelPayload, { description: 'Stops a roadmap that waits or is computed.' })
  improvementRoadmapCancel(
    @Arg('input', () => ImprovementRoadmapCancelInput, { description: 'Which one.' })
    input: ImprovementRoadmapCancelInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'roadmap', context.services.improvementRoadmap.cancel(context.caller, input));
  }

  @Mutation(() => ImprovementRoadmapChoosePayload, {
    description: 'Gives the improvements of a roadmap their planned starts, levels and owners.',
  })
  improvementRoadmapChoose(
    @Arg('input', () => ImprovementRoadmapChooseInput, { description: 'Which one, and who answers.' })
    input: ImprovementRoadmapChooseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'roadmap', context.services.improvementRoadmap.choose(context.caller, input));
  }
}

@Resolver(() => ImprovementRoadmapTerms)
export class RoadmapTermsResolver {
  @FieldResolver(() => [OneAtATime], {
    description: 'Sets of improvements of which at most one is under way in a quarter; at most 500.',
  })
  oneAtATime(@Root() { oneAtATime }: D.ImprovementRoadmapOrder) {
    return oneAtATime.map((improvementIds) => ({ improvementIds }));
  }

  @FieldResolver(() => ImprovementRoadmap, {
    nullable: true,
    description: 'The roadmap that is kept as far as it is worth it; null where there is none.',
  })
  keep(@Root() { keepId }: D.ImprovementRoadmapOrder, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.ImprovementRoadmap, keepId);
  }
}

@Resolver(() => OneAtATime)
export class OneAtATimeResolver {
  @FieldResolver(() => [Improvement], { description: 'The improvements; at most all of the plan.' })
  improvements(@Root() { improvementIds }: { improvementIds: string[] }, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Improvement, improvementIds);
  }
}

@Resolver(() => RoadmapDeadline)
export class RoadmapDeadlineResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: D.RoadmapDeadline, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }
}

@Resolver(() => ScheduledImprovement)
export class ScheduledImprovementResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: D.ScheduledImprovement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answered for it when it was scheduled.' })
  owner(@Root() { ownerId }: D.ScheduledImprovement, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, ownerId);
  }

  @FieldResolver(() => [CatalogueItem], {
    description: 'Controls and clauses of both standards that it raises; at most 500.',
  })
  catalogueItems(@Root() { catalogueItemIds }: D.ScheduledImprovement, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, catalogueItemIds);
  }
}

@Resolver(() => RoadmapQuarter)
export class RoadmapQuarterResolver {
  @FieldResolver(() => [Improvement], { description: 'What begins in it; at most all of the plan.' })
  started(@Root() { startedIds }: D.RoadmapQuarter, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Improvement, startedIds);
  }

  @FieldResolver(() => [Improvement], {
    description: 'What is done at its end and was not before; at most all of the plan.',
  })
  done(@Root() { doneIds }: D.RoadmapQuarter, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Improvement, doneIds);
  }
}

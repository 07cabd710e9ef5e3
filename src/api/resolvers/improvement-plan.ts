import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { related } from '../relation';
import { Improvement } from '../types/improvement';
import {
  ImprovementPlan,
  ImprovementPlanCancelInput,
  ImprovementPlanCancelPayload,
  ImprovementPlanChooseInput,
  ImprovementPlanChoosePayload,
  ImprovementPlanConnection,
  ImprovementPlanFilter,
  ImprovementPlanOrder,
  ImprovementPlanStartInput,
  ImprovementPlanStartPayload,
  ImprovementPlanTerms,
} from '../types/improvement-plan';
import { FrontierPoint, LeftOut, PlannedChoice, PlannedImprovement } from '../types/improvement-plan-result';

@Resolver(() => ImprovementPlan)
export class ImprovementPlanResolver {
  @Query(() => ImprovementPlan, { nullable: true, description: 'A plan by its id; null when there is none.' })
  improvementPlan(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ImprovementPlan.load(id);
  }

  @Query(() => ImprovementPlanConnection, { description: 'Plans, the newest first unless asked otherwise.' })
  improvementPlans(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImprovementPlanFilter, { nullable: true, description: 'Which ones.' })
    filter: ImprovementPlanFilter | null,
    @Arg('order', () => ImprovementPlanOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const usual = { field: 'CREATED_AT', direction: 'DESC' } as const;
    return pageOf(services.improvementPlan, caller, page, order ?? usual, filter);
  }

  @Query(() => [FrontierPoint], {
    nullable: true,
    description: 'What more money would buy: the best of at most 11 budgets of a plan; null until it has succeeded.',
  })
  async efficientFrontier(
    @Arg('planId', () => ID, { description: 'Id of the plan.' }) planId: string,
    @Ctx() { loaders }: ApiContext,
  ) {
    const plan = await loaders.own.ImprovementPlan.load(planId);
    return plan?.result?.frontier ?? null;
  }

  @Mutation(() => ImprovementPlanStartPayload, {
    description: 'Orders a plan; the same order of the same register is the same plan.',
  })
  improvementPlanStart(
    @Arg('input', () => ImprovementPlanStartInput, { description: 'What is asked.' }) input: ImprovementPlanStartInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'plan', context.services.improvementPlan.start(context.caller, input));
  }

  @Mutation(() => ImprovementPlanCancelPayload, { description: 'Stops a plan that waits or is computed.' })
  improvementPlanCancel(
    @Arg('input', () => ImprovementPlanCancelInput, { description: 'Which one.' }) input: ImprovementPlanCancelInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'plan', context.services.improvementPlan.cancel(context.caller, input));
  }

  @Mutation(() => ImprovementPlanChoosePayload, { description: 'Starts the improvements of a plan.' })
  improvementPlanChoose(
    @Arg('input', () => ImprovementPlanChooseInput, { description: 'Which one.' }) input: ImprovementPlanChooseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'plan', context.services.improvementPlan.choose(context.caller, input));
  }
}

@Resolver(() => ImprovementPlanTerms)
export class PlanTermsResolver {
  @FieldResolver(() => ImprovementPlan, {
    nullable: true,
    description: 'The earlier plan that is left as little as it is worth; null where there is none.',
  })
  keep(@Root() { keepId }: D.ImprovementPlanOrder, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.ImprovementPlan, keepId);
  }
}

interface OfImprovement {
  improvementId: string;
}

@Resolver(() => PlannedChoice)
export class PlannedChoiceResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: OfImprovement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }
}

@Resolver(() => PlannedImprovement)
export class PlannedImprovementResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: OfImprovement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }
}

@Resolver(() => LeftOut)
export class LeftOutResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: OfImprovement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }
}

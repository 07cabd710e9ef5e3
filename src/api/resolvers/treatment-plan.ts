import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { relatedList } from '../relation';
import { ChangeConnection } from '../types/change';
import { Control } from '../types/control';
import { Risk } from '../types/risk';
import {
  TreatmentPlan,
  TreatmentPlanActInput,
  TreatmentPlanActPayload,
  TreatmentPlanApproveInput,
  TreatmentPlanApprovePayload,
  TreatmentPlanConnection,
  TreatmentPlanFilter,
  TreatmentPlanOrder,
  TreatmentPlanRecordInput,
  TreatmentPlanRecordPayload,
  TreatmentPlanReviseInput,
  TreatmentPlanRevisePayload,
  TreatmentPlanRemoveInput,
  TreatmentPlanRemovePayload,
} from '../types/treatment-plan';

@Resolver(() => TreatmentPlan)
export class TreatmentPlanResolver {
  @Query(() => TreatmentPlan, {
    nullable: true,
    description: 'A risk treatment plan by its id; null when there is none such.',
  })
  treatmentPlan(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.TreatmentPlan.load(id);
  }

  @Query(() => TreatmentPlanConnection, {
    description: 'Risk treatment plans, by name unless another order is asked for.',
  })
  treatmentPlans(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TreatmentPlanFilter, { nullable: true, description: 'Which ones.' })
    filter: TreatmentPlanFilter | null,
    @Arg('order', () => TreatmentPlanOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.treatmentPlan, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => [Risk], { description: 'Risks that it treats, at least one; at most 500.' })
  risks(@Root() treatmentPlan: D.TreatmentPlan, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, treatmentPlan.riskIds);
  }

  @FieldResolver(() => [Control], {
    description: 'Controls of the register that it puts in place or improves; at most 500.',
  })
  controls(@Root() treatmentPlan: D.TreatmentPlan, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Control, treatmentPlan.controlIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() treatmentPlan: D.TreatmentPlan,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(treatmentPlan.id), byVersion, page, 'DESC');
  }

  @Mutation(() => TreatmentPlanRecordPayload, { description: 'Records a risk treatment plan.' })
  treatmentPlanRecord(
    @Arg('input', () => TreatmentPlanRecordInput, { description: 'The risk treatment plan.' })
    input: TreatmentPlanRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'treatmentPlan', context.services.treatmentPlan.record(context.caller, input));
  }

  @Mutation(() => TreatmentPlanRevisePayload, { description: 'Revises a risk treatment plan.' })
  treatmentPlanRevise(
    @Arg('input', () => TreatmentPlanReviseInput, { description: 'What changes.' }) input: TreatmentPlanReviseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'treatmentPlan', context.services.treatmentPlan.revise(context.caller, input));
  }

  @Mutation(() => TreatmentPlanApprovePayload, {
    description: 'Records the approval by one of the owners of the risks.',
  })
  treatmentPlanApprove(
    @Arg('input', () => TreatmentPlanApproveInput, { description: 'The act.' }) input: TreatmentPlanApproveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'treatmentPlan', context.services.treatmentPlan.approve(context.caller, input));
  }

  @Mutation(() => TreatmentPlanActPayload, { description: 'Marks an action of a risk treatment plan as completed.' })
  treatmentPlanAct(
    @Arg('input', () => TreatmentPlanActInput, { description: 'The act.' }) input: TreatmentPlanActInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'treatmentPlan', context.services.treatmentPlan.act(context.caller, input));
  }

  @Mutation(() => TreatmentPlanRemovePayload, {
    description: 'Takes a treatment plan that is not approved out of the register, keeping its history.',
  })
  treatmentPlanRemove(
    @Arg('input', () => TreatmentPlanRemoveInput, { description: 'Which one.' }) input: TreatmentPlanRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'treatmentPlan', context.services.treatmentPlan.remove(context.caller, input));
  }
}

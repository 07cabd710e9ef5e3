import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { impactAssessmentCurrent } from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { today } from '../today';
import { AiSystem } from '../types/ai-system';
import { ChangeConnection } from '../types/change';
import {
  ImpactAssessment,
  ImpactAssessmentApproveInput,
  ImpactAssessmentApprovePayload,
  ImpactAssessmentConnection,
  ImpactAssessmentFilter,
  ImpactAssessmentOrder,
  ImpactAssessmentRecordInput,
  ImpactAssessmentRecordPayload,
  ImpactAssessmentReviseInput,
  ImpactAssessmentRevisePayload,
  ImpactAssessmentRemoveInput,
  ImpactAssessmentRemovePayload,
} from '../types/impact-assessment';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

@Resolver(() => ImpactAssessment)
export class ImpactAssessmentResolver {
  @Query(() => ImpactAssessment, {
    nullable: true,
    description: 'An impact assessment by its id; null when there is none such.',
  })
  impactAssessment(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ImpactAssessment.load(id);
  }

  @Query(() => ImpactAssessmentConnection, {
    description: 'Impact assessments, by name unless another order is asked for.',
  })
  impactAssessments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImpactAssessmentFilter, { nullable: true, description: 'Which ones.' })
    filter: ImpactAssessmentFilter | null,
    @Arg('order', () => ImpactAssessmentOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.impactAssessment, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => AiSystem, { description: 'The AI system.' })
  aiSystem(@Root() impactAssessment: D.ImpactAssessment, @Ctx() { loaders }: ApiContext) {
    return loaders.own.AiSystem.load(impactAssessment.aiSystemId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who made it.' })
  owner(@Root() impactAssessment: D.ImpactAssessment, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, impactAssessment.ownerId);
  }

  @FieldResolver(() => [Risk], { description: 'Risks of the register that it informs; at most 500.' })
  risks(@Root() impactAssessment: D.ImpactAssessment, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, impactAssessment.riskIds);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who approved it.' })
  approvedBy(@Root() impactAssessment: D.ImpactAssessment, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, impactAssessment.approvedById);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it holds today: approved, and not past its last day.' })
  current(@Root() impactAssessment: D.ImpactAssessment, @Ctx() context: ApiContext) {
    return impactAssessmentCurrent(impactAssessment, today(context));
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() impactAssessment: D.ImpactAssessment,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(impactAssessment.id), byVersion, page, 'DESC');
  }

  @Mutation(() => ImpactAssessmentRecordPayload, { description: 'Records an impact assessment.' })
  impactAssessmentRecord(
    @Arg('input', () => ImpactAssessmentRecordInput, { description: 'The impact assessment.' })
    input: ImpactAssessmentRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'impactAssessment', context.services.impactAssessment.record(context.caller, input));
  }

  @Mutation(() => ImpactAssessmentRevisePayload, { description: 'Revises an impact assessment.' })
  impactAssessmentRevise(
    @Arg('input', () => ImpactAssessmentReviseInput, { description: 'What changes.' })
    input: ImpactAssessmentReviseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'impactAssessment', context.services.impactAssessment.revise(context.caller, input));
  }

  @Mutation(() => ImpactAssessmentApprovePayload, { description: 'Approves an impact assessment until a day.' })
  impactAssessmentApprove(
    @Arg('input', () => ImpactAssessmentApproveInput, { description: 'The act.' }) input: ImpactAssessmentApproveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'impactAssessment', context.services.impactAssessment.approve(context.caller, input));
  }

  @Mutation(() => ImpactAssessmentRemovePayload, {
    description: 'Takes an impact assessment out of the register, keeping its history.',
  })
  impactAssessmentRemove(
    @Arg('input', () => ImpactAssessmentRemoveInput, { description: 'Which one.' }) input: ImpactAssessmentRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'impactAssessment', context.services.impactAssessment.remove(context.caller, input));
  }
}

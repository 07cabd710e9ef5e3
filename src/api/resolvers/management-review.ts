import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { ChangeConnection } from '../types/change';
import {
  ManagementReview,
  ManagementReviewActInput,
  ManagementReviewActPayload,
  ManagementReviewChangeInput,
  ManagementReviewChangePayload,
  ManagementReviewConnection,
  ManagementReviewFilter,
  ManagementReviewHoldInput,
  ManagementReviewHoldPayload,
  ManagementReviewOrder,
  ManagementReviewRecordInput,
  ManagementReviewRecordPayload,
  ManagementReviewRemoveInput,
  ManagementReviewRemovePayload,
} from '../types/management-review';
import { Person } from '../types/person';

@Resolver(() => ManagementReview)
export class ManagementReviewResolver {
  @Query(() => ManagementReview, {
    nullable: true,
    description: 'A management review by its id; null when there is none such.',
  })
  managementReview(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.ManagementReview.load(id);
  }

  @Query(() => ManagementReviewConnection, {
    description: 'Management reviews, by name unless another order is asked for.',
  })
  managementReviews(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ManagementReviewFilter, { nullable: true, description: 'Which ones.' })
    filter: ManagementReviewFilter | null,
    @Arg('order', () => ManagementReviewOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.managementReview, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who leads it.' })
  chair(@Root() managementReview: D.ManagementReview, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, managementReview.chairId);
  }

  @FieldResolver(() => [Person], { description: 'Who took part; at most 500.' })
  participants(@Root() managementReview: D.ManagementReview, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Person, managementReview.participantIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() managementReview: D.ManagementReview,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(managementReview.id), byVersion, page, 'DESC');
  }

  @Mutation(() => ManagementReviewRecordPayload, { description: 'Records a management review.' })
  managementReviewRecord(
    @Arg('input', () => ManagementReviewRecordInput, { description: 'The management review.' })
    input: ManagementReviewRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementReview', context.services.managementReview.record(context.caller, input));
  }

  @Mutation(() => ManagementReviewChangePayload, { description: 'Changes what is said about a management review.' })
  managementReviewChange(
    @Arg('input', () => ManagementReviewChangeInput, { description: 'What changes.' })
    input: ManagementReviewChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementReview', context.services.managementReview.change(context.caller, input));
  }

  @Mutation(() => ManagementReviewHoldPayload, {
    description: 'Records that a review was held, what was decided, and freezes its inputs.',
  })
  managementReviewHold(
    @Arg('input', () => ManagementReviewHoldInput, { description: 'The act.' }) input: ManagementReviewHoldInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementReview', context.services.managementReview.hold(context.caller, input));
  }

  @Mutation(() => ManagementReviewActPayload, { description: 'Marks an action of a review as completed.' })
  managementReviewAct(
    @Arg('input', () => ManagementReviewActInput, { description: 'The act.' }) input: ManagementReviewActInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementReview', context.services.managementReview.act(context.caller, input));
  }

  @Mutation(() => ManagementReviewRemovePayload, {
    description: 'Takes a management review that was not held out of the register, keeping its history.',
  })
  managementReviewRemove(
    @Arg('input', () => ManagementReviewRemoveInput, { description: 'Which one.' }) input: ManagementReviewRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'managementReview', context.services.managementReview.remove(context.caller, input));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { Person } from '../types/person';
import {
  Policy,
  PolicyApproveInput,
  PolicyApprovePayload,
  PolicyConnection,
  PolicyFilter,
  PolicyOrder,
  PolicyRecordInput,
  PolicyRecordPayload,
  PolicyRetireInput,
  PolicyRetirePayload,
  PolicyReviseInput,
  PolicyRevisePayload,
} from '../types/policy';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, { nullable: true, description: 'A policy by its id; null when there is none such.' })
  policy(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Policy.load(id);
  }

  @Query(() => PolicyConnection, { description: 'Policies, by name unless another order is asked for.' })
  policies(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PolicyFilter, { nullable: true, description: 'Which ones.' }) filter: PolicyFilter | null,
    @Arg('order', () => PolicyOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.policy, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() policy: D.Policy, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, policy.ownerId);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Clauses and controls that it serves; at most 500.' })
  catalogueItems(@Root() policy: D.Policy, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, policy.catalogueItemIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() policy: D.Policy, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(policy.id), byVersion, page, 'DESC');
  }

  @Mutation(() => PolicyRecordPayload, { description: 'Records a policy.' })
  policyRecord(
    @Arg('input', () => PolicyRecordInput, { description: 'The policy.' }) input: PolicyRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'policy', context.services.policy.record(context.caller, input));
  }

  @Mutation(() => PolicyRevisePayload, { description: 'Revises a policy.' })
  policyRevise(
    @Arg('input', () => PolicyReviseInput, { description: 'What changes.' }) input: PolicyReviseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'policy', context.services.policy.revise(context.caller, input));
  }

  @Mutation(() => PolicyApprovePayload, { description: 'Approves the current edition of a policy.' })
  policyApprove(
    @Arg('input', () => PolicyApproveInput, { description: 'The act.' }) input: PolicyApproveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'policy', context.services.policy.approve(context.caller, input));
  }

  @Mutation(() => PolicyRetirePayload, { description: 'Takes a policy out of force, keeping its history.' })
  policyRetire(
    @Arg('input', () => PolicyRetireInput, { description: 'The act.' }) input: PolicyRetireInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'policy', context.services.policy.retire(context.caller, input));
  }
}

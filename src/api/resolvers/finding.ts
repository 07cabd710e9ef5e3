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
import { Control } from '../types/control';
import {
  Finding,
  FindingActInput,
  FindingActPayload,
  FindingAnalyseInput,
  FindingAnalysePayload,
  FindingChangeInput,
  FindingChangePayload,
  FindingCloseInput,
  FindingClosePayload,
  FindingConnection,
  FindingFilter,
  FindingOrder,
  FindingRecordInput,
  FindingRecordPayload,
  FindingVerifyInput,
  FindingVerifyPayload,
} from '../types/finding';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => Finding, { nullable: true, description: 'A finding by its id; null when there is none such.' })
  finding(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Finding.load(id);
  }

  @Query(() => FindingConnection, { description: 'Findings, by name unless another order is asked for.' })
  findings(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FindingFilter, { nullable: true, description: 'Which ones.' }) filter: FindingFilter | null,
    @Arg('order', () => FindingOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.finding, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => [CatalogueItem], {
    description: 'Clauses and reference controls that it concerns; at most 500.',
  })
  catalogueItems(@Root() finding: D.Finding, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, finding.catalogueItemIds);
  }

  @FieldResolver(() => [Control], { description: 'Controls of the register that it concerns; at most 500.' })
  controls(@Root() finding: D.Finding, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Control, finding.controlIds);
  }

  @FieldResolver(() => [Risk], { description: 'Risks that it concerns; at most 500.' })
  risks(@Root() finding: D.Finding, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, finding.riskIds);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() finding: D.Finding, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, finding.ownerId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() finding: D.Finding, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(finding.id), byVersion, page, 'DESC');
  }

  @Mutation(() => FindingRecordPayload, { description: 'Records a finding.' })
  findingRecord(
    @Arg('input', () => FindingRecordInput, { description: 'The finding.' }) input: FindingRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.record(context.caller, input));
  }

  @Mutation(() => FindingChangePayload, { description: 'Changes what is said about a finding.' })
  findingChange(
    @Arg('input', () => FindingChangeInput, { description: 'What changes.' }) input: FindingChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.change(context.caller, input));
  }

  @Mutation(() => FindingAnalysePayload, {
    description: 'States the root cause, the correction and the corrective actions.',
  })
  findingAnalyse(
    @Arg('input', () => FindingAnalyseInput, { description: 'The act.' }) input: FindingAnalyseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.analyse(context.caller, input));
  }

  @Mutation(() => FindingActPayload, { description: 'Marks a corrective action as completed.' })
  findingAct(
    @Arg('input', () => FindingActInput, { description: 'The act.' }) input: FindingActInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.act(context.caller, input));
  }

  @Mutation(() => FindingVerifyPayload, { description: 'Records the check whether the corrective actions work.' })
  findingVerify(
    @Arg('input', () => FindingVerifyInput, { description: 'The act.' }) input: FindingVerifyInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.verify(context.caller, input));
  }

  @Mutation(() => FindingClosePayload, { description: 'Closes a finding.' })
  findingClose(
    @Arg('input', () => FindingCloseInput, { description: 'The act.' }) input: FindingCloseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'finding', context.services.finding.close(context.caller, input));
  }
}

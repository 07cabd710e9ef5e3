import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { relatedList } from '../relation';
import { ChangeConnection } from '../types/change';
import { Risk } from '../types/risk';
import {
  RiskCorrelation,
  RiskCorrelationChangeInput,
  RiskCorrelationChangePayload,
  RiskCorrelationConnection,
  RiskCorrelationFilter,
  RiskCorrelationOrder,
  RiskCorrelationRecordInput,
  RiskCorrelationRecordPayload,
  RiskCorrelationRemoveInput,
  RiskCorrelationRemovePayload,
} from '../types/risk-correlation';

@Resolver(() => RiskCorrelation)
export class RiskCorrelationResolver {
  @Query(() => RiskCorrelation, {
    nullable: true,
    description: 'A correlation by its id; null when there is no such correlation.',
  })
  riskCorrelation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.RiskCorrelation.load(id);
  }

  @Query(() => RiskCorrelationConnection, {
    description: 'Correlations between risks, oldest first unless asked otherwise.',
  })
  riskCorrelations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RiskCorrelationFilter, { nullable: true, description: 'Which ones.' })
    filter: RiskCorrelationFilter | null,
    @Arg('order', () => RiskCorrelationOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.riskCorrelation, caller, page, order ?? { field: 'CREATED_AT', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => [Risk], { description: 'The risks; at most two.' })
  risks(@Root() correlation: D.RiskCorrelation, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, correlation.riskIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(
    @Root() correlation: D.RiskCorrelation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ApiContext,
  ) {
    return listConnection(() => loaders.changesOf.load(correlation.id), byVersion, page, 'DESC');
  }

  @Mutation(() => RiskCorrelationRecordPayload, {
    description: 'Records that the numbers of events of two risks go together; refused where the pair has one.',
  })
  riskCorrelationRecord(
    @Arg('input', () => RiskCorrelationRecordInput, { description: 'The pair and how closely.' })
    input: RiskCorrelationRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'riskCorrelation', context.services.riskCorrelation.record(context.caller, input));
  }

  @Mutation(() => RiskCorrelationChangePayload, { description: 'Changes how closely two risks go together.' })
  riskCorrelationChange(
    @Arg('input', () => RiskCorrelationChangeInput, { description: 'What changes.' }) input: RiskCorrelationChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'riskCorrelation', context.services.riskCorrelation.change(context.caller, input));
  }

  @Mutation(() => RiskCorrelationRemovePayload, {
    description: 'Removes a correlation; the answer shows it as it was.',
  })
  riskCorrelationRemove(
    @Arg('input', () => RiskCorrelationRemoveInput, { description: 'Which one.' }) input: RiskCorrelationRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'riskCorrelation', context.services.riskCorrelation.remove(context.caller, input));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import {
  AiSystem,
  AiSystemChangeInput,
  AiSystemChangePayload,
  AiSystemConnection,
  AiSystemFilter,
  AiSystemOrder,
  AiSystemRecordInput,
  AiSystemRecordPayload,
  AiSystemStageSetInput,
  AiSystemStageSetPayload,
  AiSystemRemoveInput,
  AiSystemRemovePayload,
} from '../types/ai-system';
import { Asset } from '../types/asset';
import { Person } from '../types/person';
import { RiskConnection } from '../types/risk';

@Resolver(() => AiSystem)
export class AiSystemResolver {
  @Query(() => AiSystem, { nullable: true, description: 'An AI system by its id; null when there is no such system.' })
  aiSystem(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.AiSystem.load(id);
  }

  @Query(() => AiSystemConnection, { description: 'AI systems, by name unless another order is asked for.' })
  aiSystems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AiSystemFilter, { nullable: true, description: 'Which ones.' }) filter: AiSystemFilter | null,
    @Arg('order', () => AiSystemOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.aiSystem, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() aiSystem: D.AiSystem, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, aiSystem.ownerId);
  }

  @FieldResolver(() => [Asset], {
    description: 'Data sets, models, platforms that it is made of or runs on; at most 500.',
  })
  assets(@Root() aiSystem: D.AiSystem, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Asset, aiSystem.assetIds);
  }

  @FieldResolver(() => RiskConnection, { description: 'Risks that concern it, oldest first.' })
  risks(@Root() aiSystem: D.AiSystem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.risksOfAiSystem.load(aiSystem.id), byAge, page);
  }

  @Mutation(() => AiSystemRecordPayload, { description: 'Records an AI system.' })
  aiSystemRecord(
    @Arg('input', () => AiSystemRecordInput, { description: 'The AI system.' }) input: AiSystemRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiSystem', context.services.aiSystem.record(context.caller, input));
  }

  @Mutation(() => AiSystemChangePayload, { description: 'Changes what is said about an AI system.' })
  aiSystemChange(
    @Arg('input', () => AiSystemChangeInput, { description: 'What changes.' }) input: AiSystemChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiSystem', context.services.aiSystem.change(context.caller, input));
  }

  @Mutation(() => AiSystemStageSetPayload, { description: 'Moves an AI system to another stage of its life.' })
  aiSystemStageSet(
    @Arg('input', () => AiSystemStageSetInput, { description: 'The move.' }) input: AiSystemStageSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiSystem', context.services.aiSystem.stageSet(context.caller, input));
  }

  @Mutation(() => AiSystemRemovePayload, {
    description: 'Takes an AI system that nothing names out of the register, keeping its history.',
  })
  aiSystemRemove(
    @Arg('input', () => AiSystemRemoveInput, { description: 'Which one.' }) input: AiSystemRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'aiSystem', context.services.aiSystem.remove(context.caller, input));
  }
}

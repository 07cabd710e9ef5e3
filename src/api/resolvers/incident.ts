import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { ChangeConnection } from '../types/change';
import {
  Incident,
  IncidentChangePayload,
  IncidentConnection,
  IncidentOrder,
  IncidentRecordPayload,
  IncidentRemovePayload,
} from '../types/incident';
import { IncidentChangeInput, IncidentFilter, IncidentRecordInput, IncidentRemoveInput } from '../types/incident-input';
import { Risk } from '../types/risk';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true, description: 'An incident by its id; null when there is no such incident.' })
  incident(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Incident.load(id);
  }

  @Query(() => IncidentConnection, { description: 'Incidents, the latest first unless another order is asked for.' })
  incidents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IncidentFilter, { nullable: true, description: 'Which ones.' }) filter: IncidentFilter | null,
    @Arg('order', () => IncidentOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT' | 'OCCURRED_ON'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.incident, caller, page, order ?? { field: 'OCCURRED_ON', direction: 'DESC' }, filter);
  }

  @FieldResolver(() => Risk, {
    nullable: true,
    description: 'The risk that it is an event of; null while nobody said.',
  })
  risk(@Root() { riskId }: D.Incident, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Risk, riskId);
  }

  @FieldResolver(() => Incident, { nullable: true, description: 'The incident that triggered it.' })
  causedBy(@Root() { causedById }: D.Incident, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Incident, causedById);
  }

  @FieldResolver(() => IncidentConnection, { description: 'Incidents that it triggered, oldest first.' })
  triggered(@Root() { id }: D.Incident, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.incidentsCausedBy.load(id), byAge, page);
  }

  @FieldResolver(() => [Asset], { description: 'Assets that it concerned; at most 500.' })
  assets(@Root() { assetIds }: D.Incident, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Asset, assetIds);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that it concerned; at most 500.' })
  aiSystems(@Root() { aiSystemIds }: D.Incident, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, aiSystemIds);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to the record, newest first.' })
  history(@Root() { id }: D.Incident, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => IncidentRecordPayload, { description: 'Records an incident.' })
  incidentRecord(
    @Arg('input', () => IncidentRecordInput, { description: 'The incident.' }) input: IncidentRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'incident', context.services.incident.record(context.caller, input));
  }

  @Mutation(() => IncidentChangePayload, { description: 'Changes an incident.' })
  incidentChange(
    @Arg('input', () => IncidentChangeInput, { description: 'What changes.' }) input: IncidentChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'incident', context.services.incident.change(context.caller, input));
  }

  @Mutation(() => IncidentRemovePayload, {
    description: 'Takes an incident out, and with it all that it moved; its history stays.',
  })
  incidentRemove(
    @Arg('input', () => IncidentRemoveInput, { description: 'Which incident.' }) input: IncidentRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'incident', context.services.incident.remove(context.caller, input));
  }
}

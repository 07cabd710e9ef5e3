import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import {
  Audit,
  AuditCancelPayload,
  AuditChangePayload,
  AuditConfirmPayload,
  AuditConnection,
  AuditFinishPayload,
  AuditMode,
  AuditOrder,
  AuditOutcome,
  AuditRecordPayload,
  AuditShare,
} from '../types/audit';
import {
  AuditCancelInput,
  AuditChangeInput,
  AuditConfirmInput,
  AuditFilter,
  AuditFinishInput,
  AuditRecordInput,
} from '../types/audit-input';
import { AuditProgramme } from '../types/audit-programme';
import { Auditor } from '../types/auditor';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { Finding } from '../types/finding';
import { Site } from '../types/site';

@Resolver(() => Audit)
export class AuditResolver {
  @Query(() => Audit, { nullable: true, description: 'An audit by its id; null when there is none.' })
  audit(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Audit.load(id);
  }

  @Query(() => AuditConnection, { description: 'Audits, by their first day unless another order is asked for.' })
  audits(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which ones.' }) filter: AuditFilter | null,
    @Arg('order', () => AuditOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'START_ON' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.audit, caller, page, order ?? { field: 'START_ON', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => AuditMode, { description: 'Which standards it is held against.' })
  mode(@Root() { standards }: D.Audit) {
    if (standards.length > 1) return 'COMBINED';
    return standards[0] === 'ISO_IEC_27001_2022' ? 'ISMS' : 'AIMS';
  }

  @FieldResolver(() => Site, { nullable: true, description: 'Where it is held.' })
  site(@Root() { siteId }: D.Audit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Site, siteId);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Clauses and controls that it covers; at most 500.' })
  catalogueItems(@Root() { catalogueItemIds }: D.Audit, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, catalogueItemIds);
  }

  @FieldResolver(() => Auditor, { nullable: true, description: 'Who leads; null while nobody does.' })
  lead(@Root() { leadId }: D.Audit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Auditor, leadId);
  }

  @FieldResolver(() => AuditProgramme, { nullable: true, description: 'The programme that planned it.' })
  programme(@Root() { programmeId }: D.Audit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.AuditProgramme, programmeId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Audit, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => AuditRecordPayload, { description: 'Plans an audit.' })
  auditRecord(
    @Arg('input', () => AuditRecordInput, { description: 'The audit.' }) input: AuditRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'audit', context.services.audit.record(context.caller, input));
  }

  @Mutation(() => AuditChangePayload, { description: 'Changes a planned audit.' })
  auditChange(
    @Arg('input', () => AuditChangeInput, { description: 'What changes.' }) input: AuditChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'audit', context.services.audit.change(context.caller, input));
  }

  @Mutation(() => AuditConfirmPayload, {
    description:
      'Settles a planned audit, whose team must be able to audit and lead; no programme moves it from now on.',
  })
  auditConfirm(
    @Arg('input', () => AuditConfirmInput, { description: 'Which one.' }) input: AuditConfirmInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'audit', context.services.audit.confirm(context.caller, input));
  }

  @Mutation(() => AuditFinishPayload, { description: 'Records what a confirmed audit found.' })
  auditFinish(
    @Arg('input', () => AuditFinishInput, { description: 'What it found.' }) input: AuditFinishInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'audit', context.services.audit.finish(context.caller, input));
  }

  @Mutation(() => AuditCancelPayload, { description: 'Gives up an audit that was not held.' })
  auditCancel(
    @Arg('input', () => AuditCancelInput, { description: 'Which one.' }) input: AuditCancelInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'audit', context.services.audit.cancel(context.caller, input));
  }
}

@Resolver(() => AuditShare)
export class AuditShareResolver {
  @FieldResolver(() => Auditor, { nullable: true, description: 'Who audits.' })
  auditor(@Root() { auditorId }: D.AuditShare, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Auditor.load(auditorId);
  }
}

@Resolver(() => AuditOutcome)
export class AuditOutcomeResolver {
  @FieldResolver(() => [Finding], { description: 'Findings that it led to; at most 500.' })
  findings(@Root() { findingIds }: D.AuditOutcome, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Finding, findingIds);
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { related, relatedList } from '../relation';
import { Audit } from '../types/audit';
import {
  AuditProgramme,
  AuditProgrammeCancelInput,
  AuditProgrammeCancelPayload,
  AuditProgrammeChooseInput,
  AuditProgrammeChoosePayload,
  AuditProgrammeConnection,
  AuditProgrammeFilter,
  AuditProgrammeOrder,
  AuditProgrammeStartInput,
  AuditProgrammeStartPayload,
  AuditProgrammeTerms,
} from '../types/audit-programme';
import { AuditCoverage, AuditProgrammeResult, EarlierAudit, PlannedAudit } from '../types/audit-programme-result';
import { Auditor } from '../types/auditor';
import { CatalogueItem } from '../types/catalogue';
import { Certificate } from '../types/certificate';
import { Simulation } from '../types/simulation';
import { Site } from '../types/site';

@Resolver(() => AuditProgramme)
export class AuditProgrammeResolver {
  @Query(() => AuditProgramme, {
    nullable: true,
    description: 'An audit programme by its id; null when there is none.',
  })
  auditProgramme(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.AuditProgramme.load(id);
  }

  @Query(() => AuditProgrammeConnection, { description: 'Audit programmes, the newest first unless asked otherwise.' })
  auditProgrammes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditProgrammeFilter, { nullable: true, description: 'Which ones.' })
    filter: AuditProgrammeFilter | null,
    @Arg('order', () => AuditProgrammeOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const usual = { field: 'CREATED_AT', direction: 'DESC' } as const;
    return pageOf(services.auditProgramme, caller, page, order ?? usual, filter);
  }

  @Mutation(() => AuditProgrammeStartPayload, {
    description: 'Orders an audit programme; the same order of the same register is the same programme.',
  })
  auditProgrammeStart(
    @Arg('input', () => AuditProgrammeStartInput, { description: 'What is asked.' }) input: AuditProgrammeStartInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'programme', context.services.auditProgramme.start(context.caller, input));
  }

  @Mutation(() => AuditProgrammeCancelPayload, { description: 'Stops a programme that waits or is computed.' })
  auditProgrammeCancel(
    @Arg('input', () => AuditProgrammeCancelInput, { description: 'Which one.' }) input: AuditProgrammeCancelInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'programme', context.services.auditProgramme.cancel(context.caller, input));
  }

  @Mutation(() => AuditProgrammeChoosePayload, {
    description:
      'Records the audits of a programme as planned, and cancels planned ones of earlier programmes in its time.',
  })
  auditProgrammeChoose(
    @Arg('input', () => AuditProgrammeChooseInput, { description: 'Which one.' }) input: AuditProgrammeChooseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'programme', context.services.auditProgramme.choose(context.caller, input));
  }
}

@Resolver(() => AuditProgrammeTerms)
export class AuditProgrammeTermsResolver {
  @FieldResolver(() => [Auditor], { description: 'Who may be planned; at most 200.' })
  auditors(@Root() { auditorIds }: D.AuditProgrammeOrder, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Auditor, auditorIds);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Controls that do not apply; at most 131.' })
  notApplicable(@Root() { notApplicableIds }: D.AuditProgrammeOrder, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, notApplicableIds);
  }

  @FieldResolver(() => AuditProgramme, {
    nullable: true,
    description: 'The earlier programme of which as little as possible is moved; null for none.',
  })
  keepProgramme(@Root() { keepProgrammeId }: D.AuditProgrammeOrder, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.AuditProgramme, keepProgrammeId);
  }
}

@Resolver(() => AuditProgrammeResult)
export class AuditProgrammeResultResolver {
  @FieldResolver(() => Simulation, {
    nullable: true,
    description: 'Where tail shares come from; null where no simulation had succeeded, and they are 0.',
  })
  simulation(@Root() { simulationId }: D.AuditProgrammeResult, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Simulation, simulationId);
  }
}

@Resolver(() => PlannedAudit)
export class PlannedAuditResolver {
  @FieldResolver(() => Site, { nullable: true, description: 'Where it is held.' })
  site(@Root() { siteId }: D.PlannedAudit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Site, siteId);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Clauses and controls that it covers; at most 500.' })
  catalogueItems(@Root() { catalogueItemIds }: D.PlannedAudit, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, catalogueItemIds);
  }

  @FieldResolver(() => [Certificate], { description: 'Certificates that it is for; at most 2, none for others.' })
  certificates(@Root() { certificateIds }: D.PlannedAudit, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Certificate, certificateIds);
  }

  @FieldResolver(() => Auditor, { nullable: true, description: 'Who leads; null where it is not held.' })
  lead(@Root() { leadId }: D.PlannedAudit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Auditor, leadId);
  }

  @FieldResolver(() => Audit, { nullable: true, description: 'The audit of the register that it is and that stays.' })
  lockedAudit(@Root() { lockedAuditId }: D.PlannedAudit, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Audit, lockedAuditId);
  }
}

@Resolver(() => EarlierAudit)
export class EarlierAuditResolver {
  @FieldResolver(() => [Auditor], { description: 'Who was to audit; at most 50.' })
  auditors(@Root() { auditorIds }: NonNullable<D.PlannedAudit['earlier']>, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Auditor, auditorIds);
  }
}

@Resolver(() => AuditCoverage)
export class AuditCoverageResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The clause or control.' })
  catalogueItem(@Root() { catalogueItemId }: D.AuditCoverage, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(catalogueItemId);
  }
}

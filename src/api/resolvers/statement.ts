import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy, StatementOfApplicability as Statement } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { relatedList } from '../relation';
import { CatalogueItem } from '../types/catalogue';
import { Control } from '../types/control';
import { Person } from '../types/person';
import { Risk } from '../types/risk';
import { Standard } from '../types/standard';
import {
  StatementDifference,
  StatementEntry,
  StatementOfApplicability,
  StatementOfApplicabilityApproveInput,
  StatementOfApplicabilityApprovePayload,
  StatementOfApplicabilityDraftInput,
  StatementOfApplicabilityDraftPayload,
  StatementVersion,
  StatementVersionConnection,
  StatementVersionFilter,
  StatementVersionOrder,
} from '../types/statement';

@Resolver(() => StatementOfApplicability)
export class StatementResolver {
  @Query(() => StatementOfApplicability, {
    description: 'The statement of applicability over the 93 controls of ISO/IEC 27001 and the 38 of ISO/IEC 42001.',
  })
  statementOfApplicability(
    @Arg('standard', () => Standard, { nullable: true, description: 'The part of one standard only.' })
    standard: D.Standard | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return services.statement.of(caller, standard ?? null);
  }

  @FieldResolver(() => StatementVersion, {
    nullable: true,
    description: 'The newest approved version that covers these standards; null when none does.',
  })
  async latestVersion(@Root() { standards }: Statement, @Ctx() { services, caller }: ApiContext) {
    const versions = await services.statement.versions.all(caller, {});
    return versions.filter((version) => standards.every((code) => version.standards.includes(code))).at(-1) ?? null;
  }

  @Query(() => StatementVersion, {
    nullable: true,
    description: 'An approved version by its id; null when there is none such.',
  })
  statementVersion(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.StatementVersion.load(id);
  }

  @Query(() => StatementVersionConnection, { description: 'Approved versions, newest first unless asked otherwise.' })
  statementVersions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StatementVersionFilter, { nullable: true, description: 'Which ones.' })
    filter: StatementVersionFilter | null,
    @Arg('order', () => StatementVersionOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const newest = { field: 'CREATED_AT', direction: 'DESC' } as const;
    return pageOf(services.statement.versions, caller, page, order ?? newest, filter);
  }

  @Query(() => [StatementDifference], {
    nullable: true,
    description:
      'What differs between two statements, one entry a reference control; null when a version is not there.',
  })
  statementDifference(
    @Arg('fromId', () => ID, { description: 'The earlier version.' }) fromId: string,
    @Arg('toId', () => ID, { nullable: true, description: 'The later version; the statement as it is now if absent.' })
    toId: string | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return services.statement.difference(caller, fromId, toId ?? null);
  }

  @Mutation(() => StatementOfApplicabilityDraftPayload, {
    description:
      'Says of many reference controls at once whether they apply; refused as a whole if any entry is faulty.',
  })
  statementOfApplicabilityDraft(
    @Arg('input', () => StatementOfApplicabilityDraftInput, { description: 'The entries.' })
    input: StatementOfApplicabilityDraftInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'statementOfApplicability', context.services.statement.draft(context.caller, input));
  }

  @Mutation(() => StatementOfApplicabilityApprovePayload, {
    description: 'Freezes the statement as it is now as a version; every control must have been decided on.',
  })
  statementOfApplicabilityApprove(
    @Arg('input', () => StatementOfApplicabilityApproveInput, { description: 'The approval.' })
    input: StatementOfApplicabilityApproveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'statementVersion', context.services.statement.approve(context.caller, input));
  }
}

@Resolver(() => StatementVersion)
export class StatementVersionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who approved it.' })
  approvedBy(@Root() version: D.StatementVersion, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(version.approvedById);
  }
}

@Resolver(() => StatementEntry)
export class StatementEntryResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The reference control, as it is now.' })
  item(@Root() entry: D.StatementEntry, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(entry.catalogueItemId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answered for it.' })
  owner(@Root() { ownerId }: D.StatementEntry, @Ctx() { loaders }: ApiContext) {
    return ownerId === null ? null : loaders.own.Person.load(ownerId);
  }

  @FieldResolver(() => [Control], {
    description: 'Controls of the register that implemented it, as they are now; at most 500.',
  })
  controls(@Root() entry: D.StatementEntry, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Control, entry.controlIds);
  }

  @FieldResolver(() => [Risk], { description: 'Risks on which those acted, as they are now; at most 500.' })
  risks(@Root() entry: D.StatementEntry, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, entry.riskIds);
  }
}

@Resolver(() => StatementDifference)
export class StatementDifferenceResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The reference control.' })
  item(@Root() { catalogueItemId }: D.StatementDifference, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(catalogueItemId);
  }
}

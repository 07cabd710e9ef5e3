import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { act } from '../act';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { Applicability, ApplicabilityRateInput, ApplicabilityRatePayload } from '../types/applicability';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { ControlConnection } from '../types/control';
import { DocumentConnection } from '../types/document';
import { FindingConnection } from '../types/finding';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

@Resolver(() => Applicability)
export class ApplicabilityResolver {
  @FieldResolver(() => CatalogueItem, {
    description: 'The reference control; its twins are its counterparts in the other standard.',
  })
  item(@Root() entry: D.Applicability, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(entry.catalogueItemId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() entry: D.Applicability, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, entry.ownerId);
  }

  @FieldResolver(() => ControlConnection, { description: 'Controls of the register that implement it, oldest first.' })
  controls(@Root() entry: D.Applicability, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.controlsOfCatalogueItem.load(entry.catalogueItemId), byAge, page);
  }

  @FieldResolver(() => [Risk], {
    description:
      'Risks on which the planned and implemented controls of the register that implement it act; at most 500.',
  })
  async risks(@Root() entry: D.Applicability, @Ctx() { loaders }: ApiContext) {
    const controls = await loaders.controlsOfCatalogueItem.load(entry.catalogueItemId);
    const effects = controls.filter(({ state }) => state !== 'RETIRED').flatMap((control) => control.effects);
    const ids = effects.flatMap((effect) => (effect.target === 'RISK' ? [effect.riskId] : []));
    return relatedList(loaders.own.Risk, [...new Set(ids)]);
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents that are evidence for it, oldest first.' })
  documents(@Root() entry: D.Applicability, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.documentsOfCatalogueItem.load(entry.catalogueItemId), byAge, page);
  }

  @FieldResolver(() => FindingConnection, { description: 'Findings that concern it, oldest first.' })
  findings(@Root() entry: D.Applicability, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.findingsOfCatalogueItem.load(entry.catalogueItemId), byAge, page);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() entry: D.Applicability, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(entry.id), byVersion, page, 'DESC');
  }

  @Mutation(() => ApplicabilityRatePayload, {
    description: 'Says of one reference control whether it applies and how far it is put into practice.',
  })
  applicabilityRate(
    @Arg('input', () => ApplicabilityRateInput, { description: 'What is said.' }) input: ApplicabilityRateInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'applicability', context.services.statement.rate(context.caller, input));
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { CascadeLink } from '../types/cascade';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { Control, LinkEffect, Reliability, reliabilityView, RiskEffect } from '../types/control';
import { Person } from '../types/person';
import { Risk } from '../types/risk';

@Resolver(() => Control)
export class ControlFieldResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() control: D.Control, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, control.ownerId);
  }

  @FieldResolver(() => [CatalogueItem], { description: 'Catalogue controls that it implements; at most 500.' })
  catalogueItems(@Root() control: D.Control, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, control.catalogueItemIds);
  }

  @FieldResolver(() => Reliability, { description: 'How dependably it works as intended.' })
  reliability(@Root() control: D.Control) {
    return reliabilityView(control.reliability);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() control: D.Control, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(control.id), byVersion, page, 'DESC');
  }
}

@Resolver(() => RiskEffect)
export class RiskEffectResolver {
  @FieldResolver(() => Risk, { description: 'The risk that it reduces.' })
  risk(@Root() effect: { riskId: string }, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(effect.riskId);
  }
}

@Resolver(() => LinkEffect)
export class LinkEffectResolver {
  @FieldResolver(() => CascadeLink, {
    nullable: true,
    description: 'The link that it weakens; null when it was removed.',
  })
  link(@Root() effect: { linkId: string }, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CascadeLink.load(effect.linkId);
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { frequencyView, lossFormsView, severityView } from '../estimate-view';
import { byAge, byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { CascadeLinkConnection } from '../types/cascade';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { ControlConnection } from '../types/control';
import { Estimate } from '../types/estimate';
import { LossForms } from '../types/loss-form';
import { Person } from '../types/person';
import { Layer, Risk, RiskDriver } from '../types/risk';
import { RiskCorrelationConnection } from '../types/risk-correlation';
import { Uncertainty } from '../types/uncertainty';
import { uncertaintyView } from '../uncertainty-view';

@Resolver(() => Risk)
export class RiskFieldResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it.' })
  owner(@Root() risk: D.Risk, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, risk.ownerId);
  }

  @FieldResolver(() => [Asset], { description: 'Assets that it concerns; at most 500.' })
  assets(@Root() risk: D.Risk, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Asset, risk.assetIds);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that it concerns; at most 500.' })
  aiSystems(@Root() risk: D.Risk, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, risk.aiSystemIds);
  }

  @FieldResolver(() => [CatalogueItem], {
    description: 'Threats, harms, clauses and controls of the catalogues that it refers to; at most 500.',
  })
  catalogueItems(@Root() risk: D.Risk, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, risk.catalogueItemIds);
  }

  @FieldResolver(() => Estimate, { description: 'How often it brings a loss, in events per year, before any control.' })
  frequency(@Root() risk: D.Risk) {
    return frequencyView(risk.frequency);
  }

  @FieldResolver(() => Estimate, { description: 'Loss of one event, in currency, before any control and insurance.' })
  severity(@Root() risk: D.Risk) {
    return severityView(risk.severity);
  }

  @FieldResolver(() => LossForms, {
    nullable: true,
    description: 'The loss of one event in forms; null where it is stated as one amount.',
  })
  lossForms(@Root() { severity }: D.Risk) {
    return severity.spec.form === 'LOSS_FORMS' ? lossFormsView(severity.spec, severity.basis) : null;
  }

  @FieldResolver(() => Uncertainty, {
    nullable: true,
    description:
      'How sure one is of the yearly rate; null where it is taken as stated, and for a rate that is a range or three ' +
      'points, which state it themselves.',
  })
  frequencyUncertainty(@Root() { frequencyUncertainty }: D.Risk) {
    return frequencyUncertainty && uncertaintyView(frequencyUncertainty);
  }

  @FieldResolver(() => Uncertainty, {
    nullable: true,
    description: 'How sure one is of the size of its losses, all alike; null where they are taken as stated.',
  })
  severityUncertainty(@Root() { severityUncertainty }: D.Risk) {
    return severityUncertainty && uncertaintyView(severityUncertainty);
  }

  @FieldResolver(() => [RiskDriver], { description: 'Drivers that it follows; at most one entry a driver.' })
  drivers(@Root() risk: D.Risk) {
    return risk.drivers;
  }

  @FieldResolver(() => Layer, { nullable: true, description: 'Insurance of each event; null where there is none.' })
  eventLayer(@Root() { eventLayer }: D.Risk) {
    return eventLayer && { ...eventLayer, limit: Number.isFinite(eventLayer.limit) ? eventLayer.limit : null };
  }

  @FieldResolver(() => ControlConnection, { description: 'Controls with an effect on it, oldest first.' })
  controls(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.controlsOfRisk.load(risk.id), byAge, page);
  }

  @FieldResolver(() => CascadeLinkConnection, {
    description: 'Links to the risks that its events trigger, oldest first.',
  })
  triggers(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.linksFromRisk.load(risk.id), byAge, page);
  }

  @FieldResolver(() => CascadeLinkConnection, {
    description: 'Links from the risks whose events trigger it, oldest first.',
  })
  triggeredBy(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.linksToRisk.load(risk.id), byAge, page);
  }

  @FieldResolver(() => RiskCorrelationConnection, {
    description: 'Correlations of its number of events with that of other risks, oldest first.',
  })
  correlations(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.correlationsOfRisk.load(risk.id), byAge, page);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(risk.id), byVersion, page, 'DESC');
  }
}

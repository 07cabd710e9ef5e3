import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { overlayView } from '../overlay-view';
import { related } from '../relation';
import { CascadeLink } from '../types/cascade';
import { ChangeConnection } from '../types/change';
import { Control, Reliability, reliabilityView } from '../types/control';
import { Driver } from '../types/driver';
import { Improvement } from '../types/improvement';
import { Risk } from '../types/risk';
import { Scenario } from '../types/scenario-node';
import { Supplier } from '../types/supplier';
import {
  OverlayControl,
  OverlayDriver,
  OverlayEstimate,
  OverlayFailure,
  OverlayImprovement,
  OverlayRating,
  RatedEffect,
  ScenarioOverlay,
} from '../types/scenario-overlay';

@Resolver(() => Scenario)
export class ScenarioFieldResolver {
  @FieldResolver(() => [ScenarioOverlay], { description: 'How it differs from the register; at most 200.' })
  overlays(@Root() { overlays }: D.Scenario, @Ctx() { loaders }: ApiContext) {
    return overlays.map((overlay) => overlayView(overlay, loaders));
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Scenario, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }
}

@Resolver(() => OverlayDriver)
export class OverlayDriverResolver {
  @FieldResolver(() => Driver, { nullable: true, description: 'The driver; null when it was removed.' })
  driver(@Root() { driverId }: OverlayDriver, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Driver.load(driverId);
  }
}

@Resolver(() => OverlayEstimate)
export class OverlayEstimateResolver {
  @FieldResolver(() => Risk, { description: 'The risk.' })
  risk(@Root() { riskId }: OverlayEstimate, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(riskId);
  }
}

@Resolver(() => OverlayFailure)
export class OverlayFailureResolver {
  @FieldResolver(() => Supplier, { nullable: true, description: 'The supplier; null when it was removed.' })
  supplier(@Root() { supplierId }: OverlayFailure, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Supplier.load(supplierId);
  }
}

@Resolver(() => OverlayImprovement)
export class OverlayImprovementResolver {
  @FieldResolver(() => Improvement, { description: 'The improvement.' })
  improvement(@Root() { improvementId }: OverlayImprovement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Improvement.load(improvementId);
  }
}

@Resolver(() => OverlayControl)
export class OverlayControlResolver {
  @FieldResolver(() => Reliability, { description: 'How dependably it works as intended.' })
  reliability(@Root() { reliability }: D.ScenarioControl) {
    return reliabilityView(reliability);
  }
}

@Resolver(() => OverlayRating)
export class OverlayRatingResolver {
  @FieldResolver(() => Control, { description: 'The control.' })
  control(@Root() { controlId }: OverlayRating, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Control.load(controlId);
  }

  @FieldResolver(() => Reliability, { nullable: true, description: 'How dependably it works as intended.' })
  reliability(@Root() { reliability }: D.ScenarioRating) {
    return reliability && reliabilityView(reliability);
  }
}

@Resolver(() => RatedEffect)
export class RatedEffectResolver {
  @FieldResolver(() => Risk, { nullable: true, description: 'The risk that it reduces; null for an effect on a link.' })
  risk(@Root() { riskId }: RatedEffect, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Risk, riskId ?? null);
  }

  @FieldResolver(() => CascadeLink, {
    nullable: true,
    description: 'The link that it weakens; null for an effect on a risk, and when the link was removed.',
  })
  link(@Root() { linkId }: RatedEffect, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.CascadeLink, linkId ?? null);
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { CascadeLink } from '../types/cascade';
import { Control } from '../types/control';
import { ControlTestConnection } from '../types/control-test';
import { EstimateUpdate } from '../types/evidence';
import { ExposurePeriodConnection } from '../types/exposure-period';
import { IncidentConnection } from '../types/incident';
import { Indicator, IndicatorConnection, IndicatorReading } from '../types/indicator';
import { Risk } from '../types/risk';

const updatesOf = async ({ loaders }: ApiContext, id: string, quantity: D.UpdatedQuantity): Promise<object[]> =>
  (await loaders.updatesOf(id))
    .filter((update) => update.quantity === quantity)
    .map(({ part, ...update }) => ({ ...update, ...part }));

const updateOf = async (context: ApiContext, id: string, quantity: D.UpdatedQuantity): Promise<object | null> =>
  (await updatesOf(context, id, quantity))[0] ?? null;

@Resolver(() => Risk)
export class RiskEvidenceResolver {
  @FieldResolver(() => EstimateUpdate, {
    nullable: true,
    description: 'What evidence made of its frequency; null without any.',
  })
  frequencyUpdate(@Root() { id }: D.Risk, @Ctx() context: ApiContext) {
    return updateOf(context, id, 'FREQUENCY');
  }

  @FieldResolver(() => EstimateUpdate, {
    nullable: true,
    description: 'What losses made of its severity; null without any.',
  })
  severityUpdate(@Root() { id }: D.Risk, @Ctx() context: ApiContext) {
    return updateOf(context, id, 'SEVERITY');
  }

  @FieldResolver(() => [EstimateUpdate], {
    description: 'What losses by form made of the forms of its loss; one entry a form with any.',
  })
  lossFormUpdates(@Root() { id }: D.Risk, @Ctx() context: ApiContext) {
    return updatesOf(context, id, 'LOSS_FORM');
  }

  @FieldResolver(() => EstimateUpdate, {
    nullable: true,
    description: 'What losses by form made of the probability of its secondary loss event; null without any.',
  })
  secondaryProbabilityUpdate(@Root() { id }: D.Risk, @Ctx() context: ApiContext) {
    return updateOf(context, id, 'SECONDARY_PROBABILITY');
  }

  @FieldResolver(() => [EstimateUpdate], {
    description:
      'Persons that approved impact assessments bring to it, where it states none itself: those of an assessment, less ' +
      'those whom its other risks state, shared evenly by the own events of its risks that state none; one entry a class.',
  })
  peopleUpdates(@Root() { id }: D.Risk, @Ctx() context: ApiContext) {
    return updatesOf(context, id, 'PEOPLE');
  }

  @FieldResolver(() => IncidentConnection, { description: 'Its events that were recorded, oldest first.' })
  incidents(@Root() { id }: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.incidentsOfRisk.load(id), byAge, page);
  }

  @FieldResolver(() => ExposurePeriodConnection, {
    description: 'Days in which all its events are known, oldest first.',
  })
  exposurePeriods(@Root() { id }: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.exposurePeriodsOf.load(id), byAge, page);
  }

  @FieldResolver(() => IndicatorConnection, { description: 'Indicators that move its rate, oldest first.' })
  indicators(@Root() { id }: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.indicatorsOfRisk.load(id), byAge, page);
  }
}

@Resolver(() => CascadeLink)
export class LinkEvidenceResolver {
  @FieldResolver(() => EstimateUpdate, {
    nullable: true,
    description: 'What cascades seen made of its strength; null without any.',
  })
  triggeringUpdate(@Root() { id }: D.CascadeLink, @Ctx() context: ApiContext) {
    return updateOf(context, id, 'TRIGGERING');
  }
}

@Resolver(() => Control)
export class ControlEvidenceResolver {
  @FieldResolver(() => EstimateUpdate, {
    nullable: true,
    description:
      'What tests, indicators and open findings made of its availability; null without any, or while it is not implemented.',
  })
  availabilityUpdate(@Root() { id }: D.Control, @Ctx() context: ApiContext) {
    return updateOf(context, id, 'AVAILABILITY');
  }

  @FieldResolver(() => ControlTestConnection, { description: 'Its tests, oldest first.' })
  tests(@Root() { id }: D.Control, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.testsOf.load(id), byAge, page);
  }

  @FieldResolver(() => IndicatorConnection, { description: 'Indicators that move its availability, oldest first.' })
  indicators(@Root() { id }: D.Control, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.indicatorsOfControl.load(id), byAge, page);
  }
}

@Resolver(() => IndicatorReading)
export class IndicatorReadingResolver {
  @FieldResolver(() => Indicator, { description: 'The indicator.' })
  indicator(@Root() { indicatorId }: D.IndicatorReading, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Indicator.load(indicatorId);
  }
}

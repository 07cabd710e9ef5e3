import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as I from '../../services/index';
import type { ApiContext } from '../context';
import { related, relatedList } from '../relation';
import { Applicability } from '../types/applicability';
import { CatalogueItem } from '../types/catalogue';
import { Improvement } from '../types/improvement';
import { ControlGap, GapAnalysis, GapRisk } from '../types/gap-analysis';
import { Risk } from '../types/risk';
import { Simulation } from '../types/simulation';

@Resolver(() => GapAnalysis)
export class GapAnalysisResolver {
  @Query(() => GapAnalysis, {
    description:
      'What to improve first: reference controls that are missing in the statement of applicability, by the share of the ' +
      'simulated tail in the risks that call for them.',
  })
  gapAnalysis(@Ctx() { services, caller }: ApiContext) {
    return services.gapAnalysis(caller);
  }

  @FieldResolver(() => Simulation, {
    nullable: true,
    description: 'The simulation that the shares are of; null where none has succeeded: shares are 0 then.',
  })
  simulation(@Root() { simulationId }: I.GapAnalysis, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Simulation, simulationId);
  }
}

@Resolver(() => ControlGap)
export class ControlGapResolver {
  @FieldResolver(() => CatalogueItem, { description: 'The reference control.' })
  item(@Root() { itemId }: I.ControlGap, @Ctx() { loaders }: ApiContext) {
    return loaders.own.CatalogueItem.load(itemId);
  }

  @FieldResolver(() => Applicability, { description: 'What the statement of applicability says of it.' })
  entry(@Root() { entryId }: I.ControlGap, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Applicability.load(entryId);
  }

  @FieldResolver(() => [Improvement], {
    description: 'Candidates and started improvements that raise it already; at most all of the register.',
  })
  improvements(@Root() { improvementIds }: I.ControlGap, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Improvement, improvementIds);
  }
}

@Resolver(() => GapRisk)
export class GapRiskResolver {
  @FieldResolver(() => Risk, { description: 'The risk.' })
  risk(@Root() { riskId }: I.GapRisk, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(riskId);
  }
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { comparisonView } from '../scenario-view';
import { related } from '../relation';
import { Risk } from '../types/risk';
import { ComparedScenario, ScenarioComparePayload } from '../types/scenario';
import { RiskMovement } from '../types/scenario-figure';
import { ScenarioCompareInput } from '../types/scenario-input';
import { Scenario } from '../types/scenario-node';

@Resolver()
export class ScenarioCompareResolver {
  @Query(() => ScenarioComparePayload, {
    description:
      'The register as it is beside scenarios: figures, paired differences and who moved. Nothing is stored.',
  })
  async scenarioCompare(
    @Arg('input', () => ScenarioCompareInput, { description: 'The scenarios, and how to compute.' })
    input: ScenarioCompareInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.scenarioCompare(caller, input));
    if (!result.ok) return { comparison: null, problems: result.problems.map(problemView) };
    return { comparison: comparisonView(result.value), problems: [] };
  }
}

@Resolver(() => RiskMovement)
export class RiskMovementResolver {
  @FieldResolver(() => Risk, { description: 'The risk.' })
  risk(@Root() { riskId }: RiskMovement & { riskId: string }, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(riskId);
  }
}

@Resolver(() => ComparedScenario)
export class ComparedScenarioResolver {
  @FieldResolver(() => Scenario, { nullable: true, description: 'The kept scenario; null where it was described.' })
  scenario(@Root() { scenarioId }: ComparedScenario & { scenarioId: string | null }, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Scenario, scenarioId);
  }
}

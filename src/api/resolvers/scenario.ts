import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { comparisonView } from '../scenario-view';
import { Risk } from '../types/risk';
import { ScenarioComparePayload } from '../types/scenario';
import { RiskMovement } from '../types/scenario-figure';
import { ScenarioCompareInput } from '../types/scenario-input';

@Resolver()
export class ScenarioResolver {
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

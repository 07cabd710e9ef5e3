import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context';
import { specView } from '../estimate-view';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { BackTestInput, BackTestPayload } from '../types/back-test';
import { EstimatePoolInput, EstimatePoolPayload } from '../types/estimate-pool';

@Resolver()
export class CalibrationResolver {
  @Query(() => EstimatePoolPayload, {
    description:
      "Several experts' ranges of one quantity as one estimate, with how far they disagree. Nothing is stored.",
  })
  estimatePool(
    @Arg('input', () => EstimatePoolInput, { description: 'The ranges.' }) input: EstimatePoolInput,
    @Ctx() { services }: ApiContext,
  ) {
    const result = services.estimatePool(input);
    if (!result.ok) return { pool: null, problems: result.problems.map(problemView) };
    return { pool: { ...result.value, spec: specView(result.value.spec) }, problems: [] };
  }

  @Query(() => BackTestPayload, {
    description: "Whether the organisation's own years look like years of the register. Nothing is stored.",
  })
  async backTest(
    @Arg('input', () => BackTestInput, { description: 'The years, and how to compute.' }) input: BackTestInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.backTest(caller, input));
    if (!result.ok) return { backTest: null, problems: result.problems.map(problemView) };
    return { backTest: result.value, problems: [] };
  }
}

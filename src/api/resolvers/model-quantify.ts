import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context';
import { outcomeView } from '../outcome-view';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { ModelQuantifyInput, ModelQuantifyPayload } from '../types/model-quantify';

@Resolver()
export class ModelQuantifyResolver {
  @Query(() => ModelQuantifyPayload, {
    description: 'Quantifies a model file, as the command `riskweave quantify` does. Nothing is stored.',
  })
  async modelQuantify(
    @Arg('input', () => ModelQuantifyInput, { description: 'The model, and how to compute.' })
    input: ModelQuantifyInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.modelQuantify(caller, input));
    if (!result.ok) return { outcome: null, result: null, problems: result.problems.map(problemView) };
    const { outcome, risks } = result.value;
    return { outcome: outcomeView(outcome, risks), result: outcome, problems: [] };
  }
}

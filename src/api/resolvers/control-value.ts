import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { Control } from '../types/control';
import { ControlValue, ControlValueInput, ControlValuePayload } from '../types/control-value';

@Resolver(() => ControlValue)
export class ControlValueResolver {
  @Query(() => ControlValuePayload, {
    description:
      'What each implemented control is worth to the register as it is; outages and uncertain efficacies count by their ' +
      'mean. Nothing is stored.',
  })
  async controlValue(
    @Arg('input', () => ControlValueInput, { description: 'How to compute.' }) input: ControlValueInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.controlValue(caller, input));
    if (!result.ok) return { valuation: null, problems: result.problems.map(problemView) };
    return { valuation: result.value, problems: [] };
  }

  @FieldResolver(() => Control, { description: 'The control.' })
  control(@Root() { id }: ControlValue & { id: string }, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Control.load(id);
  }
}

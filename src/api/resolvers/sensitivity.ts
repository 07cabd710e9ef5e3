import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as I from '../../services/index';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { problemView } from '../problem';
import { CascadeLink } from '../types/cascade';
import { Control } from '../types/control';
import { Risk } from '../types/risk';
import { SensitivityInput, SensitivityPayload, SensitivityRow } from '../types/sensitivity';

@Resolver()
export class SensitivityResolver {
  @Query(() => SensitivityPayload, {
    description:
      'Which uncertain estimates move the mean annual loss of the register as it is now: tornado and variance shares. ' +
      'Rates given as a range or three points are uncertain as they say, estimates with a stated uncertainty as that ' +
      'says (an efficacy by its sample size), others as the input says. For the mean, outages of controls, and ' +
      'efficacies while they are not varied, count by their mean.',
  })
  async sensitivity(
    @Arg('input', () => SensitivityInput, { description: 'What is uncertain besides rates, and the seed.' })
    input: SensitivityInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.sensitivity(caller, input));
    if (!result.ok) return { sensitivity: null, problems: result.problems.map(problemView) };
    return { sensitivity: result.value, problems: [] };
  }
}

@Resolver(() => SensitivityRow)
export class SensitivityRowResolver {
  @FieldResolver(() => Risk, { nullable: true, description: 'The risk, for RATE, RATE_FACTOR and SEVERITY.' })
  risk(@Root() { riskId }: I.SensitivityRow, @Ctx() { loaders }: ApiContext) {
    return riskId === null ? null : loaders.own.Risk.load(riskId);
  }

  @FieldResolver(() => CascadeLink, { nullable: true, description: 'The cascade link, for LINK.' })
  link(@Root() { linkId }: I.SensitivityRow, @Ctx() { loaders }: ApiContext) {
    return linkId === null ? null : loaders.own.CascadeLink.load(linkId);
  }

  @FieldResolver(() => Control, { nullable: true, description: 'The control, for CONTROL and EFFICACY.' })
  control(@Root() { controlId }: I.SensitivityRow, @Ctx() { loaders }: ApiContext) {
    return controlId === null ? null : loaders.own.Control.load(controlId);
  }
}

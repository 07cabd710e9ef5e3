import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import { EffortRatesSetInput, EffortRatesSetPayload, OwnEffortRates } from '../types/effort-rates';
import { Organization } from '../types/organization';

@Resolver(() => Organization)
export class EffortRatesResolver {
  @FieldResolver(() => OwnEffortRates, {
    description: 'Its own person-days, by which readiness and roadmap are reckoned.',
  })
  effortRates(@Root() { effortRates }: D.Organization) {
    return effortRates ?? {};
  }

  @Mutation(() => EffortRatesSetPayload, {
    description: "Sets the organisation's own person-days for a clause, a control, a decision, a certification.",
  })
  effortRatesSet(
    @Arg('input', () => EffortRatesSetInput, { description: 'The person-days.' }) input: EffortRatesSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.effortRatesSet(context.caller, input));
  }
}

import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Result } from '../../domain/index';
import type { ApiContext } from '../context';
import { badUserInput } from '../errors';
import { unlessOverloaded } from '../overload';
import { LossAggregate, RiskAggregate } from '../types/aggregate';
import { LossAggregateArgs, RiskAggregateArgs } from '../types/aggregate-input';

@Resolver()
export class AggregateResolver {
  @Query(() => RiskAggregate, {
    description: 'Counts and sums over the risks of the register as it is now, by groups.',
  })
  async riskAggregate(@Args(() => RiskAggregateArgs) args: RiskAggregateArgs, @Ctx() { services, caller }: ApiContext) {
    return answered(await services.aggregate.risks(caller, args));
  }

  @Query(() => LossAggregate, {
    nullable: true,
    description:
      'Losses of a simulation by groups; null when no simulation has succeeded. Grouped by KIND and ' +
      'CASCADE_ROOT_KIND it says how much AI-harm loss is caused by security events.',
  })
  async lossAggregate(@Args(() => LossAggregateArgs) args: LossAggregateArgs, @Ctx() { services, caller }: ApiContext) {
    return answered(await unlessOverloaded(services.aggregate.losses(caller, args)));
  }
}

/** The answer to a query; what is wrong with its arguments becomes an error of the request. */
function answered<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw badUserInput(result.problems.map(({ message }) => message).join('; '));
}

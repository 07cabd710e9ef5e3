import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';

import type { DriverSpec } from '../../engine/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import {
  Driver,
  DriverChangeInput,
  DriverChangePayload,
  DriverConnection,
  type DriverDistributionInput,
  DriverFilter,
  DriverOrder,
  DriverRecordInput,
  DriverRecordPayload,
  DriverRemoveInput,
  DriverRemovePayload,
} from '../types/driver';
import { RiskConnection } from '../types/risk';

/** Exactly one member of the input is set. */
function distributionOf({ gamma, lognormal, twoState }: DriverDistributionInput): DriverSpec {
  if (gamma) return { type: 'gamma', shape: gamma.shape };
  if (lognormal) return { type: 'lognormal', sigma: lognormal.sigma };
  if (twoState) return { type: 'twoState', probability: twoState.probability, multiplier: twoState.multiplier };
  throw new TypeError('a @oneOf input without a member got through');
}

/**
 * The service knows a distribution as the model file writes it, the caller one level deeper: what is wrong with a
 * parameter is moved to where the caller gave it.
 */
async function located<T>(
  given: DriverDistributionInput | null | undefined,
  answer: Promise<D.Result<T>>,
): Promise<D.Result<T>> {
  const result = await answer;
  const [member] = Object.entries(given ?? {}).flatMap(([name, value]) => (value ? [name] : []));
  if (result.ok || member === undefined) return result;
  const problems = result.problems.map((problem) => {
    const [field, ...rest] = problem.path;
    return field === 'distribution' && rest.length > 0 ? { ...problem, path: [field, member, ...rest] } : problem;
  });
  return { ok: false, problems };
}

@Resolver(() => Driver)
export class DriverResolver {
  @Query(() => Driver, { nullable: true, description: 'A driver by its id; null when there is no such driver.' })
  driver(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Driver.load(id);
  }

  @Query(() => DriverConnection, { description: 'Drivers, by name unless another order is asked for.' })
  drivers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DriverFilter, { nullable: true, description: 'Which ones.' }) filter: DriverFilter | null,
    @Arg('order', () => DriverOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.driver, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => RiskConnection, { description: 'Risks that follow it, oldest first.' })
  risks(@Root() driver: D.Driver, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.risksOfDriver.load(driver.id), byAge, page);
  }

  @Mutation(() => DriverRecordPayload, { description: 'Records a driver.' })
  driverRecord(
    @Arg('input', () => DriverRecordInput, { description: 'The driver.' }) input: DriverRecordInput,
    @Ctx() context: ApiContext,
  ) {
    const { distribution, ...rest } = input;
    const record = { ...rest, distribution: distributionOf(distribution) };
    const recorded = context.services.driver.record(context.caller, record);
    return act(context, 'driver', located(distribution, recorded));
  }

  @Mutation(() => DriverChangePayload, { description: 'Changes a driver.' })
  driverChange(
    @Arg('input', () => DriverChangeInput, { description: 'What changes.' }) input: DriverChangeInput,
    @Ctx() context: ApiContext,
  ) {
    const { distribution, ...rest } = input;
    // A null goes on to the service, which refuses it.
    const change =
      distribution === undefined
        ? rest
        : { ...rest, distribution: (distribution && distributionOf(distribution)) as DriverSpec };
    const changed = context.services.driver.change(context.caller, change);
    return act(context, 'driver', located(distribution, changed));
  }

  @Mutation(() => DriverRemovePayload, { description: 'Removes a driver that no risk follows.' })
  driverRemove(
    @Arg('input', () => DriverRemoveInput, { description: 'Which driver.' }) input: DriverRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'driver', context.services.driver.remove(context.caller, input));
  }
}

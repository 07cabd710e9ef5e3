import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { outcomeView } from '../outcome-view';
import { MemoryChoice, Outcome, QuantificationMethod, SamplingChoice } from '../types/outcome';
import {
  Simulation,
  SimulationCancelInput,
  SimulationCancelPayload,
  SimulationConnection,
  SimulationFilter,
  SimulationOrder,
  SimulationStartInput,
  SimulationStartPayload,
  SimulationTarget,
} from '../types/simulation';

@Resolver(() => Simulation)
export class SimulationResolver {
  @Query(() => Simulation, { nullable: true, description: 'A simulation by its id; null when there is no such one.' })
  simulation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Simulation.load(id);
  }

  @Query(() => SimulationConnection, { description: 'Simulations, newest first unless another order is asked for.' })
  simulations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SimulationFilter, { nullable: true, description: 'Which ones.' })
    filter: SimulationFilter | null,
    @Arg('order', () => SimulationOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.simulation, caller, page, order ?? { field: 'CREATED_AT', direction: 'DESC' }, filter);
  }

  @FieldResolver(() => QuantificationMethod, { description: 'How figures were asked to be computed.' })
  method(@Root() { order }: D.Simulation) {
    return order.method;
  }

  @FieldResolver(() => Int, { description: 'Years to simulate, with a target to begin with, where it is simulated.' })
  trials(@Root() { order }: D.Simulation) {
    return order.trials;
  }

  @FieldResolver(() => String, { description: 'Seed of the random numbers: a whole number from 0 to 2^53 − 1.' })
  seed(@Root() { order }: D.Simulation) {
    return String(order.seed);
  }

  @FieldResolver(() => [Float], {
    description: 'Levels p, 0..1, of value at risk, tail value at risk and tail contributions; at most 20, rising.',
  })
  levels(@Root() { order }: D.Simulation) {
    return order.levels;
  }

  @FieldResolver(() => SamplingChoice, { description: 'How losses were asked to be drawn.' })
  sampling(@Root() { order }: D.Simulation) {
    return order.sampling ?? 'AUTO';
  }

  @FieldResolver(() => MemoryChoice, { description: 'What was asked to be kept of the years.' })
  memory(@Root() { order }: D.Simulation) {
    return order.memory ?? 'AUTO';
  }

  @FieldResolver(() => SimulationTarget, { nullable: true, description: 'The error that was asked; null for none.' })
  target(@Root() { order }: D.Simulation) {
    return order.target ?? null;
  }

  @FieldResolver(() => Outcome, { nullable: true, description: 'What it found; null until it has succeeded.' })
  outcome(@Root() { outcome, risks }: D.Simulation) {
    return outcome && outcomeView(outcome, risks);
  }

  @Mutation(() => SimulationStartPayload, {
    description:
      'Orders a simulation of the register as it is now. It is computed in the background; the same order of the ' +
      'same register answers the simulation that is already there.',
  })
  simulationStart(
    @Arg('input', () => SimulationStartInput, { description: 'How to compute.' }) input: SimulationStartInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'simulation', context.services.simulation.start(context.caller, input));
  }

  @Mutation(() => SimulationCancelPayload, { description: 'Stops a simulation that waits or runs.' })
  simulationCancel(
    @Arg('input', () => SimulationCancelInput, { description: 'Which simulation.' }) input: SimulationCancelInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'simulation', context.services.simulation.cancel(context.caller, input));
  }
}

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { HeatMap } from '../types/heat-map';

@Resolver()
export class HeatMapResolver {
  @Query(() => HeatMap, {
    nullable: true,
    description: 'Likelihood and loss of every risk, derived from a simulation; null when none has succeeded.',
  })
  async heatMap(
    @Arg('simulationId', () => ID, {
      nullable: true,
      description: 'Of which simulation; the newest that succeeded unless given.',
    })
    simulationId: string | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const map = await unlessOverloaded(services.heatMap(caller, simulationId ?? null));
    if (map === null) return null;
    const { scale, ...rest } = map;
    return { ...rest, derivation: scale.derivation, likelihoodScale: scale.likelihood, lossScale: scale.loss };
  }
}

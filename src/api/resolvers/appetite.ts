import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context';
import { unlessOverloaded } from '../overload';
import { Appetite } from '../types/appetite';

@Resolver()
export class AppetiteResolver {
  @Query(() => Appetite, {
    nullable: true,
    description: 'The risk appetite as it is now against a simulated residual; null when none has succeeded.',
  })
  appetite(
    @Arg('simulationId', () => ID, {
      nullable: true,
      description: 'Against which simulation; the newest that succeeded unless given.',
    })
    simulationId: string | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return unlessOverloaded(services.appetite(caller, simulationId ?? null));
  }
}

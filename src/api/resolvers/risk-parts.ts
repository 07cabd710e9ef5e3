import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { CascadeLoopProblem } from '../problem';
import { relatedList } from '../relation';
import { Driver } from '../types/driver';
import { Person } from '../types/person';
import { Risk, RiskAcceptance, RiskDriver } from '../types/risk';

@Resolver(() => RiskAcceptance)
export class RiskAcceptanceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who accepted.' })
  acceptedBy(@Root() acceptance: D.RiskAcceptance, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(acceptance.acceptedById);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its last day has passed (in UTC), so that it no longer holds.',
  })
  expired(@Root() { expiresOn }: D.RiskAcceptance, @Ctx() { now }: ApiContext) {
    return expiresOn < now().toISOString().slice(0, 10);
  }
}

@Resolver(() => RiskDriver)
export class RiskDriverResolver {
  @FieldResolver(() => Driver, { description: 'The driver.' })
  driver(@Root() { driverId }: D.RiskDriverLoading, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Driver.load(driverId);
  }
}

@Resolver(() => CascadeLoopProblem)
export class CascadeLoopProblemResolver {
  @FieldResolver(() => [Risk], { description: 'The risks of the loop; at most all risks of the register.' })
  risks(@Root() { riskIds }: { riskIds: string[] }, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, riskIds);
  }
}

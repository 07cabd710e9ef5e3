import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ResidualPoint as Point } from '../../services/index';
import type { ApiContext } from '../context';
import { badUserInput } from '../errors';
import { Pdca, PeriodInput, ResidualPoint } from '../types/pdca';
import { Simulation } from '../types/simulation';
import { Standard } from '../types/standard';

const MOST_YEARS = 10;

function checkPeriod({ startsOn, endsOn }: PeriodInput): void {
  if (endsOn < startsOn) throw badUserInput(`endsOn must not be before startsOn, ${startsOn}.`);
  const years = Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4));
  if (years > MOST_YEARS) throw badUserInput(`The period must be at most ${MOST_YEARS} years.`);
}

@Resolver()
export class PdcaResolver {
  @Query(() => Pdca, { description: 'The improvement cycle in a period, of one standard or of both.' })
  async pdca(
    @Arg('period', () => PeriodInput, { description: 'The period.' }) period: PeriodInput,
    @Arg('standard', () => Standard, { nullable: true, description: 'Of one standard, with what belongs to both.' })
    standard: D.Standard | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    checkPeriod(period);
    const view = await services.pdca(caller, period, standard ?? null);
    return {
      ...view,
      nonconformities: view.nonconformities.map(({ on, ...point }) => ({ ...point, countedOn: on })),
      readiness: view.readiness.map(({ on, ...point }) => ({ ...point, judgedOn: on })),
    };
  }
}

@Resolver(() => ResidualPoint)
export class ResidualPointResolver {
  @FieldResolver(() => Simulation, { nullable: true, description: 'The simulation.' })
  simulation(@Root() { simulationId }: Point, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Simulation.load(simulationId);
  }
}

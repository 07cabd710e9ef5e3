import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { peopleImpactView } from '../people-view';
import { RiskEffect } from '../types/control';
import { PeopleImpact } from '../types/people-impact';
import { Risk } from '../types/risk';

@Resolver(() => Risk)
export class RiskPeopleResolver {
  @FieldResolver(() => [PeopleImpact], {
    description: 'Whom an event affects, from the least to the gravest class, before any control; at most 4.',
  })
  people(@Root() { people }: D.Risk) {
    return people.map(peopleImpactView);
  }
}

@Resolver(() => RiskEffect)
export class PeopleEffectResolver {
  @FieldResolver(() => Float, { description: 'Share 0..1 of the persons affected by each event that it takes away.' })
  peopleReduction(@Root() { peopleReduction }: D.RegisterControlEffect & { target: 'RISK' }) {
    return peopleReduction ?? 0;
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import type * as I from '../../services/index';
import { peopleLedgerView } from '../people-view';
import { PeopleAppetiteAssessment } from '../types/people-appetite';
import { PeopleLedger } from '../types/people-outcome';
import { PeopleDifference } from '../types/people-scenario';
import { ScenarioFigures } from '../types/scenario';
import { ScenarioDifference } from '../types/scenario-figure';

@Resolver(() => ScenarioFigures)
export class ScenarioPeopleResolver {
  @FieldResolver(() => [PeopleLedger], {
    description: 'Persons affected, one entry a class that the register or any of the scenarios states; at most 4.',
  })
  people(@Root() { people }: I.ScenarioFigures) {
    return people.map(peopleLedgerView);
  }

  @FieldResolver(() => [PeopleAppetiteAssessment], {
    description: 'Whether the appetite for persons affected is kept, in those classes; at most 40.',
  })
  peopleAppetite(@Root() { peopleAppetite }: I.ScenarioFigures) {
    return peopleAppetite;
  }
}

@Resolver(() => ScenarioDifference)
export class PeopleDifferenceResolver {
  @FieldResolver(() => [PeopleDifference], { description: 'Of the persons affected, one entry a class; at most 4.' })
  people(@Root() { people }: I.ComparedScenario['difference']) {
    return people;
  }
}

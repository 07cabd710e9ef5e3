import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nounOfId } from '../../domain/index';
import type * as E from '../../engine/index';
import type { ApiContext } from '../context';
import { peopleLedgerView } from '../people-view';
import { LossReduction } from '../types/outcome';
import { ExactCheck } from '../types/outcome-figure';
import { LedgerOutcome } from '../types/outcome-ledger';
import { PeopleClass } from '../types/people-impact';
import { PeopleLedger, PeopleReduction, PeopleRiskFigure } from '../types/people-outcome';
import { Risk } from '../types/risk';

@Resolver(() => LedgerOutcome)
export class LedgerPeopleResolver {
  @FieldResolver(() => [PeopleLedger], {
    description: 'Persons affected, one entry a class that some risk states, from the least to the gravest; at most 4.',
  })
  people(@Root() { people = [] }: E.LedgerOutcome) {
    return people.map(peopleLedgerView);
  }
}

@Resolver(() => LossReduction)
export class ReductionPeopleResolver {
  @FieldResolver(() => [PeopleReduction], {
    description: 'Whom the controls keep from being affected, one entry a class; at most 4.',
  })
  people(@Root() { people = [] }: E.Reduction) {
    return people;
  }
}

@Resolver(() => ExactCheck)
export class ExactCheckClassResolver {
  @FieldResolver(() => PeopleClass, {
    nullable: true,
    description: 'Class of severity where persons per year are checked; null where currency is.',
  })
  class(@Root() check: E.ExactCheck) {
    return check.class ?? null;
  }
}

@Resolver(() => PeopleRiskFigure)
export class PeopleRiskFigureResolver {
  @FieldResolver(() => Risk, {
    nullable: true,
    description: 'The risk of the register; null in the outcome of a model file.',
  })
  risk(@Root() { riskKey }: PeopleRiskFigure, @Ctx() { loaders }: ApiContext) {
    return nounOfId(riskKey) === 'Risk' ? loaders.own.Risk.load(riskKey) : null;
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { AppetiteState } from '../../services/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import { Appetite, AppetiteVerdict } from '../types/appetite';
import { Organization } from '../types/organization';
import {
  PeopleAppetiteAssessment,
  PeopleAppetitePoint,
  PeopleAppetiteSetInput,
  PeopleAppetiteSetPayload,
} from '../types/people-appetite';

@Resolver(() => Organization)
export class PeopleAppetiteResolver {
  @FieldResolver(() => [PeopleAppetitePoint], {
    description: 'Appetite for persons affected, by class and rising number; at most 40.',
  })
  peopleAppetite(@Root() { peopleAppetite }: D.Organization) {
    return peopleAppetite;
  }

  @Mutation(() => PeopleAppetiteSetPayload, { description: 'Sets the appetite for persons affected anew.' })
  peopleAppetiteSet(
    @Arg('input', () => PeopleAppetiteSetInput, { description: 'The whole appetite.' }) input: PeopleAppetiteSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.peopleAppetiteSet(context.caller, input));
  }
}

@Resolver(() => Appetite)
export class PeopleVerdictResolver {
  @FieldResolver(() => AppetiteVerdict, {
    nullable: true,
    description:
      'Of the points for persons affected: BREACH if any is breached, else UNDETERMINED if any is, else WITHIN; null ' +
      'without points.',
  })
  peopleVerdict(@Root() { peopleVerdict }: AppetiteState) {
    return peopleVerdict;
  }

  @FieldResolver(() => [PeopleAppetiteAssessment], {
    description: 'Each point of the appetite for persons affected, by class and rising number; at most 40.',
  })
  people(@Root() { people }: AppetiteState) {
    return people;
  }
}

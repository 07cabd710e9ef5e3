import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { payloadOf } from '../payload';
import { AppetiteVerdict } from './appetite';
import { Organization } from './organization';
import { ProbabilityFigure } from './outcome-figure';
import { PeopleClass } from './people-impact';

const CLASS = 'Class of severity in which persons are counted.';
const PEOPLE = 'Number of persons affected in a year in that class.';
const PROBABILITY = 'Share of years, 0..1, in which that number may be exceeded at most.';

@ObjectType({
  description: 'One point of the appetite for persons affected: how often a number may be exceeded in a year.',
  simpleResolvers: true,
})
export class PeopleAppetitePoint {
  @Field(() => PeopleClass, { description: CLASS })
  class!: keyof typeof PeopleClass;

  @Field(() => Float, { description: PEOPLE })
  people!: number;

  @Field(() => Float, { description: PROBABILITY })
  probability!: number;
}

@InputType({
  description: 'One point of the appetite for persons affected: how often a number may be exceeded in a year.',
})
export class PeopleAppetitePointInput implements D.PeopleAppetitePoint {
  @Field(() => PeopleClass, { description: CLASS })
  class!: keyof typeof PeopleClass;

  @Field(() => Float, { description: PEOPLE })
  people!: number;

  @Field(() => Float, { description: PROBABILITY })
  probability!: number;
}

@InputType({ description: 'The whole appetite for persons affected, which replaces what was set before.' })
export class PeopleAppetiteSetInput implements I.PeopleAppetiteSetInput {
  @Field(() => Int, { description: 'Version that the caller saw, counted from 1; another one is refused as stale.' })
  expectedVersion!: number;

  @Field(() => [PeopleAppetitePointInput], {
    description: 'At most 40 points in any order; of one class more persons need a smaller probability.',
  })
  points!: PeopleAppetitePointInput[];
}

export const PeopleAppetiteSetPayload = payloadOf('peopleAppetiteSet', 'organization', () => Organization);

@ObjectType({
  description: 'One point of the appetite for persons affected against the residual years.',
  simpleResolvers: true,
})
export class PeopleAppetiteAssessment {
  @Field(() => PeopleClass, { description: CLASS })
  class!: keyof typeof PeopleClass;

  @Field(() => Float, { description: PEOPLE })
  people!: number;

  @Field(() => Float, { description: PROBABILITY })
  probabilityAllowed!: number;

  @Field(() => ProbabilityFigure, {
    description: 'Share of years in which it is exceeded, with its 95 % Clopper-Pearson interval.',
  })
  probability!: object;

  @Field(() => AppetiteVerdict, { description: 'Whether the point is kept.' })
  verdict!: keyof typeof AppetiteVerdict;

  @Field(() => Float, {
    nullable: true,
    description: 'Simulated years that would probably settle an undetermined verdict; null when settled or none would.',
  })
  trialsToSettle!: number | null;
}

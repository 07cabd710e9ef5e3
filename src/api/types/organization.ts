import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Node } from '../node';
import { payloadOf } from '../payload';
import { Registered } from './registered';

const LOSS = "Annual loss in the organisation's currency per year.";
const PROBABILITY = 'Share of years, 0..1, in which the annual loss may be exceeded at most.';
const EMPLOYEES = "Number of persons doing work under the organisation's control.";
const REVENUE = "Revenue in the organisation's currency per year.";
const VERSION = 'Version that the caller saw, counted from 1; another one is refused as stale.';

@ObjectType({
  description: 'One point of risk appetite: how often an annual loss may be exceeded.',
  simpleResolvers: true,
})
export class AppetitePoint {
  @Field(() => Float, { description: LOSS })
  loss!: number;

  @Field(() => Float, { description: PROBABILITY })
  probability!: number;
}

export const Copula = enumOf<D.Dependence['copula']>(
  'Copula',
  'What joins the numbers of events of correlated risks.',
  {
    GAUSSIAN: 'The Gaussian copula: extreme years do not come together more than the correlation says.',
    T: "Student's t copula: extreme years come together, the more so the fewer its degrees of freedom.",
  },
);
const DEGREES = 'Degrees of freedom of the t copula, above 2 and at most 1,000 (no unit)';

@ObjectType({ description: 'How correlations between risks act.', simpleResolvers: true })
export class Dependence {
  @Field(() => Copula, { description: 'The copula of all correlations.' })
  copula!: D.Dependence['copula'];

  @Field(() => Float, { nullable: true, description: `${DEGREES}; null for the Gaussian one.` })
  degreesOfFreedom!: number | null;
}

@ObjectType({
  implements: Node,
  description: 'The organisation whose register this is: the boundary of everything that a caller can see.',
  simpleResolvers: true,
})
export class Organization extends Registered {
  @Field(() => String, { description: 'Name of the organisation.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Its line of business.' })
  sector!: string | null;

  @Field(() => Int, { nullable: true, description: EMPLOYEES })
  employees!: number | null;

  @Field(() => Float, { nullable: true, description: REVENUE })
  annualRevenue!: number | null;

  @Field(() => String, { description: 'ISO 4217 code of the currency in which every loss of the register is stated.' })
  currency!: string;

  @Field(() => [AppetitePoint], {
    description: 'Risk appetite as loss-probability points, by rising loss; at most 20.',
  })
  appetite!: D.AppetitePoint[];
}

@InputType({ description: 'How correlations between risks act; replaces what was set before.' })
export class DependenceSetInput implements I.DependenceSetInput {
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => Copula, { description: 'The copula of all correlations.' })
  copula!: D.Dependence['copula'];

  @Field(() => Float, { nullable: true, description: `${DEGREES}; given exactly for it.` })
  degreesOfFreedom?: number | null;
}

@InputType({ description: 'What changes of the organisation: absent keeps, null clears.' })
export class OrganizationChangeInput implements I.OrganizationChangeInput {
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Its line of business.' })
  sector?: string | null;

  @Field(() => Int, { nullable: true, description: EMPLOYEES })
  employees?: number | null;

  @Field(() => Float, { nullable: true, description: REVENUE })
  annualRevenue?: number | null;
}

@InputType({ description: 'One point of risk appetite: how often an annual loss may be exceeded.' })
export class AppetitePointInput implements D.AppetitePoint {
  @Field(() => Float, { description: LOSS })
  loss!: number;

  @Field(() => Float, { description: PROBABILITY })
  probability!: number;
}

@InputType({ description: 'The whole risk appetite, which replaces what was set before.' })
export class AppetiteSetInput implements I.AppetiteSetInput {
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => [AppetitePointInput], { description: 'Points in any order; a larger loss needs a smaller probability.' })
  points!: AppetitePointInput[];
}

export const OrganizationChangePayload = payloadOf('organizationChange', 'organization', () => Organization);
export const DependenceSetPayload = payloadOf('dependenceSet', 'organization', () => Organization);
export const AppetiteSetPayload = payloadOf('appetiteSet', 'organization', () => Organization);

import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { payloadOf } from '../payload';
import { Organization } from './organization';

const days = (work: string, estimate: string): string =>
  `Person-days for ${work}; number of days, ${estimate} by estimate.`;
export const CLAUSE = days('a clause from nothing to met', '5');
export const CONTROL = days('a reference control from nothing to its target', '4');
export const DECISION = days('the decision whether a control applies', '0.1');
export const CERTIFICATION = days('both stages of a certification audit, of the organisation itself', '10');
const own = (of: string): string => `${of} Null: the estimate.`;
const set = (of: string): string => `${of} 0 to 10,000; absent stays, null goes back to the estimate.`;

@ObjectType({ description: "The organisation's own person-days, by which it is reckoned.", simpleResolvers: true })
export class OwnEffortRates implements D.OwnEffortRates {
  @Field(() => Float, { nullable: true, description: own(CLAUSE) })
  clause!: number | null;

  @Field(() => Float, { nullable: true, description: own(CONTROL) })
  control!: number | null;

  @Field(() => Float, { nullable: true, description: own(DECISION) })
  decision!: number | null;

  @Field(() => Float, { nullable: true, description: own(CERTIFICATION) })
  certification!: number | null;
}

@InputType({ description: "The organisation's own person-days." })
export class EffortRatesSetInput implements D.EffortRatesSetInput {
  @Field(() => Int, { description: 'Version of the organisation that the caller saw, counted from 1.' })
  expectedVersion!: number;

  @Field(() => Float, { nullable: true, description: set(CLAUSE) })
  clause?: number | null;

  @Field(() => Float, { nullable: true, description: set(CONTROL) })
  control?: number | null;

  @Field(() => Float, { nullable: true, description: set(DECISION) })
  decision?: number | null;

  @Field(() => Float, { nullable: true, description: set(CERTIFICATION) })
  certification?: number | null;
}

export const EffortRatesSetPayload = payloadOf('effortRatesSet', 'organization', () => Organization);

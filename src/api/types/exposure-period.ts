import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const START = 'First day.';
const END = 'Last day, not after today; from then the period counts.';
const COUNT = 'Number of events within it beside those recorded as incidents.';
const SOURCE = 'Where the count comes from.';

@ObjectType({
  implements: Node,
  description:
    'Days in which every event of a risk is known, as an incident or as a count: what its rate is learned from.',
  simpleResolvers: true,
})
export class ExposurePeriod extends Registered {
  @Field(() => DateScalar, { description: START })
  startOn!: string;

  @Field(() => DateScalar, { description: END })
  endOn!: string;

  @Field(() => Int, { description: COUNT })
  eventCount!: number;

  @Field(() => String, { nullable: true, description: SOURCE })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in another system; no two periods share one.' })
  externalReference!: string | null;
}

export const ExposurePeriodConnection = connectionOf('ExposurePeriod', () => ExposurePeriod);

@InputType({ description: 'Days in which every event of a risk is known; no two periods of a risk overlap.' })
export class ExposurePeriodRecordInput implements D.ExposurePeriodRecordInput {
  @Field(() => ID, { description: 'The risk.' })
  riskId!: string;

  @Field(() => DateScalar, { description: START })
  startOn!: string;

  @Field(() => DateScalar, { description: END })
  endOn!: string;

  @Field(() => Int, { nullable: true, description: `${COUNT} 0 unless given.` })
  eventCount?: number | null;

  @Field(() => String, { nullable: true, description: SOURCE })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in another system.' })
  externalReference?: string | null;
}

@InputType({ description: 'What changes of an exposure period: absent keeps, null clears.' })
export class ExposurePeriodChangeInput extends VersionedInput implements D.ExposurePeriodChangeInput {
  @Field(() => DateScalar, { nullable: true, description: `${START} It cannot be cleared.` })
  startOn?: string;

  @Field(() => DateScalar, { nullable: true, description: `${END} It cannot be cleared.` })
  endOn?: string;

  @Field(() => Int, { nullable: true, description: COUNT })
  eventCount?: number | null;

  @Field(() => String, { nullable: true, description: SOURCE })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in another system.' })
  externalReference?: string | null;
}

@InputType({ description: 'The exposure period to take out.' })
export class ExposurePeriodRemoveInput extends VersionedInput {}

export const ExposurePeriodRecordPayload = payloadOf('exposurePeriodRecord', 'exposurePeriod', () => ExposurePeriod);
export const ExposurePeriodChangePayload = payloadOf('exposurePeriodChange', 'exposurePeriod', () => ExposurePeriod);
export const ExposurePeriodRemovePayload = payloadOf('exposurePeriodRemove', 'exposurePeriod', () => ExposurePeriod);

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';
import { Node } from '../node';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { VersionedInput } from './versioned-input';

export const ApplicabilityStatus = enumOf<D.ApplicabilityStatus>(
  'ApplicabilityStatus',
  'How far a reference control is put into practice.',
  {
    NOT_STARTED: 'Nothing is done.',
    PLANNED: 'Decided, nothing is done yet.',
    PARTIAL: 'Some of it is at work.',
    IMPLEMENTED: 'All of it is at work.',
  },
);

const APPLICABLE = 'Whether it applies; null while nobody has decided.';
const JUSTIFICATION = 'Why it applies, or why it does not.';
const STATUS = 'How far it is put into practice.';
const MATURITY = 'Maturity on a scale of 0 (nothing is there) to 5 (improved all the time).';
const TARGET = 'Maturity that it is meant to have, on a scale of 0 to 5; 3 unless stated.';
const IMPLEMENTATION = 'How it is put into practice, in short.';
const LAST = 'Day of the last audit of it.';
const NEXT = 'Day of the next audit of it.';

@ObjectType({
  implements: Node,
  description: 'What the organisation says about one reference control: an entry of the statement of applicability.',
  simpleResolvers: true,
})
export class Applicability extends Node {
  @Field(() => Int, {
    description: 'Version of the entry: 0 while nobody has spoken of it, then one more with each change.',
  })
  version!: number;

  @Field(() => Boolean, { nullable: true, description: APPLICABLE })
  applicable!: boolean | null;

  @Field(() => String, { nullable: true, description: JUSTIFICATION })
  justification!: string | null;

  @Field(() => ApplicabilityStatus, { description: STATUS })
  status!: D.ApplicabilityStatus;

  @Field(() => Int, { description: MATURITY })
  maturity!: number;

  @Field(() => Int, { description: TARGET })
  targetMaturity!: number;

  @Field(() => String, { nullable: true, description: IMPLEMENTATION })
  implementation!: string | null;

  @Field(() => [String], { description: 'Laws and contracts that demand it; at most 50.' })
  obligations!: string[];

  @Field(() => DateScalar, { nullable: true, description: LAST })
  lastAuditedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: NEXT })
  nextAuditOn!: string | null;
}

@InputType({ description: 'What is said of a reference control anew: absent keeps, null clears.' })
export class ApplicabilityRateInput extends VersionedInput implements D.ApplicabilityRateInput {
  @Field(() => Boolean, { nullable: true, description: APPLICABLE })
  applicable?: boolean | null;

  @Field(() => String, { nullable: true, description: `${JUSTIFICATION} A decision needs it.` })
  justification?: string | null;

  @Field(() => ApplicabilityStatus, { nullable: true, description: STATUS })
  status?: D.ApplicabilityStatus;

  @Field(() => Int, { nullable: true, description: MATURITY })
  maturity?: number;

  @Field(() => Int, { nullable: true, description: TARGET })
  targetMaturity?: number;

  @Field(() => String, { nullable: true, description: IMPLEMENTATION })
  implementation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Laws and contracts that demand it; replaces the whole list.' })
  obligations?: string[];

  @Field(() => DateScalar, { nullable: true, description: `${LAST} Not in the future.` })
  lastAuditedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: NEXT })
  nextAuditOn?: string | null;
}

export const ApplicabilityRatePayload = payloadOf('applicabilityRate', 'applicability', () => Applicability);

import { Field, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

@ObjectType({ description: 'What an interested party needs.', simpleResolvers: true })
export class PartyNeed {
  @Field(() => String, { description: 'The need.' })
  need!: string;

  @Field(() => Boolean, { description: 'Whether a law or a contract demands it.' })
  binding!: boolean;

  @Field(() => String, { nullable: true, description: 'How the management system meets it; null where it does not.' })
  response!: string | null;
}

@InputType({ description: 'What an interested party needs.' })
export class PartyNeedInput implements D.PartyNeedInput {
  @Field(() => String, { description: 'The need.' })
  need!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a law or a contract demands it; false if absent.' })
  binding?: boolean | null;

  @Field(() => String, { nullable: true, description: 'How the management system meets it.' })
  response?: string | null;
}

@ObjectType({
  implements: Node,
  description: 'Somebody with a stake in a management system, and what they need (clause 4.2).',
  simpleResolvers: true,
})
export class InterestedParty extends Registered {
  @Field(() => String, { description: 'Who it is, e.g. "Borrowers".' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => [PartyNeed], { description: 'What they need and expect; at most 50.' })
  needs!: D.PartyNeed[];
}

export const InterestedPartyConnection = connectionOf('InterestedParty', () => InterestedParty);
export const InterestedPartyOrder = orderOf('InterestedParty', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
});

@InputType({ description: 'Which interested parties a list shows; every condition given must hold.' })
export class InterestedPartyFilter implements I.InterestedPartyFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;
}

@InputType({ description: 'An interested party to record.' })
export class InterestedPartyRecordInput implements D.InterestedPartyRecordInput {
  @Field(() => String, { description: 'Who it is, e.g. "Borrowers".' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => [PartyNeedInput], { nullable: true, description: 'What they need and expect; at most 50.' })
  needs?: PartyNeedInput[];
}

@InputType({ description: 'What changes of an interested party: absent keeps, null clears.' })
export class InterestedPartyChangeInput extends VersionedInput implements D.InterestedPartyChangeInput {
  @Field(() => String, { nullable: true, description: 'Who it is, e.g. "Borrowers"; it cannot be cleared.' })
  name?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => [PartyNeedInput], {
    nullable: true,
    description: 'What they need and expect; at most 50; replaces the whole list.',
  })
  needs?: PartyNeedInput[];
}

@InputType({ description: 'The interested party that is taken out of the register.' })
export class InterestedPartyRemoveInput extends VersionedInput {}

export const InterestedPartyRecordPayload = payloadOf(
  'interestedPartyRecord',
  'interestedParty',
  () => InterestedParty,
);
export const InterestedPartyChangePayload = payloadOf(
  'interestedPartyChange',
  'interestedParty',
  () => InterestedParty,
);
export const InterestedPartyRemovePayload = payloadOf(
  'interestedPartyRemove',
  'interestedParty',
  () => InterestedParty,
);

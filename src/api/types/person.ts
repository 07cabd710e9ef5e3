import { Field, InputType, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

@ObjectType({
  implements: Node,
  description: 'Somebody who owns risks, controls, assets or AI systems.',
  simpleResolvers: true,
})
export class Person extends Registered {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position in the organisation, e.g. "Head of Credit Risk".' })
  jobTitle!: string | null;
}

export const PersonConnection = connectionOf('Person', () => Person);
export const PersonOrder = orderOf('Person', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which persons a list shows; every condition given must hold.' })
export class PersonFilter implements I.NameFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;
}

@InputType({ description: 'A person to record.' })
export class PersonRecordInput implements I.PersonRecordInput {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position in the organisation.' })
  jobTitle?: string | null;
}

@InputType({ description: 'What changes of a person: absent keeps, null clears.' })
export class PersonChangeInput extends VersionedInput implements I.PersonChangeInput {
  @Field(() => String, { nullable: true, description: 'Full name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Position in the organisation.' })
  jobTitle?: string | null;
}

@InputType({ description: 'The person that is taken out.' })
export class PersonRemoveInput extends VersionedInput {}

export const PersonRecordPayload = payloadOf('personRecord', 'person', () => Person);
export const PersonChangePayload = payloadOf('personChange', 'person', () => Person);
export const PersonRemovePayload = payloadOf('personRemove', 'person', () => Person);

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

@ObjectType({
  implements: Node,
  description: 'The management system of one standard: its scope, what surrounds it, its certificate.',
  simpleResolvers: true,
})
export class ManagementSystem extends Registered {
  @Field(() => String, { description: 'Name, e.g. "Information security management system".' })
  name!: string;

  @Field(() => Standard, { description: 'The standard; one system a standard.' })
  standard!: D.Standard;

  @Field(() => String, {
    nullable: true,
    description: 'What it covers: sites, processes, systems, boundaries (clause 4.3).',
  })
  scope!: string | null;

  @Field(() => String, { nullable: true, description: 'What is left outside, and why.' })
  exclusions!: string | null;

  @Field(() => [String], { description: 'Internal and external issues that bear on it (clause 4.1); at most 100.' })
  issues!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is certified; null while it is not.' })
  certifiedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the certificate.' })
  certificateExpiresOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who certified it.' })
  certificationBody!: string | null;
}

export const ManagementSystemConnection = connectionOf('ManagementSystem', () => ManagementSystem);
export const ManagementSystemOrder = orderOf('ManagementSystem', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
});

@InputType({ description: 'Which management systems a list shows; every condition given must hold.' })
export class ManagementSystemFilter implements I.ManagementSystemFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Of any of these standards.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;
}

@InputType({ description: 'A management system to record.' })
export class ManagementSystemRecordInput implements D.ManagementSystemRecordInput {
  @Field(() => String, { description: 'Name, e.g. "Information security management system".' })
  name!: string;

  @Field(() => Standard, { description: 'The standard; one system a standard.' })
  standard!: D.Standard;

  @Field(() => String, {
    nullable: true,
    description: 'What it covers: sites, processes, systems, boundaries (clause 4.3).',
  })
  scope?: string | null;

  @Field(() => String, { nullable: true, description: 'What is left outside, and why.' })
  exclusions?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Internal and external issues that bear on it (clause 4.1); at most 100.',
  })
  issues?: string[];

  @Field(() => ID, { nullable: true, description: 'Who runs it.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is certified; null while it is not.' })
  certifiedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the certificate.' })
  certificateExpiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who certified it.' })
  certificationBody?: string | null;
}

@InputType({ description: 'What changes of a management system: absent keeps, null clears.' })
export class ManagementSystemChangeInput extends VersionedInput implements D.ManagementSystemChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name, e.g. "Information security management system"; it cannot be cleared.',
  })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it covers: sites, processes, systems, boundaries (clause 4.3).',
  })
  scope?: string | null;

  @Field(() => String, { nullable: true, description: 'What is left outside, and why.' })
  exclusions?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Internal and external issues that bear on it (clause 4.1); at most 100; replaces the whole list.',
  })
  issues?: string[];

  @Field(() => ID, { nullable: true, description: 'Who runs it.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is certified; null while it is not.' })
  certifiedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the certificate.' })
  certificateExpiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who certified it.' })
  certificationBody?: string | null;
}

@InputType({ description: 'The management system that is taken out.' })
export class ManagementSystemRemoveInput extends VersionedInput {}

export const ManagementSystemRecordPayload = payloadOf(
  'managementSystemRecord',
  'managementSystem',
  () => ManagementSystem,
);
export const ManagementSystemChangePayload = payloadOf(
  'managementSystemChange',
  'managementSystem',
  () => ManagementSystem,
);
export const ManagementSystemRemovePayload = payloadOf(
  'managementSystemRemove',
  'managementSystem',
  () => ManagementSystem,
);

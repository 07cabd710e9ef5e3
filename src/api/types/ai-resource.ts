import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

export const AiResourceKind = enumOf<D.AiResourceKind>('AiResourceKind', 'What an AI resource is.', {
  DATA: 'A data set for training, testing or operation.',
  MODEL: 'A trained model.',
  TOOLING: 'Software with which models are built or run.',
  COMPUTING: 'Machines or services on which they run.',
});

@ObjectType({
  implements: Node,
  description:
    'What AI systems are made from: data sets with their provenance, models, tooling, computing (A.4 of ISO/IEC 42001).',
  simpleResolvers: true,
})
export class AiResource extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => AiResourceKind, { description: 'What it is.' })
  kind!: D.AiResourceKind;

  @Field(() => String, { nullable: true, description: 'What it holds or does.' })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it comes from, how it was gathered or built, and by whom (A.7.5).',
  })
  provenance!: string | null;

  @Field(() => String, { nullable: true, description: 'Under which licence or legal basis it is used.' })
  licence!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds or was built from personal data.' })
  personalData!: boolean;

  @Field(() => String, { nullable: true, description: 'What is known of its quality, limits and biases (A.7.4).' })
  quality!: string | null;
}

export const AiResourceConnection = connectionOf('AiResource', () => AiResource);
export const AiResourceOrder = orderOf('AiResource', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which AI resources a list shows; every condition given must hold.' })
export class AiResourceFilter implements I.AiResourceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [AiResourceKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: D.AiResourceKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'From any of these suppliers.' })
  supplierIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Used by any of these AI systems.' })
  aiSystemIds?: string[] | null;
}

@InputType({ description: 'An AI resource to record.' })
export class AiResourceRecordInput implements D.AiResourceRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => AiResourceKind, { description: 'What it is.' })
  kind!: D.AiResourceKind;

  @Field(() => String, { nullable: true, description: 'What it holds or does.' })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it comes from, how it was gathered or built, and by whom (A.7.5).',
  })
  provenance?: string | null;

  @Field(() => String, { nullable: true, description: 'Under which licence or legal basis it is used.' })
  licence?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it holds or was built from personal data.' })
  personalData?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What is known of its quality, limits and biases (A.7.4).' })
  quality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who supplies it.' })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The asset that holds it.' })
  assetId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'AI systems that use it.' })
  aiSystemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI resources that it was made from.' })
  sourceIds?: string[];
}

@InputType({ description: 'What changes of an AI resource: absent keeps, null clears.' })
export class AiResourceChangeInput extends VersionedInput implements D.AiResourceChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => AiResourceKind, { nullable: true, description: 'What it is; it cannot be cleared.' })
  kind?: D.AiResourceKind;

  @Field(() => String, { nullable: true, description: 'What it holds or does.' })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it comes from, how it was gathered or built, and by whom (A.7.5).',
  })
  provenance?: string | null;

  @Field(() => String, { nullable: true, description: 'Under which licence or legal basis it is used.' })
  licence?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it holds or was built from personal data; it cannot be cleared.',
  })
  personalData?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What is known of its quality, limits and biases (A.7.4).' })
  quality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who supplies it.' })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The asset that holds it.' })
  assetId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'AI systems that use it; replaces the whole list.' })
  aiSystemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI resources that it was made from; replaces the whole list.' })
  sourceIds?: string[];
}

@InputType({ description: 'The AI resource that is taken out.' })
export class AiResourceRemoveInput extends VersionedInput {}

export const AiResourceRecordPayload = payloadOf('aiResourceRecord', 'aiResource', () => AiResource);
export const AiResourceChangePayload = payloadOf('aiResourceChange', 'aiResource', () => AiResource);
export const AiResourceRemovePayload = payloadOf('aiResourceRemove', 'aiResource', () => AiResource);

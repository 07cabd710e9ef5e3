import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

export const AssetForm = enumOf<D.AssetForm>('AssetForm', 'In what form the information exists.', {
  DIGITAL: "Held on the organisation's own computers.",
  CLOUD: 'Held by a cloud provider.',
  PHYSICAL: 'A device, a room, a carrier.',
  PAPER: 'Written or printed.',
  SPOKEN: 'In conversation or in the heads of people.',
});

const value = (of: string) => `Value of its ${of} on a scale of 1 (negligible) to 5 (vital).`;

@ObjectType({
  implements: Node,
  description: 'Information of value in any form, or what carries it.',
  simpleResolvers: true,
})
export class Asset extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is and what it is for.' })
  description!: string | null;

  @Field(() => AssetForm, { description: 'In what form it exists.' })
  form!: D.AssetForm;

  @Field(() => Int, { description: value('confidentiality') })
  confidentiality!: number;

  @Field(() => Int, { description: value('integrity') })
  integrity!: number;

  @Field(() => Int, { description: value('availability') })
  availability!: number;
}

export const AssetConnection = connectionOf('Asset', () => Asset);
export const AssetOrder = orderOf('Asset', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which assets a list shows; every condition given must hold.' })
export class AssetFilter implements I.AssetFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [AssetForm], { nullable: true, description: 'Of any of these forms.' })
  forms?: D.AssetForm[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Depending directly on any of these assets.' })
  dependencyIds?: string[] | null;
}

@InputType({ description: 'An asset to record.' })
export class AssetRecordInput implements I.AssetRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is and what it is for.' })
  description?: string | null;

  @Field(() => AssetForm, { description: 'In what form it exists.' })
  form!: D.AssetForm;

  @Field(() => Int, { description: value('confidentiality') })
  confidentiality!: number;

  @Field(() => Int, { description: value('integrity') })
  integrity!: number;

  @Field(() => Int, { description: value('availability') })
  availability!: number;

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Other assets without which it does not do its work.',
  })
  dependencyIds?: string[];
}

@InputType({ description: 'What changes of an asset: absent keeps, null clears.' })
export class AssetChangeInput extends VersionedInput implements I.AssetChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is and what it is for.' })
  description?: string | null;

  @Field(() => AssetForm, { nullable: true, description: 'Form; it cannot be cleared.' })
  form?: D.AssetForm;

  @Field(() => Int, { nullable: true, description: `${value('confidentiality')} It cannot be cleared.` })
  confidentiality?: number;

  @Field(() => Int, { nullable: true, description: `${value('integrity')} It cannot be cleared.` })
  integrity?: number;

  @Field(() => Int, { nullable: true, description: `${value('availability')} It cannot be cleared.` })
  availability?: number;

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Other assets without which it does not do its work; replaces the whole list. They may not lead back to it.',
  })
  dependencyIds?: string[];
}

@InputType({ description: 'The asset that is taken out.' })
export class AssetRemoveInput extends VersionedInput {}

export const AssetRecordPayload = payloadOf('assetRecord', 'asset', () => Asset);
export const AssetChangePayload = payloadOf('assetChange', 'asset', () => Asset);
export const AssetRemovePayload = payloadOf('assetRemove', 'asset', () => Asset);

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

@ObjectType({
  implements: Node,
  description: 'Somebody outside on whom assets, data, models or AI systems depend.',
  simpleResolvers: true,
})
export class Supplier extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it supplies.' })
  services!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was last assessed, not in the future.' })
  assessedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the contract.' })
  contractEndsOn!: string | null;
}

export const SupplierConnection = connectionOf('Supplier', () => Supplier);
export const SupplierOrder = orderOf('Supplier', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which suppliers a list shows; every condition given must hold.' })
export class SupplierFilter implements I.SupplierFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Supplying any of these assets.' })
  assetIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Supplying any of these AI systems.' })
  aiSystemIds?: string[] | null;
}

@InputType({ description: 'A supplier to record.' })
export class SupplierRecordInput implements D.SupplierRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it supplies.' })
  services?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who looks after it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it supplies or runs.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it supplies or runs.' })
  aiSystemIds?: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The driver whose adverse state stands for its failure; a scenario may fix it.',
  })
  driverId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was last assessed, not in the future.' })
  assessedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the contract.' })
  contractEndsOn?: string | null;
}

@InputType({ description: 'What changes of a supplier: absent keeps, null clears.' })
export class SupplierChangeInput extends VersionedInput implements D.SupplierChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it supplies.' })
  services?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who looks after it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it supplies or runs; replaces the whole list.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it supplies or runs; replaces the whole list.' })
  aiSystemIds?: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The driver whose adverse state stands for its failure; a scenario may fix it.',
  })
  driverId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was last assessed, not in the future.' })
  assessedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the contract.' })
  contractEndsOn?: string | null;
}

@InputType({ description: 'The supplier that is taken out.' })
export class SupplierRemoveInput extends VersionedInput {}

export const SupplierRecordPayload = payloadOf('supplierRecord', 'supplier', () => Supplier);
export const SupplierChangePayload = payloadOf('supplierChange', 'supplier', () => Supplier);
export const SupplierRemovePayload = payloadOf('supplierRemove', 'supplier', () => Supplier);

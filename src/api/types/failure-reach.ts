import { Field, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';

@ObjectType({
  description: 'A thing that a failure touches, and one of the shortest ways to it.',
  simpleResolvers: true,
})
export class TouchedThing {
  @Field(() => Int, { description: 'Number of steps from what fails to it; 1 where nothing stands between.' })
  distance!: number;

  id!: string;
  path!: string[];
}

@ObjectType({
  description: 'What the failure of a supplier touches, directly or through what depends on it.',
  simpleResolvers: true,
})
export class SupplierReach {
  supplier!: D.Supplier;
  resources!: D.AiResource[];
  assets!: D.Asset[];
  aiSystems!: D.AiSystem[];
  risks!: D.Risk[];
  touched!: D.Touched[];
}

@ObjectType({
  description: 'What the failure of an asset touches, directly or through what depends on it.',
  simpleResolvers: true,
})
export class AssetReach {
  asset!: D.Asset;
  resources!: D.AiResource[];
  assets!: D.Asset[];
  aiSystems!: D.AiSystem[];
  risks!: D.Risk[];
  touched!: D.Touched[];
}

import { ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';

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
}

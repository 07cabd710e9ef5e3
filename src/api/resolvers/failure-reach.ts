import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { Node } from '../node';
import { AiResource } from '../types/ai-resource';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { AssetReach, SupplierReach, TouchedThing } from '../types/failure-reach';
import { Risk } from '../types/risk';
import { Supplier } from '../types/supplier';

const ALL = 'at most all of the register';
const NEAREST = `The same things, each with a way to it, nearest first; ${ALL}.`;

@Resolver(() => TouchedThing)
export class TouchedThingResolver {
  @FieldResolver(() => Node, { description: 'The thing.' })
  thing(@Root() { id }: D.Touched, @Ctx() { loaders }: ApiContext) {
    return loaders.node(id);
  }

  @FieldResolver(() => [Node], {
    description:
      'From what fails step by step to the thing; each depends on, is made from, holds, uses or concerns the one before.',
  })
  path(@Root() { path }: D.Touched, @Ctx() { loaders }: ApiContext) {
    return Promise.all(path.map((id) => loaders.node(id)));
  }

  @FieldResolver()
  distance(@Root() { path }: D.Touched): number {
    return path.length - 1;
  }
}

@Resolver(() => SupplierReach)
export class SupplierReachResolver {
  @Query(() => SupplierReach, {
    nullable: true,
    description: "What a supplier's failure touches; null when there is no such supplier.",
  })
  supplierReach(
    @Arg('id', () => ID, { description: 'The supplier.' }) id: string,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return services.supplier.reach(caller, id);
  }

  @FieldResolver(() => Supplier, { description: 'The supplier.' })
  supplier(@Root() reach: D.SupplierReach) {
    return reach.supplier;
  }

  @FieldResolver(() => [AiResource], { description: `AI resources from it, and all that is made from these; ${ALL}.` })
  resources(@Root() reach: D.SupplierReach) {
    return reach.resources;
  }

  @FieldResolver(() => [Asset], {
    description: `Assets that it supplies or that hold these, and all that depend on them; ${ALL}.`,
  })
  assets(@Root() reach: D.SupplierReach) {
    return reach.assets;
  }

  @FieldResolver(() => [AiSystem], { description: `AI systems that use any of these; ${ALL}.` })
  aiSystems(@Root() reach: D.SupplierReach) {
    return reach.aiSystems;
  }

  @FieldResolver(() => [Risk], {
    description: `Risks that concern the assets or AI systems, or that follow the driver of its failure; ${ALL}.`,
  })
  risks(@Root() reach: D.SupplierReach) {
    return reach.risks;
  }

  @FieldResolver(() => [TouchedThing], { description: NEAREST })
  touched(@Root() reach: D.SupplierReach) {
    return reach.touched;
  }
}

@Resolver(() => AssetReach)
export class AssetReachResolver {
  @Query(() => AssetReach, {
    nullable: true,
    description: "What an asset's failure touches; null when there is no such asset.",
  })
  assetReach(@Arg('id', () => ID, { description: 'The asset.' }) id: string, @Ctx() { services, caller }: ApiContext) {
    return services.asset.reach(caller, id);
  }

  @FieldResolver(() => Asset, { description: 'The asset.' })
  asset(@Root() reach: D.AssetReach) {
    return reach.asset;
  }

  @FieldResolver(() => [AiResource], {
    description: `AI resources that it, or an asset that depends on it, holds, and all that is made from these; ${ALL}.`,
  })
  resources(@Root() reach: D.AssetReach) {
    return reach.resources;
  }

  @FieldResolver(() => [Asset], { description: `Assets that depend on it, or that hold any of these; ${ALL}.` })
  assets(@Root() reach: D.AssetReach) {
    return reach.assets;
  }

  @FieldResolver(() => [AiSystem], { description: `AI systems that use any of these; ${ALL}.` })
  aiSystems(@Root() reach: D.AssetReach) {
    return reach.aiSystems;
  }

  @FieldResolver(() => [Risk], { description: `Risks that concern the assets or AI systems; ${ALL}.` })
  risks(@Root() reach: D.AssetReach) {
    return reach.risks;
  }

  @FieldResolver(() => [TouchedThing], { description: NEAREST })
  touched(@Root() reach: D.AssetReach) {
    return reach.touched;
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { AiResource } from '../types/ai-resource';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { Risk } from '../types/risk';
import { Supplier } from '../types/supplier';
import { SupplierReach } from '../types/supplier-reach';

@Resolver(() => SupplierReach)
export class SupplierReachResolver {
  @Query(() => SupplierReach, {
    nullable: true,
    description:
      "What a supplier's failure touches; null when there is no such supplier. A scenario of it fixes its driver.",
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

  @FieldResolver(() => [AiResource], {
    description: 'AI resources from it, and all that is made from these; at most all of the register.',
  })
  resources(@Root() reach: D.SupplierReach) {
    return reach.resources;
  }

  @FieldResolver(() => [Asset], {
    description: 'Assets that it supplies or that hold these; at most all of the register.',
  })
  assets(@Root() reach: D.SupplierReach) {
    return reach.assets;
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that use any of these; at most all of the register.' })
  aiSystems(@Root() reach: D.SupplierReach) {
    return reach.aiSystems;
  }

  @FieldResolver(() => [Risk], {
    description: 'Risks that concern the assets or AI systems; at most all of the register.',
  })
  risks(@Root() reach: D.SupplierReach) {
    return reach.risks;
  }
}

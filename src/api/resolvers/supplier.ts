import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { ChangeConnection } from '../types/change';
import { Driver } from '../types/driver';
import { Person } from '../types/person';
import {
  Supplier,
  SupplierChangeInput,
  SupplierChangePayload,
  SupplierConnection,
  SupplierFilter,
  SupplierOrder,
  SupplierRecordInput,
  SupplierRecordPayload,
  SupplierRemoveInput,
  SupplierRemovePayload,
} from '../types/supplier';

@Resolver(() => Supplier)
export class SupplierResolver {
  @Query(() => Supplier, { nullable: true, description: 'A supplier by its id; null when there is none such.' })
  supplier(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Supplier.load(id);
  }

  @Query(() => SupplierConnection, { description: 'Suppliers, by name unless another order is asked for.' })
  suppliers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SupplierFilter, { nullable: true, description: 'Which ones.' }) filter: SupplierFilter | null,
    @Arg('order', () => SupplierOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.supplier, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who looks after it.' })
  owner(@Root() supplier: D.Supplier, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, supplier.ownerId);
  }

  @FieldResolver(() => [Asset], { description: 'Assets that it supplies or runs; at most 500.' })
  assets(@Root() supplier: D.Supplier, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Asset, supplier.assetIds);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that it supplies or runs; at most 500.' })
  aiSystems(@Root() supplier: D.Supplier, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, supplier.aiSystemIds);
  }

  @FieldResolver(() => Driver, {
    nullable: true,
    description: 'The driver whose adverse state stands for its failure; a scenario may fix it.',
  })
  driver(@Root() supplier: D.Supplier, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Driver, supplier.driverId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() supplier: D.Supplier, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(supplier.id), byVersion, page, 'DESC');
  }

  @Mutation(() => SupplierRecordPayload, { description: 'Records a supplier.' })
  supplierRecord(
    @Arg('input', () => SupplierRecordInput, { description: 'The supplier.' }) input: SupplierRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'supplier', context.services.supplier.record(context.caller, input));
  }

  @Mutation(() => SupplierChangePayload, { description: 'Changes what is said about a supplier.' })
  supplierChange(
    @Arg('input', () => SupplierChangeInput, { description: 'What changes.' }) input: SupplierChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'supplier', context.services.supplier.change(context.caller, input));
  }

  @Mutation(() => SupplierRemovePayload, {
    description: 'Takes a supplier that nothing names out of the register, keeping its history.',
  })
  supplierRemove(
    @Arg('input', () => SupplierRemoveInput, { description: 'Which one.' }) input: SupplierRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'supplier', context.services.supplier.remove(context.caller, input));
  }
}

import { changeSupplier, recordSupplier, supplierReach } from '../domain/index';
import { suppliers } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { inventoryIn } from './inventory';
import type { ManagementServices } from './management';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import { proposeFailure } from './supplier-failure';

const register = { noun: 'Supplier', table: suppliers } as const;

export const supplierActs = {
  record: recordAct(register, 'supplierRecord', recordSupplier),
  change: changeAct(register, 'supplierChange', changeSupplier),
  remove: removeAct(register, 'supplierRemove', namedElsewhere('supplier')),
};

export const supplierService = (parts: RegisterParts): ManagementServices['supplier'] => ({
  ...reader(parts.database, suppliers),
  record: perform(parts, supplierActs.record),
  change: perform(parts, supplierActs.change),
  remove: perform(parts, supplierActs.remove),
  reach: ({ organizationId }, id) =>
    parts.database.read(async (tx) => {
      const supplier = await suppliers.byId(tx, organizationId, id);
      return supplier && supplierReach(supplier, await inventoryIn(tx, organizationId));
    }),
  failure: (caller, input) => proposeFailure(parts, caller, input),
});

import { changeSupplier, recordSupplier, supplierReach } from '../domain/index';
import { aiResources, aiSystems, assets, risks, suppliers } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';

const register = { noun: 'Supplier', table: suppliers } as const;

export const supplierActs = {
  record: recordAct(register, 'supplierRecord', recordSupplier),
  change: changeAct(register, 'supplierChange', changeSupplier),
};

export const supplierService = (parts: RegisterParts): ManagementServices['supplier'] => ({
  ...reader(parts.database, suppliers),
  record: perform(parts, supplierActs.record),
  change: perform(parts, supplierActs.change),
  reach: ({ organizationId }, id) =>
    parts.database.read(async (tx) => {
      const supplier = await suppliers.byId(tx, organizationId, id);
      if (supplier === null) return null;
      return supplierReach(supplier, {
        resources: await aiResources.all(tx, organizationId, {}),
        assets: await assets.all(tx, organizationId, {}),
        aiSystems: await aiSystems.all(tx, organizationId, {}),
        risks: await risks.all(tx, organizationId, {}),
      });
    }),
});

import type { Dependencies } from '../domain/index';
import { aiResources, aiSystems, assets, type ReadTx, risks } from '../storage/index';

/** The inventory with the risks that concern it, retired ones left out. */
export const inventoryIn = async (tx: ReadTx, organizationId: string): Promise<Dependencies> => ({
  resources: await aiResources.all(tx, organizationId, {}),
  assets: await assets.all(tx, organizationId, {}),
  aiSystems: await aiSystems.all(tx, organizationId, {}),
  risks: await risks.all(tx, organizationId, {}),
});

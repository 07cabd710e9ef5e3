import { type AssetChangeInput, assetReach, changeAsset, recordAsset } from '../domain/index';
import { assets } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { inventoryIn } from './inventory';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Asset', table: assets } as const;

export const assetActs = {
  record: recordAct(register, 'assetRecord', recordAsset),
  change: changeAct(register, 'assetChange', async (asset, input: AssetChangeInput, context, { tx, organization }) =>
    changeAsset(asset, input, { ...context, assets: await assets.all(tx, organization.id, {}) }),
  ),
  remove: removeAct(register, 'assetRemove', namedElsewhere('asset')),
};

export const assetService = (parts: RegisterParts): Services['asset'] => ({
  ...reader(parts.database, assets),
  record: perform(parts, assetActs.record),
  change: perform(parts, assetActs.change),
  remove: perform(parts, assetActs.remove),
  reach: ({ organizationId }, id) =>
    parts.database.read(async (tx) => {
      const asset = await assets.byId(tx, organizationId, id);
      return asset && assetReach(asset, await inventoryIn(tx, organizationId));
    }),
});

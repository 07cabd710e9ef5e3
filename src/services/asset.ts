import { changeAsset, recordAsset } from '../domain/index';
import { assets } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Asset', table: assets } as const;

export const assetActs = {
  record: recordAct(register, 'assetRecord', recordAsset),
  change: changeAct(register, 'assetChange', changeAsset),
};

export const assetService = (parts: RegisterParts): Services['asset'] => ({
  ...reader(parts.database, assets),
  record: perform(parts, assetActs.record),
  change: perform(parts, assetActs.change),
});

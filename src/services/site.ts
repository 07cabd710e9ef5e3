import { changeSite, recordSite } from '../domain/index';
import { sites } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Site', table: sites } as const;

export const siteActs = {
  record: recordAct(register, 'siteRecord', recordSite),
  change: changeAct(register, 'siteChange', changeSite),
};

export const siteService = (parts: RegisterParts): Services['site'] => ({
  ...reader(parts.database, sites),
  record: perform(parts, siteActs.record),
  change: perform(parts, siteActs.change),
});

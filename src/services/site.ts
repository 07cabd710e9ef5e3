import { changeSite, recordSite } from '../domain/index';
import { sites } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Site', table: sites } as const;

export const siteActs = {
  record: recordAct(register, 'siteRecord', recordSite),
  change: changeAct(register, 'siteChange', changeSite),
  remove: removeAct(register, 'siteRemove', namedElsewhere('site')),
};

export const siteService = (parts: RegisterParts): Services['site'] => ({
  ...reader(parts.database, sites),
  record: perform(parts, siteActs.record),
  change: perform(parts, siteActs.change),
  remove: perform(parts, siteActs.remove),
});

import { changeAiResource, recordAiResource } from '../domain/index';
import { aiResources } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'AiResource', table: aiResources } as const;

export const aiResourceActs = {
  record: recordAct(register, 'aiResourceRecord', recordAiResource),
  change: changeAct(register, 'aiResourceChange', changeAiResource),
  remove: removeAct(register, 'aiResourceRemove', namedElsewhere('ai_resource')),
};

export const aiResourceService = (parts: RegisterParts): ManagementServices['aiResource'] => ({
  ...reader(parts.database, aiResources),
  record: perform(parts, aiResourceActs.record),
  change: perform(parts, aiResourceActs.change),
  remove: perform(parts, aiResourceActs.remove),
});

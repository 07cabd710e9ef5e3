import { changeAiSystem, recordAiSystem, setAiSystemStage } from '../domain/index';
import { aiSystems } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'AiSystem', table: aiSystems } as const;

export const aiSystemActs = {
  record: recordAct(register, 'aiSystemRecord', recordAiSystem),
  change: changeAct(register, 'aiSystemChange', changeAiSystem),
  stageSet: changeAct(register, 'aiSystemStageSet', setAiSystemStage),
};

export const aiSystemService = (parts: RegisterParts): Services['aiSystem'] => ({
  ...reader(parts.database, aiSystems),
  record: perform(parts, aiSystemActs.record),
  change: perform(parts, aiSystemActs.change),
  stageSet: perform(parts, aiSystemActs.stageSet),
});

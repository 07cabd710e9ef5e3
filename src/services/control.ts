import { changeControl, rateControl, recordControl, retireControl } from '../domain/index';
import { controls } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Control', table: controls } as const;

export const controlActs = {
  record: recordAct(register, 'controlRecord', recordControl),
  change: changeAct(register, 'controlChange', changeControl),
  rate: changeAct(register, 'controlRate', rateControl),
  retire: changeAct(register, 'controlRetire', retireControl),
};

export const controlService = (parts: RegisterParts): Services['control'] => ({
  ...reader(parts.database, controls),
  record: perform(parts, keepingQuantifiable(controlActs.record)),
  change: perform(parts, keepingQuantifiable(controlActs.change)),
  rate: perform(parts, keepingQuantifiable(controlActs.rate)),
  retire: perform(parts, controlActs.retire),
});

import { acceptRisk, assessRisk, changeRisk, recordRisk, retireRisk, treatRisk } from '../domain/index';
import { risks } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Risk', table: risks } as const;

export const riskActs = {
  record: recordAct(register, 'riskRecord', recordRisk),
  change: changeAct(register, 'riskChange', changeRisk),
  assess: changeAct(register, 'riskAssess', assessRisk),
  treat: changeAct(register, 'riskTreat', treatRisk),
  accept: changeAct(register, 'riskAccept', acceptRisk),
  retire: changeAct(register, 'riskRetire', retireRisk),
};

export const riskService = (parts: RegisterParts): Services['risk'] => ({
  ...reader(parts.database, risks),
  record: perform(parts, keepingQuantifiable(riskActs.record)),
  change: perform(parts, riskActs.change),
  assess: perform(parts, keepingQuantifiable(riskActs.assess)),
  treat: perform(parts, riskActs.treat),
  accept: perform(parts, riskActs.accept),
  retire: perform(parts, riskActs.retire),
});

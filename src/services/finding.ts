import {
  actOnFinding,
  analyseFinding,
  changeFinding,
  closeFinding,
  recordFinding,
  verifyFinding,
} from '../domain/index';
import { findings } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';

const register = { noun: 'Finding', table: findings } as const;

export const findingActs = {
  record: recordAct(register, 'findingRecord', recordFinding),
  change: changeAct(register, 'findingChange', changeFinding),
  analyse: changeAct(register, 'findingAnalyse', analyseFinding),
  act: changeAct(register, 'findingAct', actOnFinding),
  verify: changeAct(register, 'findingVerify', verifyFinding),
  close: changeAct(register, 'findingClose', closeFinding),
};

export const findingService = (parts: RegisterParts): ManagementServices['finding'] => ({
  ...reader(parts.database, findings),
  record: perform(parts, findingActs.record),
  change: perform(parts, findingActs.change),
  analyse: perform(parts, findingActs.analyse),
  act: perform(parts, findingActs.act),
  verify: perform(parts, findingActs.verify),
  close: perform(parts, findingActs.close),
});

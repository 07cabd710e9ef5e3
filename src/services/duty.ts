import { changeDuty, recordDuty } from '../domain/index';
import { duties } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'Duty', table: duties } as const;

const unhindered = () => Promise.resolve(null);

export const dutyActs = {
  record: recordAct(register, 'dutyRecord', recordDuty),
  change: changeAct(register, 'dutyChange', changeDuty),
  remove: removeAct(register, 'dutyRemove', unhindered),
};

export const dutyService = (parts: RegisterParts): ManagementServices['duty'] => ({
  ...reader(parts.database, duties),
  record: perform(parts, dutyActs.record),
  change: perform(parts, dutyActs.change),
  remove: perform(parts, dutyActs.remove),
});

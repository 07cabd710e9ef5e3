import { changeObjective, measureObjective, recordObjective } from '../domain/index';
import { objectives } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'Objective', table: objectives } as const;

const unhindered = () => Promise.resolve(null);

export const objectiveActs = {
  record: recordAct(register, 'objectiveRecord', recordObjective),
  change: changeAct(register, 'objectiveChange', changeObjective),
  measure: changeAct(register, 'objectiveMeasure', measureObjective),
  remove: removeAct(register, 'objectiveRemove', unhindered),
};

export const objectiveService = (parts: RegisterParts): ManagementServices['objective'] => ({
  ...reader(parts.database, objectives),
  record: perform(parts, objectiveActs.record),
  change: perform(parts, objectiveActs.change),
  measure: perform(parts, objectiveActs.measure),
  remove: perform(parts, objectiveActs.remove),
});

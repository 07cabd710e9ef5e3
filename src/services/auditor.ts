import { type AuditorRecordInput, changeAuditor, recordAuditor } from '../domain/index';
import { auditors } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Auditor', table: auditors } as const;

export const auditorActs = {
  record: recordAct(register, 'auditorRecord', async (id, input: AuditorRecordInput, context, { tx, organization }) =>
    recordAuditor(id, input, { ...context, auditors: await auditors.all(tx, organization.id, {}) }),
  ),
  change: changeAct(register, 'auditorChange', changeAuditor),
  remove: removeAct(register, 'auditorRemove', namedElsewhere('auditor')),
};

export const auditorService = (parts: RegisterParts): Services['auditor'] => ({
  ...reader(parts.database, auditors),
  record: perform(parts, auditorActs.record),
  change: perform(parts, auditorActs.change),
  remove: perform(parts, auditorActs.remove),
});

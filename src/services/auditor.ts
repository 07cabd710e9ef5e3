import { type AuditorRecordInput, changeAuditor, recordAuditor } from '../domain/index';
import { auditors } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Auditor', table: auditors } as const;

export const auditorActs = {
  record: recordAct(register, 'auditorRecord', async (id, input: AuditorRecordInput, context, { tx, organization }) =>
    recordAuditor(id, input, { ...context, auditors: await auditors.all(tx, organization.id, {}) }),
  ),
  change: changeAct(register, 'auditorChange', changeAuditor),
};

export const auditorService = (parts: RegisterParts): Services['auditor'] => ({
  ...reader(parts.database, auditors),
  record: perform(parts, auditorActs.record),
  change: perform(parts, auditorActs.change),
});

import {
  type Audit,
  type AuditContext,
  type AuditChangeInput,
  type AuditFinishInput,
  type AuditRecordInput,
  cancelAudit,
  changeAudit,
  confirmAudit,
  finishAudit,
  recordAudit,
  type RuleContext,
  success,
  type VersionedInput,
} from '../domain/index';
import { auditors, audits, findings } from '../storage/index';
import { auditCalendar } from './export-audits';
import { perform, type RegisterParts, type Work } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Audit', table: audits } as const;

const withAuditors = async (context: RuleContext, { tx, organization }: Work): Promise<AuditContext> => ({
  ...context,
  auditors: await auditors.all(tx, organization.id, {}),
});

export const auditActs = {
  record: recordAct(register, 'auditRecord', async (id, input: AuditRecordInput, context, work) =>
    recordAudit(id, input, await withAuditors(context, work)),
  ),
  /** The same for an audit of a programme. */
  plan: recordAct(
    register,
    'auditProgrammeChoose',
    async (id, { input, programmeId }: { input: AuditRecordInput; programmeId: string }, context, work) => {
      const audit = recordAudit(id, input, await withAuditors(context, work));
      return audit.ok ? success<Audit>({ ...audit.value, programmeId }) : audit;
    },
  ),
  change: changeAct(register, 'auditChange', async (audit, input: AuditChangeInput, context, work) =>
    changeAudit(audit, input, await withAuditors(context, work)),
  ),
  confirm: changeAct(register, 'auditConfirm', async (audit, input: VersionedInput, context, work) =>
    confirmAudit(audit, input, await withAuditors(context, work)),
  ),
  finish: changeAct(register, 'auditFinish', async (audit, input: AuditFinishInput, context, { tx, organization }) => {
    const named = await findings.byIds(tx, organization.id, input.findingIds ?? []);
    return finishAudit(audit, input, { ...context, findings: named.filter((finding) => finding !== null) });
  }),
  cancel: changeAct(register, 'auditCancel', cancelAudit),
};

export const auditService = (parts: RegisterParts): Services['audit'] => ({
  ...reader(parts.database, audits),
  record: perform(parts, auditActs.record),
  change: perform(parts, auditActs.change),
  confirm: perform(parts, auditActs.confirm),
  finish: perform(parts, auditActs.finish),
  cancel: perform(parts, auditActs.cancel),
  calendar: (caller) => auditCalendar(parts.database, caller),
});

import { approvePolicy, recordPolicy, retirePolicy, revisePolicy } from '../domain/index';
import { policies } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';

const register = { noun: 'Policy', table: policies } as const;

export const policyActs = {
  record: recordAct(register, 'policyRecord', recordPolicy),
  revise: changeAct(register, 'policyRevise', revisePolicy),
  approve: changeAct(register, 'policyApprove', approvePolicy),
  retire: changeAct(register, 'policyRetire', retirePolicy),
};

export const policyService = (parts: RegisterParts): ManagementServices['policy'] => ({
  ...reader(parts.database, policies),
  record: perform(parts, policyActs.record),
  revise: perform(parts, policyActs.revise),
  approve: perform(parts, policyActs.approve),
  retire: perform(parts, policyActs.retire),
});

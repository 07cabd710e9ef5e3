import {
  changeManagementSystem,
  conflict,
  type ManagementSystem,
  type ManagementSystemRecordInput,
  type Problem,
  recordManagementSystem,
  refusal,
} from '../domain/index';
import { managementSystems } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'ManagementSystem', table: managementSystems } as const;

const certified = ({ id, certifiedOn }: ManagementSystem): Promise<Problem | null> =>
  Promise.resolve(
    certifiedOn === null ? null : conflict(['id'], `management system ${id} is certified since ${certifiedOn}`),
  );

export const managementSystemActs = {
  record: recordAct(
    register,
    'managementSystemRecord',
    async (id, input: ManagementSystemRecordInput, context, { tx, organization }) => {
      const result = recordManagementSystem(id, input, context);
      if (!result.ok) return result;
      const [holder] = await managementSystems.all(tx, organization.id, { standards: [result.value.standard] });
      if (holder === undefined) return result;
      const message = `${holder.id} (${holder.name}) is the management system of ${holder.standard}`;
      return refusal({ type: 'CONFLICT', code: 'DUPLICATE', message, path: ['standard'] });
    },
  ),
  change: changeAct(register, 'managementSystemChange', changeManagementSystem),
  remove: removeAct(register, 'managementSystemRemove', certified),
};

export const managementSystemService = (parts: RegisterParts): ManagementServices['managementSystem'] => ({
  ...reader(parts.database, managementSystems),
  record: perform(parts, managementSystemActs.record),
  change: perform(parts, managementSystemActs.change),
  remove: perform(parts, managementSystemActs.remove),
});

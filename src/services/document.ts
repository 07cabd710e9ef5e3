import { changeDocument, recordDocument, withdrawDocument } from '../domain/index';
import { documents } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';

const register = { noun: 'Document', table: documents } as const;

export const documentActs = {
  record: recordAct(register, 'documentRecord', recordDocument),
  change: changeAct(register, 'documentChange', changeDocument),
  withdraw: changeAct(register, 'documentWithdraw', withdrawDocument),
};

export const documentService = (parts: RegisterParts): ManagementServices['document'] => ({
  ...reader(parts.database, documents),
  record: perform(parts, documentActs.record),
  change: perform(parts, documentActs.change),
  withdraw: perform(parts, documentActs.withdraw),
});

import { advanceCertificate, changeCertificate, recordCertificate, withdrawCertificate } from '../domain/index';
import { certificates } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Certificate', table: certificates } as const;

export const certificateActs = {
  record: recordAct(register, 'certificateRecord', recordCertificate),
  change: changeAct(register, 'certificateChange', changeCertificate),
  advance: changeAct(register, 'certificateAdvance', advanceCertificate),
  withdraw: changeAct(register, 'certificateWithdraw', withdrawCertificate),
};

export const certificateService = (parts: RegisterParts): Services['certificate'] => ({
  ...reader(parts.database, certificates),
  record: perform(parts, certificateActs.record),
  change: perform(parts, certificateActs.change),
  advance: perform(parts, certificateActs.advance),
  withdraw: perform(parts, certificateActs.withdraw),
});

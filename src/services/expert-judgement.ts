import { recordExpertJudgement, settleExpertJudgement } from '../domain/index';
import { expertJudgements } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'ExpertJudgement', table: expertJudgements } as const;

export const expertJudgementActs = {
  record: recordAct(register, 'expertJudgementRecord', recordExpertJudgement),
  settle: changeAct(register, 'expertJudgementSettle', settleExpertJudgement),
  remove: removeAct(register, 'expertJudgementRemove', () => Promise.resolve(null)),
};

export const expertJudgementService = (parts: RegisterParts): Services['expertJudgement'] => ({
  ...reader(parts.database, expertJudgements),
  record: perform(parts, expertJudgementActs.record),
  settle: perform(parts, expertJudgementActs.settle),
  remove: perform(parts, expertJudgementActs.remove),
});

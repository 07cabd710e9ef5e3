import { changeCompetence, recordCompetence } from '../domain/index';
import { competences } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'Competence', table: competences } as const;

const unhindered = () => Promise.resolve(null);

export const competenceActs = {
  record: recordAct(register, 'competenceRecord', recordCompetence),
  change: changeAct(register, 'competenceChange', changeCompetence),
  remove: removeAct(register, 'competenceRemove', unhindered),
};

export const competenceService = (parts: RegisterParts): ManagementServices['competence'] => ({
  ...reader(parts.database, competences),
  record: perform(parts, competenceActs.record),
  change: perform(parts, competenceActs.change),
  remove: perform(parts, competenceActs.remove),
});

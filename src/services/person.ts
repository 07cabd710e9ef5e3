import { changePerson, recordPerson } from '../domain/index';
import { persons } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Person', table: persons } as const;

export const personActs = {
  record: recordAct(register, 'personRecord', recordPerson),
  change: changeAct(register, 'personChange', changePerson),
  remove: removeAct(register, 'personRemove', namedElsewhere('person')),
};

export const personService = (parts: RegisterParts): Services['person'] => ({
  ...reader(parts.database, persons),
  record: perform(parts, personActs.record),
  change: perform(parts, personActs.change),
  remove: perform(parts, personActs.remove),
});

import type { PersonChangeInput, PersonRecordInput } from '../inputs';
import type { Person } from '../person';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { settleChange, settleNew } from './settle';
import { text } from './values';

const FIELDS: Fields<Omit<Person, keyof RegisterRecord>> = {
  name: required(text(200)),
  jobTitle: nullable(text(200)),
};

export function recordPerson(id: string, input: PersonRecordInput, context: RuleContext): Result<Person> {
  const check = startCheck(context);
  return settleNew<Person>(id, check, parseNew(FIELDS, input, check));
}

export function changePerson(person: Person, input: PersonChangeInput, context: RuleContext): Result<Person> {
  const check = startCheck(context);
  return settleChange(person, check, parseChanges(FIELDS, input, check));
}

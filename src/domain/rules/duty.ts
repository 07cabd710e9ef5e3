import { DUTY_ROLES, type Duty, type DutyRecordInput, type DutyChangeInput } from '../duty';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { day, oneOf, setOf, text } from './values';

type Own = Omit<Duty, keyof RegisterRecord>;

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  role: required(oneOf(DUTY_ROLES)),
  personId: required(reference('Person')),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  aiSystemIds: listed(references('AiSystem')),
  responsibilities: nullable(text(10000)),
  startsOn: nullable(day),
  endsOn: nullable(day),
};

export function recordDuty(id: string, input: DutyRecordInput, context: RuleContext): Result<Duty> {
  const check = startCheck(context);
  return settleNew<Duty>(id, check, parseNew(FIELDS, input, check));
}

export function changeDuty(duty: Duty, input: DutyChangeInput, context: RuleContext): Result<Duty> {
  const check = startCheck(context);
  return settleChange(duty, check, parseChanges(FIELDS, input, check));
}

import { type Objective, type ObjectiveRecordInput, type ObjectiveChangeInput } from '../objective';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, required, parseChanges, parseNew } from './fields';
import { reference } from './reference';
import { settleChange, settleNew } from './settle';
import { day, numberWithin, oneOf, setOf, text } from './values';

type Own = Omit<Objective, keyof RegisterRecord>;

const FIELDS: Fields<Omit<Own, 'measurements'>> = {
  name: required(text(200)),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  measure: required(text(500)),
  unit: nullable(text(50)),
  baseline: nullable(numberWithin(-1e15, 1e15)),
  target: required(numberWithin(-1e15, 1e15)),
  dueOn: required(day),
  ownerId: nullable(reference('Person')),
  plan: nullable(text(10000)),
};

const INITIAL: Pick<Own, 'measurements'> = { measurements: [] };

export function recordObjective(id: string, input: ObjectiveRecordInput, context: RuleContext): Result<Objective> {
  const check = startCheck(context);
  return settleNew<Objective>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changeObjective(
  objective: Objective,
  input: ObjectiveChangeInput,
  context: RuleContext,
): Result<Objective> {
  const check = startCheck(context);
  return settleChange(objective, check, parseChanges(FIELDS, input, check));
}

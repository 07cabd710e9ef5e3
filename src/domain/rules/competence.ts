import { type Competence, type CompetenceRecordInput, type CompetenceChangeInput } from '../competence';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, required, parseChanges, parseNew } from './fields';
import { reference } from './reference';
import { settleChange, settleNew } from './settle';
import { day, oneOf, setOf, text } from './values';

type Own = Omit<Competence, keyof RegisterRecord>;

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  personId: required(reference('Person')),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  requirement: nullable(text(1000)),
  proof: nullable(text(1000)),
  achievedOn: nullable(day),
  expiresOn: nullable(day),
};

export function recordCompetence(id: string, input: CompetenceRecordInput, context: RuleContext): Result<Competence> {
  const check = startCheck(context);
  return settleNew<Competence>(id, check, parseNew(FIELDS, input, check));
}

export function changeCompetence(
  competence: Competence,
  input: CompetenceChangeInput,
  context: RuleContext,
): Result<Competence> {
  const check = startCheck(context);
  return settleChange(competence, check, parseChanges(FIELDS, input, check));
}

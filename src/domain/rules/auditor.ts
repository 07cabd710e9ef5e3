import type { AuditorChangeInput, AuditorRecordInput } from '../audit-inputs';
import { AUDIT_PROCESSES } from '../audit-process';
import { AUDITOR_TIE_KINDS, type Auditor, type AuditorTie, type Blackout } from '../auditor';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, objectOf, type Parse, parseChanges, parseNew, required } from './fields';
import { cost } from './money';
import { reference } from './reference';
import { duplicate, settleChange, settleNew } from './settle';
import { day, listOf, numberWithin, oneOf, setOf, text } from './values';

type Own = Omit<Auditor, keyof RegisterRecord>;

const BLACKOUT: Fields<Blackout> = { firstOn: required(day), lastOn: required(day) };

const blackout: Parse<Blackout> = (value, path, check) => {
  const given = objectOf(BLACKOUT)(value, path, check);
  if (given === null || given.firstOn <= given.lastOn) return given;
  const message = `lastOn is ${given.lastOn}; it must not be before firstOn, ${given.firstOn}`;
  return invalid(check, [...path, 'lastOn'], 'OUT_OF_RANGE', message);
};

const TIE: Fields<AuditorTie> = {
  process: required(oneOf(AUDIT_PROCESSES)),
  kind: required(oneOf(AUDITOR_TIE_KINDS)),
  endedOn: nullable(day),
};

const CHANGEABLE: Fields<Omit<Own, 'personId'>> = {
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  leadStandards: listed(setOf(oneOf(STANDARDS), STANDARDS.length)),
  competences: listed(setOf(text(100), 50)),
  homeSiteId: required(reference('Site')),
  dayRate: required(cost),
  halfDaysPerMonth: required(numberWithin(0, 62, 'integer')),
  blackouts: listed(listOf(blackout, 200)),
  ties: listed(listOf(objectOf(TIE), 100)),
};
const FIELDS: Fields<Own> = { personId: required(reference('Person')), ...CHANGEABLE };

/** What the register holds beside the auditor in question. */
export interface AuditorContext extends RuleContext {
  auditors: readonly Auditor[];
}

export function recordAuditor(id: string, input: AuditorRecordInput, context: AuditorContext): Result<Auditor> {
  const check = startCheck(context);
  const parsed = parseNew<Own>(FIELDS, input, check);
  const twin = context.auditors.find(({ personId }) => personId === parsed.personId);
  if (twin) check.problems.push(duplicate(['personId'], `auditor ${twin.id} is this person already`));
  checkLead(parsed, check);
  return settleNew<Auditor>(id, check, parsed);
}

export function changeAuditor(auditor: Auditor, input: AuditorChangeInput, context: RuleContext): Result<Auditor> {
  const check = startCheck(context);
  const parsed = parseChanges(CHANGEABLE, input, check);
  checkLead({ ...auditor, ...parsed }, check);
  return settleChange(auditor, check, parsed);
}

function checkLead({ standards, leadStandards }: Partial<Own>, check: Check): void {
  if (!standards || !leadStandards) return;
  for (const [index, standard] of leadStandards.entries()) {
    if (standards.includes(standard)) continue;
    invalid(check, ['leadStandards', String(index)], 'NOT_ALLOWED', `${standard} is not among standards`);
  }
}

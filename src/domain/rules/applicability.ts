import {
  APPLICABILITY_STATUSES,
  type Applicability,
  type ApplicabilityRateInput,
  type ApplicabilityStatus,
} from '../applicability';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { invalid, type RuleContext, startCheck } from './check';
import { defaulted, type Fields, listed, nullable, parseChanges, required } from './fields';
import { pastDay } from './days';
import { reference } from './reference';
import { settleChange } from './settle';
import { boolean, day, listOf, numberWithin, oneOf, text } from './values';

const maturity = numberWithin(0, 5, 'integer');

const FIELDS: Fields<Omit<Applicability, keyof RegisterRecord | 'catalogueItemId'>> = {
  applicable: nullable(boolean),
  justification: nullable(text(10_000)),
  status: required<ApplicabilityStatus>(oneOf(APPLICABILITY_STATUSES)),
  maturity: required(maturity),
  targetMaturity: defaulted(maturity, 3),
  implementation: nullable(text(10_000)),
  ownerId: nullable(reference('Person')),
  obligations: listed(listOf(text(500), 50)),
  lastAuditedOn: nullable(pastDay),
  nextAuditOn: nullable(day),
};

/** What is said of one control anew; a decision either way needs its justification. */
export function rateApplicability(
  entry: Applicability,
  input: ApplicabilityRateInput,
  context: RuleContext,
): Result<Applicability> {
  const check = startCheck(context);
  const next = { ...entry, ...parseChanges(FIELDS, input, check) };
  if (next.applicable !== null && next.justification === null) {
    invalid(check, ['justification'], 'REQUIRED', 'justification must be given: why is it applicable, or why not?');
  }
  if (next.lastAuditedOn !== null && next.nextAuditOn !== null && next.nextAuditOn <= next.lastAuditedOn) {
    const message = `nextAuditOn is ${next.nextAuditOn}; it must be after the last audit, ${next.lastAuditedOn}`;
    invalid(check, ['nextAuditOn'], 'OUT_OF_RANGE', message);
  }
  return settleChange(entry, check, next);
}

import type { RiskAcceptInput } from '../inputs';
import type { Result } from '../problem';
import type { Risk, RiskAcceptance } from '../risk';
import { invalid, type RuleContext, startCheck } from './check';
import { type Fields, type Parse, parseNew, required } from './fields';
import { reference } from './reference';
import { unlessRetired } from './risk';
import { settleChange } from './settle';
import { day, text } from './values';

/** A calendar day (UTC) after today. */
const futureDay: Parse<string> = (value, path, check) => {
  const expires = day(value, path, check);
  const today = check.now.toISOString().slice(0, 10);
  if (expires === null || expires > today) return expires;
  return invalid(check, path, 'OUT_OF_RANGE', `expiresOn is ${expires}; it must be after today, ${today}`);
};

const FIELDS: Fields<Omit<RiskAcceptance, 'acceptedAt'>> = {
  acceptedById: required(reference('Person')),
  expiresOn: required(futureDay),
  rationale: required(text(10_000)),
};

/** Acceptance of the residual risk, until a day: it replaces an earlier one. */
export function acceptRisk(risk: Risk, input: RiskAcceptInput, context: RuleContext): Result<Risk> {
  return unlessRetired(risk, () => {
    const check = startCheck(context);
    const parsed = parseNew(FIELDS, input, check) as Omit<RiskAcceptance, 'acceptedAt'>;
    return settleChange<Risk>(risk, check, { acceptance: { ...parsed, acceptedAt: context.now } });
  });
}

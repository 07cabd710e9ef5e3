import type { RiskAcceptInput } from '../inputs';
import type { Result } from '../problem';
import type { Risk, RiskAcceptance } from '../risk';
import { type RuleContext, startCheck } from './check';
import { type Fields, parseNew, required } from './fields';
import { futureDay } from './days';
import { reference } from './reference';
import { unlessRetired } from './risk';
import { settleChange } from './settle';
import { text } from './values';

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

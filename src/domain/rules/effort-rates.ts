import { EFFORT_ESTIMATES, type EffortRates, type EffortRatesSetInput, type OwnEffortRates } from '../effort-rates';
import type { Organization } from '../organization';
import { refusal, type Result, success } from '../problem';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseChanges } from './fields';
import { settleChange } from './settle';
import { numberWithin } from './values';

const days = numberWithin(0, 10_000);

const FIELDS: Fields<OwnEffortRates> = {
  clause: nullable(days),
  control: nullable(days),
  decision: nullable(days),
  certification: nullable(days),
};

const NONE: OwnEffortRates = { clause: null, control: null, decision: null, certification: null };

/** Rates to reckon with. */
export interface ReckonedRates {
  rates: EffortRates;
  /** Whether any of them is an estimate of this project. */
  estimated: boolean;
}

/** The rates that a caller supposes, then those of the organisation, then the estimates; or every faulty one by `effort.…`. */
export function effortRatesOf(
  { effortRates }: Pick<Organization, 'effortRates'>,
  supposed: Partial<OwnEffortRates> = {},
): Result<ReckonedRates> {
  const check = startCheck({ organizationId: '', currency: '', now: new Date(0), known: new Set() });
  const own = known({ ...NONE, ...effortRates });
  const given = known(parseChanges(FIELDS, supposed, check));
  if (check.problems.length > 0) {
    return refusal(...check.problems.map((problem) => ({ ...problem, path: ['effort', ...problem.path] })));
  }
  const stated = { ...own, ...given };
  const estimated = Object.keys(stated).length < Object.keys(EFFORT_ESTIMATES).length;
  return success({ rates: { ...EFFORT_ESTIMATES, ...stated }, estimated });
}

const known = (rates: Partial<OwnEffortRates>): Partial<EffortRates> =>
  Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== null));

/** The organisation's own person-days. */
export function setEffortRates(
  organization: Organization,
  input: EffortRatesSetInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  const effortRates = { ...NONE, ...organization.effortRates, ...parseChanges(FIELDS, input, check) };
  return settleChange<Organization>(organization, check, { effortRates });
}

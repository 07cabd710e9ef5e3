import type { AppetiteSetInput, DependenceSetInput, OrganizationChangeInput } from '../inputs';
import type { AppetitePoint, Dependence, Organization } from '../organization';
import { refusal, type Result, success } from '../problem';
import { type Check, invalid, type Path, type RuleContext, startCheck } from './check';
import { dependence } from './dependence';
import { defaulted, type Fields, nullable, objectOf, type Parse, parseChanges, parseNew, required } from './fields';
import { peopleAppetite } from './people-appetite';
import { settleChange } from './settle';
import { distinctBy, listOf, numberWithin, positiveShare, text } from './values';

const LARGEST_AMOUNT = 1e15;
const amount = numberWithin(0, LARGEST_AMOUNT);

const DESCRIPTION: Fields<
  Omit<
    Organization,
    | 'id'
    | 'version'
    | 'createdAt'
    | 'updatedAt'
    | 'currency'
    | 'appetite'
    | 'peopleAppetite'
    | 'dependence'
    | 'evidenceWeights'
    | 'effortRates'
  >
> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  sector: nullable(text(200)),
  employees: nullable(numberWithin(0, 10_000_000, 'integer')),
  annualRevenue: nullable(amount),
};

const POINT: Fields<AppetitePoint> = { loss: required(amount), probability: required(positiveShare) };

/** Points by rising loss; a larger loss may not be tolerated more often than a smaller one. */
const appetite: Parse<AppetitePoint[]> = (value, path, check) => {
  const given = listOf(objectOf(POINT), 20)(value, path, check);
  const points = given && distinctBy(given, ({ loss }) => loss, path, check, 'loss');
  if (points === null) return null;
  const consistent = points.filter((point, index) => isConsistent(point, points, [...path, String(index)], check));
  return consistent.length === points.length ? [...points].sort((a, b) => a.loss - b.loss) : null;
};

function isConsistent(point: AppetitePoint, points: readonly AppetitePoint[], path: Path, check: Check): boolean {
  const smaller = points.find(({ loss, probability }) => loss < point.loss && probability < point.probability);
  if (smaller === undefined) return true;
  const message =
    `a loss above ${point.loss} is tolerated with probability ${point.probability}, ` +
    `yet a loss above ${smaller.loss} only with ${smaller.probability}`;
  invalid(check, [...path, 'probability'], 'NOT_ALLOWED', message);
  return false;
}

export function changeOrganization(
  organization: Organization,
  input: OrganizationChangeInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  return settleChange(organization, check, parseChanges(DESCRIPTION, input, check));
}

/** Replaces all points; an empty list says that no appetite is stated. */
export function setAppetite(
  organization: Organization,
  input: AppetiteSetInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  const { points } = parseNew<{ points: AppetitePoint[] }>({ points: required(appetite) }, input, check);
  return settleChange<Organization>(organization, check, points === undefined ? {} : { appetite: points });
}

/** The copula of all correlations of the register. */
export function setDependence(
  organization: Organization,
  { copula, degreesOfFreedom }: DependenceSetInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  const parsed = dependence({ copula, degreesOfFreedom }, [], check);
  return settleChange<Organization>(organization, check, parsed === null ? {} : { dependence: parsed });
}

/** What founds an organisation: its description, currency and appetite. */
export type OrganizationFoundInput = Pick<Organization, 'name' | 'currency'> &
  Partial<
    Pick<
      Organization,
      'description' | 'sector' | 'employees' | 'annualRevenue' | 'appetite' | 'peopleAppetite' | 'dependence'
    >
  >;

const currencyCode: Parse<string> = (value, path, check) =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value)
    ? value
    : invalid(
        check,
        path,
        'MALFORMED',
        `currency must be an ISO 4217 code of three capitals, not ${JSON.stringify(value)}`,
      );

export function foundOrganization(id: string, input: OrganizationFoundInput, now: Date): Result<Organization> {
  const check = startCheck({ organizationId: id, currency: '', now, known: new Set() });
  const fields = {
    ...DESCRIPTION,
    currency: required(currencyCode),
    appetite: defaulted(appetite, []),
    peopleAppetite: defaulted(peopleAppetite, []),
    dependence: nullable<Dependence>(dependence),
  };
  const parsed = parseNew<
    Omit<Organization, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'evidenceWeights' | 'effortRates'>
  >(fields, input, check);
  if (check.problems.length > 0) return refusal(...check.problems);
  return success({
    id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    evidenceWeights: null,
    effortRates: null,
    ...parsed,
  } as Organization);
}

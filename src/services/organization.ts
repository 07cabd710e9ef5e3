import {
  changeOrganization,
  type Organization,
  refusal,
  type Result,
  type RuleContext,
  setAppetite,
  setDependence,
  setEffortRates,
  setEvidenceWeights,
  setPeopleAppetite,
  success,
} from '../domain/index';
import { organizations } from '../storage/index';
import { type Act, perform, type RegisterParts, UnknownOrganizationError } from './act';
import { appendChange, differences } from './history';
import { ruleContext, stale } from './register-act';
import type { Services } from './services';

type Rule<I> = (organization: Organization, input: I, context: RuleContext) => Result<Organization>;

function organizationAct<I extends { expectedVersion: number }>(act: string, rule: Rule<I>): Act<I, Organization> {
  return async (work, input) => {
    const current = work.organization;
    const outdated = (actual: number) => refusal(stale('Organization', current.id, input.expectedVersion, actual));
    if (current.version !== input.expectedVersion) return outdated(current.version);
    const result = rule(current, input, await ruleContext(work, input));
    if (!result.ok) return result;
    if (differences(current, result.value).length === 0) return success(current);
    if (!(await organizations.update(work.tx, current, result.value))) return outdated(current.version + 1);
    await appendChange(work, 'Organization', act, current, result.value);
    return result;
  };
}

export const organizationActs = {
  change: organizationAct('organizationChange', changeOrganization),
  appetiteSet: organizationAct('appetiteSet', setAppetite),
  peopleAppetiteSet: organizationAct('peopleAppetiteSet', setPeopleAppetite),
  dependenceSet: organizationAct('dependenceSet', setDependence),
  evidenceWeightsSet: organizationAct('evidenceWeightsSet', setEvidenceWeights),
  effortRatesSet: organizationAct('effortRatesSet', setEffortRates),
};

export const organizationService = (parts: RegisterParts): Services['organization'] => ({
  get: async ({ organizationId }) => {
    const organization = await parts.database.read((tx) => organizations.byId(tx, organizationId));
    if (organization === null) throw new UnknownOrganizationError(organizationId);
    return organization;
  },
  change: perform(parts, organizationActs.change),
  appetiteSet: perform(parts, organizationActs.appetiteSet),
  peopleAppetiteSet: perform(parts, organizationActs.peopleAppetiteSet),
  dependenceSet: perform(parts, organizationActs.dependenceSet),
  evidenceWeightsSet: perform(parts, organizationActs.evidenceWeightsSet),
  effortRatesSet: perform(parts, organizationActs.effortRatesSet),
});

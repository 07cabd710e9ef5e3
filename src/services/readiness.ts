import { effortRatesOf, type Result, success } from '../domain/index';
import { effortLeft, readinessOf, roadmapOf } from '../planning/index';
import { crosswalks, organizations, type ReadTx } from '../storage/index';
import { type RegisterParts, UnknownOrganizationError } from './act';
import type { ManagementServices } from './management';
import { managementStateIn } from './readiness-state';
import type { ReadinessView, SupposedEffort } from './roadmap-view';

async function ratesIn(tx: ReadTx, organizationId: string, supposed: SupposedEffort | null) {
  const organization = await organizations.byId(tx, organizationId);
  if (organization === null) throw new UnknownOrganizationError(organizationId);
  return effortRatesOf(organization, supposed ?? {});
}

export const readinessService = ({ database, now }: RegisterParts): ManagementServices['readiness'] => ({
  of: ({ organizationId }, effort = null) =>
    database.read(async (tx): Promise<Result<ReadinessView[]>> => {
      const reckoned = await ratesIn(tx, organizationId, effort);
      if (!reckoned.ok) return reckoned;
      const state = await managementStateIn(tx, organizationId, now());
      const { rates } = reckoned.value;
      return success(
        readinessOf(state).map((one) => ({ ...one, ...reckoned.value, effort: effortLeft(state, one, rates) })),
      );
    }),
  roadmap: ({ organizationId }, { path, effort }) =>
    database.read(async (tx) => {
      const reckoned = await ratesIn(tx, organizationId, effort);
      if (!reckoned.ok) return reckoned;
      const state = await managementStateIn(tx, organizationId, now());
      const rows = await crosswalks.everything(tx);
      const { rates } = reckoned.value;
      const roadmap = roadmapOf({ state, readiness: readinessOf(state), crosswalks: rows, path, rates });
      return success({ ...roadmap, ...reckoned.value });
    }),
});

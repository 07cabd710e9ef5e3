import { samplingOf } from '../simulation/index';
import { organizations } from '../storage/index';
import { UnknownOrganizationError } from './act';
import { assess } from './appetite-assessment';
import { peopleAppetiteView } from './appetite-people';
import { appetiteView } from './appetite-view';
import { finishedSimulation, type QuantifiedParts } from './quantified-parts';
import type { AppetiteState } from './quantified';
import type { Caller } from './services';

/** The organisation's risk appetite as it is now against the residual of a simulation; null without an outcome. */
export async function appetiteState(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
): Promise<AppetiteState | null> {
  const { organizationId } = caller;
  const organization = await parts.database.read((tx) => organizations.byId(tx, organizationId));
  if (organization === null) throw new UnknownOrganizationError(organizationId);
  const simulation = await finishedSimulation(parts, caller, simulationId);
  if (simulation === null) return null;
  const { model, outcome } = simulation;
  const appetite = [...organization.appetite].sort((a, b) => a.loss - b.loss);
  const points = appetite.map(({ loss, probability }) => ({ amount: loss, probability }));
  const ledger = { model, curve: outcome.residual.exceedance, sampling: samplingOf(outcome), key: [] };
  return {
    simulation,
    currency: outcome.currency,
    ...appetiteView(appetite, await assess(parts, simulation, ledger, points)),
    ...(await peopleAppetiteView(parts, simulation, organization.peopleAppetite)),
  };
}

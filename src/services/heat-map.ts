import { type HeatMapEntry, heatMapEntries, heatMapScale } from '../analytics/index';
import { organizations } from '../storage/index';
import { UnknownOrganizationError } from './act';
import { type Finished, finishedSimulation, kept, ledgerOf, type QuantifiedParts } from './quantified-parts';
import type { HeatMap, LedgerSide } from './quantified';
import type { Caller } from './services';

/** Likelihood and loss of every risk on a scale of 5 × 5, from the figures of a simulation; null without an outcome. */
export async function heatMapOf(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
): Promise<HeatMap | null> {
  const { organizationId } = caller;
  const organization = await parts.database.read((tx) => organizations.byId(tx, organizationId));
  if (organization === null) throw new UnknownOrganizationError(organizationId);
  const simulation = await finishedSimulation(parts, caller, simulationId);
  if (simulation === null) return null;
  const scale = heatMapScale(organization.annualRevenue, organization.currency);
  const entries = async (side: LedgerSide): Promise<HeatMapEntry[]> => {
    const likelihoods = await likelihoodsOf(parts, simulation, side);
    return heatMapEntries(ledgerOf(simulation.outcome, side), likelihoods, scale);
  };
  return {
    simulation,
    currency: simulation.outcome.currency,
    scale,
    inherent: await entries('INHERENT'),
    residual: await entries('RESIDUAL'),
  };
}

async function likelihoodsOf(
  parts: QuantifiedParts,
  simulation: Finished,
  side: LedgerSide,
): Promise<Map<string, number>> {
  const key = JSON.stringify(['likelihoods', side]);
  const ledger = side === 'INHERENT' ? 'inherent' : 'residual';
  return new Map(
    await kept(parts, simulation, key, (signal) =>
      parts.runner.run('likelihoods', { model: simulation.model, ledger }, signal),
    ),
  );
}

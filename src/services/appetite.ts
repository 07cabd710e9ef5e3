import type { AppetitePoint } from '../domain/index';
import { type AppetiteAssessment, assessAppetite, assessReplicatedAppetite } from '../engine/index';
import { exactQuantiles, exceedanceCounts, type Refusal, samplingOf, stratifiedYears } from '../simulation/index';
import { organizations } from '../storage/index';
import { UnknownOrganizationError } from './act';
import { exactAssessment } from './appetite-exact';
import { appetiteView } from './appetite-view';
import { type Finished, finishedSimulation, kept, type QuantifiedParts } from './quantified-parts';
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
  const appetite = [...organization.appetite].sort((a, b) => a.loss - b.loss);
  const assessments = await assess(parts, simulation, appetite);
  return { simulation, currency: simulation.outcome.currency, ...appetiteView(appetite, assessments) };
}

async function assess(
  parts: QuantifiedParts,
  simulation: Finished,
  appetite: readonly AppetitePoint[],
): Promise<AppetiteAssessment[]> {
  if (appetite.length === 0) return [];
  const { outcome, order } = simulation;
  if (outcome.method === 'EXACT') {
    const quantiles = await quantilesOf(parts, simulation, appetite);
    const { exceedance } = outcome.residual;
    return appetite.map(({ loss, probability }) =>
      exactAssessment(exceedance, quantiles.get(probability) ?? 0, loss, probability),
    );
  }
  const trials = outcome.trials ?? order.trials;
  const counts = await countsOf(parts, simulation, trials, appetite);
  return appetite.map(({ probability }, i) =>
    outcome.sampling === 'STRATIFIED'
      ? assessReplicatedAppetite(Float64Array.from(counts[i]!), stratifiedYears(trials), probability)
      : assessAppetite(counts[i]![0]!, trials, probability),
  );
}

/** In how many of the run's years, by randomisation, the loss of each point is exceeded. */
function countsOf(
  parts: QuantifiedParts,
  simulation: Finished,
  trials: number,
  appetite: readonly AppetitePoint[],
): Promise<number[][]> {
  const { model, order, outcome } = simulation;
  const { seed } = order;
  const sampling = samplingOf(outcome);
  const thresholds = appetite.map(({ loss }) => loss);
  return kept(parts, simulation, JSON.stringify(['exceedancesByRandomisation', thresholds]), async (signal) => {
    const years = { model, seed, trials, sampling, ledger: 'residual' as const, thresholds };
    const result = await exceedanceCounts(years, parts.runner, { signal });
    if ('refusals' in result) throw refused(result.refusals);
    return result.counts;
  });
}

/** The loss that is exceeded with the probability of each point; every loss is kept with probability 1, also 0. */
async function quantilesOf(
  parts: QuantifiedParts,
  simulation: Finished,
  appetite: readonly AppetitePoint[],
): Promise<Map<number, number>> {
  const probabilities = [...new Set(appetite.map(({ probability }) => probability))].filter((p) => p < 1);
  if (probabilities.length === 0) return new Map();
  const quantiles = await kept(parts, simulation, JSON.stringify(['quantiles', probabilities]), async (signal) => {
    const levels = probabilities.map((probability) => 1 - probability);
    const result = await exactQuantiles(simulation.model, 'residual', levels, parts.runner, { signal });
    if ('refusals' in result) throw refused(result.refusals);
    return result.quantiles;
  });
  return new Map(probabilities.map((probability, i) => [probability, quantiles[i]!]));
}

const refused = (refusals: readonly Refusal[]): Error => new Error(refusals.map(({ message }) => message).join('; '));

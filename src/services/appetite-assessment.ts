import {
  type AppetiteAssessment,
  assessAppetite,
  assessReplicatedAppetite,
  type ExceedancePoint,
  type Model,
  type Sampling,
} from '../engine/index';
import { exactQuantiles, exceedanceCounts, type Refusal, stratifiedYears } from '../simulation/index';
import { exactAssessment } from './appetite-exact';
import { type Finished, kept, type QuantifiedParts } from './quantified-parts';

/** What is judged: the residual years of a model, in money or in persons of one class. */
export interface JudgedLedger {
  model: Model;
  curve: readonly ExceedancePoint[];
  /** How its amounts were drawn. */
  sampling: Sampling;
  /** What its figures are kept under beside those of the other ledgers of the run. */
  key: readonly string[];
}

/** How often the amount may be exceeded: share of years, 0..1. */
export interface JudgedPoint {
  amount: number;
  probability: number;
}

/** Each point against the years of the run. */
export async function assess(
  parts: QuantifiedParts,
  simulation: Finished,
  ledger: JudgedLedger,
  points: readonly JudgedPoint[],
): Promise<AppetiteAssessment[]> {
  if (points.length === 0) return [];
  const { outcome, order } = simulation;
  if (outcome.method === 'EXACT') {
    const quantiles = await quantilesOf(parts, simulation, ledger, points);
    return points.map(({ amount, probability }) =>
      exactAssessment(ledger.curve, quantiles.get(probability) ?? 0, amount, probability),
    );
  }
  const trials = outcome.trials ?? order.trials;
  const counts = await countsOf(parts, simulation, ledger, trials, points);
  return points.map(({ probability }, i) =>
    ledger.sampling === 'stratified'
      ? assessReplicatedAppetite(Float64Array.from(counts[i]!), stratifiedYears(trials), probability)
      : assessAppetite(counts[i]![0]!, trials, probability),
  );
}

/** In how many of the run's years, by randomisation, the amount of each point is exceeded. */
function countsOf(
  parts: QuantifiedParts,
  simulation: Finished,
  { model, sampling, key }: JudgedLedger,
  trials: number,
  points: readonly JudgedPoint[],
): Promise<number[][]> {
  const { seed } = simulation.order;
  const thresholds = points.map(({ amount }) => amount);
  return kept(parts, simulation, JSON.stringify(['exceedancesByRandomisation', ...key, thresholds]), async (signal) => {
    const years = { model, seed, trials, sampling, ledger: 'residual' as const, thresholds };
    const result = await exceedanceCounts(years, parts.runner, { signal });
    if ('refusals' in result) throw refused(result.refusals);
    return result.counts;
  });
}

/** The amount that is exceeded with the probability of each point; every amount is kept with probability 1, also 0. */
async function quantilesOf(
  parts: QuantifiedParts,
  simulation: Finished,
  { model, key }: JudgedLedger,
  points: readonly JudgedPoint[],
): Promise<Map<number, number>> {
  const probabilities = [...new Set(points.map(({ probability }) => probability))].filter((p) => p < 1);
  if (probabilities.length === 0) return new Map();
  const quantiles = await kept(
    parts,
    simulation,
    JSON.stringify(['quantiles', ...key, probabilities]),
    async (signal) => {
      const levels = probabilities.map((probability) => 1 - probability);
      const result = await exactQuantiles(model, 'residual', levels, parts.runner, { signal });
      if ('refusals' in result) throw refused(result.refusals);
      return result.quantiles;
    },
  );
  return new Map(probabilities.map((probability, i) => [probability, quantiles[i]!]));
}

const refused = (refusals: readonly Refusal[]): Error => new Error(refusals.map(({ message }) => message).join('; '));

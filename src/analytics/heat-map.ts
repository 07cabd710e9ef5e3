import type { LedgerOutcome, Measured } from '../engine/index';

/** One step of a scale: values from `low` (inclusive) to `high` (exclusive; null for no upper end). */
export interface HeatMapBin {
  /** 1 (lowest) to 5. */
  rating: number;
  label: string;
  low: number;
  high: number | null;
}

export interface HeatMapScale {
  /** Probability of at least one event in a year, 0..1. */
  likelihood: HeatMapBin[];
  /** Mean net loss of one event, currency. */
  loss: HeatMapBin[];
  /** How the bounds came about, in words. */
  derivation: string;
}

export interface HeatMapEntry {
  riskId: string;
  /** Probability of at least one event in a year, its own or triggered, 0..1. */
  likelihood: number;
  /** Events per year, own and triggered. */
  meanEvents: number;
  /** Mean net loss of one event, currency; null when there are no events. */
  meanLossPerEvent: number | null;
  /** Mean net loss, currency per year. */
  meanAnnualLoss: Measured;
  likelihoodRating: number;
  /** The lowest when there are no events. */
  lossRating: number;
}

/** Upper bounds of the first four likelihood ratings: probabilities of at least one event in a year. */
const LIKELIHOOD_BOUNDS = [0.01, 0.05, 0.2, 0.5];
const LIKELIHOOD_LABELS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
/** Upper bounds of the first four loss ratings as shares of the annual revenue. */
const REVENUE_SHARES = [0.0001, 0.001, 0.01, 0.05];
/** The same in currency where the revenue is unknown. */
const ABSOLUTE_BOUNDS = [10_000, 100_000, 1_000_000, 10_000_000];
const LOSS_LABELS = ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'];

/** The 5 × 5 scale of an organisation with this revenue (currency per year; null when unknown). */
export function heatMapScale(annualRevenue: number | null, currency: string): HeatMapScale {
  const known = annualRevenue !== null && annualRevenue > 0;
  const bounds = known ? REVENUE_SHARES.map((share) => share * annualRevenue) : ABSOLUTE_BOUNDS;
  const source = known
    ? `0.01 %, 0.1 %, 1 % and 5 % of the annual revenue of ${annualRevenue} ${currency}`
    : `powers of ten in ${currency}, as the annual revenue is not recorded`;
  return {
    likelihood: bins(LIKELIHOOD_BOUNDS, LIKELIHOOD_LABELS),
    loss: bins(bounds, LOSS_LABELS),
    derivation:
      'Ratings are read off quantified figures: likelihood is the probability of at least one event in a year, ' +
      `own or triggered; loss is the mean net loss of one event. The loss bounds are ${source}.`,
  };
}

/**
 * Places every risk of a ledger on the scale; `likelihoods` are probabilities of at least one event a year, by risk. Cells
 * are laws and means of single risks, which correlations keep, but for risks that several correlated ones lead to: of those
 * `likelihoods` must know.
 */
export function heatMapEntries(
  ledger: LedgerOutcome,
  likelihoods: ReadonlyMap<string, number>,
  scale: HeatMapScale,
): HeatMapEntry[] {
  return ledger.risks.map(({ id, mean }) => {
    const figures = ledger.roots.filter(({ risk }) => risk === id);
    const meanEvents = figures.reduce((sum, figure) => sum + figure.meanEvents, 0);
    const meanLoss = figures.reduce((sum, figure) => sum + figure.meanLoss, 0);
    const meanLossPerEvent = meanEvents > 0 ? meanLoss / meanEvents : null;
    const likelihood = likelihoods.get(id) ?? 0;
    return {
      riskId: id,
      likelihood,
      meanEvents,
      meanLossPerEvent,
      meanAnnualLoss: mean,
      likelihoodRating: rate(likelihood, scale.likelihood),
      lossRating: rate(meanLossPerEvent ?? 0, scale.loss),
    };
  });
}

function bins(bounds: readonly number[], labels: readonly string[]): HeatMapBin[] {
  return labels.map((label, i) => ({ rating: i + 1, label, low: bounds[i - 1] ?? 0, high: bounds[i] ?? null }));
}

function rate(value: number, scale: readonly HeatMapBin[]): number {
  return (scale.find(({ high }) => high === null || value < high) ?? scale.at(-1)!).rating;
}

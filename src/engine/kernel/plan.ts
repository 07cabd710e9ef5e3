/**
 * The plan: a portfolio as flat typed arrays, all that a worker needs to produce any block of trials.
 * It is plain data (structured-clone safe); the large tables live in one SharedArrayBuffer, so handing
 * a plan to a thread copies only small arrays.
 */
import type { Layer } from '../model';
import type { QuantileTables } from './table-layout';

/** Trials in a block. The stream is keyed by block, so this number is part of the stream's version. */
export const TRIAL_BITS = 14;
export const BLOCK_TRIALS = 2 ** TRIAL_BITS;

/** No table, no group, no layer at this place. */
export const NONE = -1;

/** How the own events of a risk come about. */
export const NEVER = 0;
/** Points of a Poisson process, each an event. */
export const POINTS = 1;
/** Points of a Poisson process, each a cluster of logarithmic size in one trial: negative binomial. */
export const CLUSTERS = 2;
/** The first point of each (trial, slot) is an event: Bernoulli with one slot, binomial with several. */
export const FIRST_POINTS = 3;
/** One event in every (trial, slot): Bernoulli or binomial with probability one. */
export const CERTAIN = 4;
/** One decision in every (trial, slot): Bernoulli or binomial of high probability under drivers. */
export const DECIDED = 5;
/** As many events in each trial as the latent variable of a correlated risk says. */
export const COUNTED = 6;

/** One entry a risk. */
export interface RiskColumns {
  /** The risk's identity in the stream. */
  readonly key: Uint32Array;
  readonly salt: Uint32Array;
  /** NEVER, POINTS, CLUSTERS, FIRST_POINTS, CERTAIN, DECIDED or COUNTED. */
  readonly process: Uint8Array;
  /** Points per trial and unit of weight; of DECIDED the hazard of all slots. */
  readonly rate: Float64Array;
  /** Stratified: how many numbers of its sequence a block takes, the mean number of points in it. */
  readonly stride: Float64Array;
  /** Slots of FIRST_POINTS, CERTAIN and DECIDED; 1 otherwise. */
  readonly slots: Float64Array;
  /** CLUSTERS: mean / size of the negative binomial, in a trial of weight one; 0 otherwise. */
  readonly odds: Float64Array;
  /** Count table of the points of a block without drivers, or NONE. */
  readonly counts: Int32Array;
  /** Count table of the size of a cluster (less one) without drivers, or NONE. */
  readonly clusterSizes: Int32Array;
  /** COUNTED: place in `LatentColumns`; NONE otherwise. */
  readonly latent: Int32Array;
  /** Number of the quantile table of the loss of one event; NONE where that is a sum of forms. */
  readonly severity: Int32Array;
  /** The loss forms of risk r are numbers offsets[r] … offsets[r + 1] − 1 of `Plan.forms`; secondary ones come last. */
  readonly formOffsets: Uint32Array;
  /** Probability of the secondary loss event given an event. */
  readonly secondary: Float64Array;
  /** Identity of the mark of that event in the stream. */
  readonly markKey: Uint32Array;
  readonly markSalt: Uint32Array;
  /** Groups of driver factors on the rate and on the loss, or NONE. */
  readonly frequencyGroup: Int32Array;
  readonly severityGroup: Int32Array;
  /** What controls leave: probability of an own event, factor on the loss of any event. */
  readonly survival: Float64Array;
  readonly severityFactor: Float64Array;
  /** The same year by year: numbers of `ControlColumns.survivals`, or NONE where the numbers above hold each year. */
  readonly yearlySurvival: Int32Array;
  readonly yearlyFactor: Int32Array;
  /** Event layer in currency, rounded to the quantum; share 0 where there is none. */
  readonly deductible: Float64Array;
  readonly limit: Float64Array;
  readonly share: Float64Array;
  /** The links that start at risk r are order[offsets[r]] … order[offsets[r + 1] − 1]. */
  readonly linkOffsets: Uint32Array;
  readonly linkOrder: Uint32Array;
  /** The pairs that root r begins with another risk are numbers offsets[r] … offsets[r + 1] − 1 of `Plan.pairs`. */
  readonly pairOffsets: Uint32Array;
}

/** Latent variables of correlated risks: number v is the sum of entries offsets[v] … offsets[v + 1] − 1, weight · normal. */
export interface LatentColumns {
  /** Identities in the stream of the independent normals: those of their risks. */
  readonly key: Uint32Array;
  readonly salt: Uint32Array;
  readonly offsets: Uint32Array;
  readonly normal: Uint32Array;
  readonly weight: Float64Array;
  /** How the events would come about without correlation: POINTS, CLUSTERS, FIRST_POINTS or DECIDED. */
  readonly process: Uint8Array;
  /**
   * Count table of what the variable must not reach for each number of events; NONE where drivers act, and the number
   * depends on them too.
   */
  readonly thresholds: Int32Array;
  /** Degrees of freedom of the t copula, 0 under the Gaussian one. */
  readonly degrees: number;
  /** Quantile table of √(ν/χ²), by which a year multiplies all of them, and its identity; NONE under the Gaussian copula. */
  readonly mixing: number;
  readonly mixingKey: number;
  readonly mixingSalt: number;
}

/** One entry a loss form. */
export interface FormColumns {
  readonly key: Uint32Array;
  readonly salt: Uint32Array;
  /** Number of its quantile table. */
  readonly severity: Uint32Array;
  /** 1 when it arises with the secondary loss event only. */
  readonly isSecondary: Uint8Array;
}

/** One entry a link. */
export interface LinkColumns {
  readonly key: Uint32Array;
  readonly salt: Uint32Array;
  readonly to: Uint32Array;
  /** Probability of at least one child. */
  readonly probability: Float64Array;
  /** Count table of a Poisson number of children; NONE where there is at most one. */
  readonly counts: Int32Array;
  /** Probability that a child gets past the controls on the link and on the risk it leads to. */
  readonly survival: Float64Array;
  /** The same year by year, or NONE. */
  readonly yearlySurvival: Int32Array;
}

/** What a control takes away in a year: aged · B · (1 − lost · U). */
export interface PlanEfficacy {
  readonly control: number;
  /** B, where it is certain. */
  readonly reduction: number;
  readonly aged: number;
  readonly lost: number;
  /** Numbers of the quantile tables of B and U; NONE where B is certain or U is 0. */
  readonly table: number;
  readonly outages: number;
}

/** 1 − coverage · (1 − constant · ∏ (1 − efficacy)). */
export interface PlanGroup {
  readonly coverage: number;
  readonly constant: number;
  readonly efficacies: readonly PlanEfficacy[];
}

/** Controls that differ between years: their identities in the stream, and what they leave of risks and links. */
export interface ControlColumns {
  readonly key: Uint32Array;
  readonly salt: Uint32Array;
  /** Each constant · ∏ of its groups, distinct. */
  readonly survivals: readonly { readonly constant: number; readonly groups: readonly PlanGroup[] }[];
}

/** Products of driver factors F^b / E[F^b]: group g multiplies the entries offsets[g] … offsets[g + 1] − 1. */
export interface FactorGroups {
  readonly offsets: Uint32Array;
  readonly driver: Uint32Array;
  /** Number of the quantile table of F^b / E[F^b] over the driver's own uniform. */
  readonly table: Uint32Array;
}

/** Losses are booked by the risk they hit and the risk whose event began the occurrence. */
export interface PlanPair {
  readonly root: number;
  readonly risk: number;
}

/**
 * How the losses of events are drawn: each for itself, or spread evenly over the events of a risk. Spread evenly they
 * give the same figures with smaller errors, which then come from independent randomisations. Losses in forms are always independent.
 */
export type Sampling = 'independent' | 'stratified';

export interface Plan {
  /** Equal for plans that differ at most in seed, sampling and roots. */
  readonly key: string;
  readonly streamVersion: number;
  readonly seed: number;
  readonly sampling: Sampling;
  /** Step in currency, a power of two, to which the net and the ceded loss of each event are rounded. */
  readonly quantum: number;
  /** Currency at which the loss of a single event saturates so that sums stay exact. */
  readonly lossCap: number;
  /** False when the portfolio has no controls: then only the residual ledger is produced. */
  readonly hasInherent: boolean;
  /** True when some event layer cedes losses. */
  readonly hasCeded: boolean;
  readonly annualLayer: Layer | null;
  /** Events of a cascade more than this many links away from the root are left out. */
  readonly generationCap: number;
  /** Mean loss a year (before insurance and controls) that the generation cap leaves out. */
  readonly omittedMean: number;
  /** Mean number of events a year before controls. */
  readonly meanEvents: number;
  /** The first entries are (r, r) for every risk r in order; then the pairs that links make possible, by root. */
  readonly pairs: readonly PlanPair[];
  /** Risks with events of their own, those with equal frequency groups together so that they share one alias table. */
  readonly roots: Uint32Array;
  readonly risks: RiskColumns;
  readonly latents: LatentColumns;
  readonly forms: FormColumns;
  readonly links: LinkColumns;
  readonly controls: ControlColumns;
  readonly drivers: { readonly key: Uint32Array; readonly salt: Uint32Array };
  readonly groups: FactorGroups;
  readonly quantiles: QuantileTables;
  /** All count tables, on a SharedArrayBuffer. */
  readonly counts: Float64Array;
}

/**
 * The statistical model: what the engine computes from. It is the parsed form of a model file
 * (`riskweave-model/1`) and also what a register compiles to, so that both meet one engine.
 * Everything here is plain data with ids as references; nothing is checked yet (see `checkModel`).
 */

/** Number of loss events in one year. Rates and means in events per year, probabilities in [0, 1]. */
export type FrequencySpec =
  | { type: 'poisson'; rate: number }
  | { type: 'negativeBinomial'; mean: number; size: number }
  | { type: 'bernoulli'; probability: number }
  | { type: 'binomial'; trials: number; probability: number };

/** Loss of one event, in currency. */
export type SeveritySpec =
  | { type: 'fixed'; value: number }
  | { type: 'lognormal'; mu: number; sigma: number }
  | { type: 'lognormalInterval'; low: number; high: number; confidence: number }
  | { type: 'pert'; min: number; mode: number; max: number; shape: number }
  | { type: 'gamma'; shape: number; scale: number }
  | { type: 'exponential'; mean: number }
  | { type: 'weibull'; shape: number; scale: number }
  | { type: 'lomax'; alpha: number; scale: number }
  | { type: 'generalizedPareto'; xi: number; scale: number; threshold: number }
  | { type: 'splicedPareto'; mu: number; sigma: number; bodyProbability: number; xi: number; scale: number }
  | { type: 'discrete'; values: readonly number[]; probabilities: readonly number[] }
  | { type: 'empirical'; values: readonly number[] }
  | { type: 'mixture'; weights: readonly number[]; components: readonly SeveritySpec[] };

/** A variable of mean one, drawn once a year and shared by every risk that loads on it. */
export type DriverSpec =
  | { type: 'gamma'; shape: number }
  | { type: 'lognormal'; sigma: number }
  | { type: 'twoState'; probability: number; multiplier: number };

/**
 * How little is known of a rate or of the size of losses (second-order uncertainty): a unit-mean multiplier, drawn once a
 * year, so that means are kept.
 */
export type UncertaintySpec = Extract<DriverSpec, { type: 'gamma' | 'lognormal' }>;

/** The forms of loss of Open FAIR (The Open Group, Risk Taxonomy O-RT). */
export const LOSS_FORM_KINDS = [
  'PRODUCTIVITY',
  'RESPONSE',
  'REPLACEMENT',
  'FINES_AND_JUDGMENTS',
  'COMPETITIVE_ADVANTAGE',
  'REPUTATION',
] as const;

export type LossFormKind = (typeof LOSS_FORM_KINDS)[number];

/** One form of loss of an event. Primary forms arise with every event, secondary ones with the secondary loss event. */
export interface LossForm {
  form: LossFormKind;
  severity: SeveritySpec;
  secondary: boolean;
}

/** How gravely persons are affected, from least to most: the classes of severity of ISO/IEC 29134:2017, Annex A. */
export const PEOPLE_CLASSES = ['NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM'] as const;

export type PeopleClass = (typeof PEOPLE_CLASSES)[number];

/** With `probability` an event affects a number of persons in this class; independent of its loss and of the other classes. */
export interface PeopleImpact {
  class: PeopleClass;
  /** Share of events, in [0, 1]. */
  probability: number;
  /** Law of the number of persons, in persons. */
  affected: SeveritySpec;
}

export type RiskKind = 'AI_HARM' | 'SECURITY_THREAT';

/** How a risk follows a driver F: its rate and its loss are multiplied by F^b / E[F^b]. */
export interface DriverLoading {
  driver: string;
  frequencyLoading: number;
  severityLoading: number;
}

/** The insurer pays share × min(max(loss − deductible, 0), limit), in currency; limit may be Infinity. */
export interface Layer {
  deductible: number;
  limit: number;
  share: number;
}

export interface ModelRisk {
  id: string;
  name?: string;
  kind?: RiskKind;
  frequency: FrequencySpec;
  /** Loss of one event; absent where `lossForms` states it. */
  severity?: SeveritySpec;
  /** Instead of `severity`: the loss of an event is the sum of the forms that arise, independent given the event. */
  lossForms?: readonly LossForm[];
  /** Probability that an event brings the secondary loss event, with which all secondary forms arise together. */
  secondaryProbability?: number;
  drivers: readonly DriverLoading[];
  /** Multiplier of the rate of own events: a driver that this risk alone follows, with loading 1. */
  frequencyUncertainty?: UncertaintySpec;
  /** Multiplier of every loss of the risk in that year, in the same way. */
  severityUncertainty?: UncertaintySpec;
  eventLayer?: Layer;
  /** At most one entry a class. */
  people?: readonly PeopleImpact[];
}

/** A cascade: one event of `from` triggers at most one (`probability`) or Poisson many (`meanEvents`) events of `to`. */
export type ModelLink = { from: string; to: string } & ({ probability: number } | { meanEvents: number });

/** What a control in its intended state takes away, as shares in [0, 1]. */
export interface RiskEffect {
  risk: string;
  frequencyReduction: number;
  severityReduction: number;
  /** Of the persons affected; 0 where absent. */
  peopleReduction?: number;
}

export type ControlEffect = RiskEffect | { link: readonly [from: string, to: string]; probabilityReduction: number };

/**
 * Share of the year in which a control works as intended: stated, or derived from failures per year (VF)
 * and days to restore (VD) as (1 − VF/365)^VD ('fairCam') or 1/(1 + VF·VD/365) ('alternatingRenewal').
 * In the remaining share it keeps `variantEfficacy` (share in [0, 1]) of its intended effect.
 */
export interface Reliability {
  availability: number | { failuresPerYear: number; daysToRestore: number; formula: 'fairCam' | 'alternatingRenewal' };
  variantEfficacy: number;
  /**
   * 'averaged' (default): every event meets the mean over the year. 'stateful', for derived availabilities: the share of the
   * year in which the control is out is drawn once a trial, for all its targets (see `outageLaw`).
   */
  mode?: 'averaged' | 'stateful';
}

/** Efficacy halves every `halfLife` years; `age` years have passed since the control was last renewed. */
export interface Ageing {
  halfLife: number;
  age: number;
}

export interface ModelControl {
  id: string;
  name?: string;
  effects: readonly ControlEffect[];
  /** Share of what the target touches that the control covers, in [0, 1]. */
  coverage: number;
  /** Controls of one group cover the same assets, so their coverage is counted once per target. */
  coverageGroup?: string;
  reliability: Reliability;
  /**
   * How well the reductions are known: as if seen in n trials, n in [0.01, 1e12]. Each reduction e is then drawn once a
   * year from a beta law with parameters e·n and (1 − e)·n, of mean e, all of a control at one quantile. Certain if missing.
   */
  efficacySampleSize?: number;
  ageing?: Ageing;
}

/**
 * Correlation of the numbers of own events a year of risks, for what no cause in the model explains: a copula joins them,
 * so that each keeps its law. Pairs not named have correlation 0.
 */
export interface Dependence {
  copula: 'gaussian' | 't';
  /** Of the t copula, in (2, 1000]: the fewer, the more often bad years of one are bad years of all. */
  degreesOfFreedom?: number;
  correlations: readonly RankCorrelation[];
}

/** Rank correlation (Spearman), in (−1, 1), of what lies behind the numbers of events of two risks. */
export interface RankCorrelation {
  between: readonly [riskId: string, riskId: string];
  spearman: number;
}

export interface Model {
  currency: string;
  drivers: readonly { id: string; distribution: DriverSpec }[];
  risks: readonly ModelRisk[];
  links: readonly ModelLink[];
  controls: readonly ModelControl[];
  dependence?: Dependence;
  /** On the year's ceded amount. */
  annualLayer?: Layer;
  /** Where present, events are counted in persons of this class instead of money (see `peopleModel`). */
  counted?: PeopleClass;
}

import type { LossFormKind, SeveritySpec } from '../engine/index';

/** Where an estimate comes from. */
export type EstimateBasisKind = 'ELICITED' | 'PUBLISHED' | 'MEASURED';
export interface EstimateBasis {
  kind: EstimateBasisKind;
  /** The source, or who was asked and when. */
  note: string;
}

/** An uncertain quantity in the words that people use for it. */
export type EstimateSpec =
  | { form: 'EXACT'; value: number }
  /** Central interval: `confidence` 0.9 means 5th and 95th percentile. Lognormal. */
  | { form: 'RANGE'; low: number; high: number; confidence: number }
  /** PERT with shape 4 unless stated. */
  | { form: 'THREE_POINT'; min: number; mode: number; max: number; shape: number }
  /** Any severity of the model file, by its parameters. */
  | { form: 'DISTRIBUTION'; distribution: SeveritySpec };

/** One form of loss of an event (Open FAIR): primary ones arise with every event. */
export interface LossFormEstimate {
  form: LossFormKind;
  /** Whether it arises only with the secondary loss event. */
  secondary: boolean;
  spec: EstimateSpec;
  /** Null where the basis of the whole stands for it. */
  basis: EstimateBasis | null;
}

/** The loss of an event as the sum of forms; a form at most once as primary and once as secondary. */
export interface LossForms {
  form: 'LOSS_FORMS';
  forms: LossFormEstimate[];
  /** Share of events that bring the secondary loss event; null where no form is secondary. Exact, or three points. */
  secondaryProbability: EstimateSpec | null;
}

/** The loss of one event, as one amount or in forms. */
export type SeveritySpecification = EstimateSpec | LossForms;

/** Loss of one event, in the organisation's currency. */
export interface SeverityEstimate {
  spec: SeveritySpecification;
  basis: EstimateBasis;
}

/**
 * How often. Events per year: an exact rate is Poisson; an uncertain rate (range: gamma through both quantiles;
 * three points: gamma with PERT's mean and variance) gives the negative binomial that mixes Poisson over it.
 * A probability a year is read as at most one event (Bernoulli) or as Poisson with that chance of any event.
 */
export type FrequencySpecification =
  | { form: 'EVENTS_PER_YEAR'; rate: EstimateSpec }
  | { form: 'ANNUAL_PROBABILITY'; probability: number; reading: 'AT_MOST_ONE_EVENT' | 'POISSON' };

export interface FrequencyEstimate {
  spec: FrequencySpecification;
  basis: EstimateBasis;
}

/**
 * How sure one is of an estimate itself, apart from chance from event to event: a multiplier of mean one, drawn once for all
 * that a year brings. WITHIN_FACTOR: lognormal, between its median divided and multiplied by the factor with that confidence.
 */
export type Uncertainty =
  | { form: 'WITHIN_FACTOR'; factor: number; confidence: number }
  | { form: 'LOGNORMAL'; sigma: number }
  | { form: 'GAMMA'; shape: number };

/** Person-days that work is taken to need; an organisation puts its own in their place. */
export interface EffortRates {
  /** A clause from nothing to met. */
  clause: number;
  /** A reference control from nothing to its target. */
  control: number;
  /** The decision whether a control applies. */
  decision: number;
  /** Both stages of one certification audit, on the organisation's own side. */
  certification: number;
}

/** Those that an organisation has stated; null where it has none of its own. */
export type OwnEffortRates = { [K in keyof EffortRates]: number | null };

/** Estimates of this project for an organisation of some hundred people, not figures of a standard. */
export const EFFORT_ESTIMATES: EffortRates = { clause: 5, control: 4, decision: 0.1, certification: 10 };

/** What is absent stays; null goes back to the estimate. */
export type EffortRatesSetInput = { expectedVersion: number } & Partial<OwnEffortRates>;

/**
 * An improvement portfolio to choose, as plain data that can be sent to a thread: actions at levels, the losses of
 * simulated years, and what every plan must keep to.
 */
export interface PortfolioInstance {
  readonly risks: readonly string[];
  /** Number of simulated years. */
  readonly years: number;
  /** Annual loss without any action, by risk and year: losses[risk · years + year], in the currency of the instance. */
  readonly losses: Float64Array;
  /** Level of CVaR (TVaR): the mean of the worst (1 − level) share of years. */
  readonly level: number;
  readonly actions: readonly PortfolioAction[];
  /** What may be used at most of money and of each role's person-days; the first is the budget. */
  readonly limits: readonly Limit[];
  /** An action that needs another one. */
  readonly prerequisites: readonly Prerequisite[];
  /** Actions of which at most one may be chosen. */
  readonly exclusions: readonly (readonly number[])[];
  /** Points that the chosen options must reach together; 0 asks nothing. */
  readonly floor: number;
}

export interface PortfolioAction {
  readonly id: string;
  readonly mandatory: boolean;
  /** The levels at which it can be done, at most one of which is chosen. */
  readonly options: readonly ActionOption[];
}

export interface ActionOption {
  readonly label: string;
  readonly cost: number;
  /** What it uses of each limit, in the order of the limits. */
  readonly uses: readonly number[];
  /** What is left of the loss of each risk that it touches: 1 − reduction, in [0, 1]. */
  readonly survivals: readonly Survival[];
  /** Points towards the floor. */
  readonly points: number;
}

export interface Survival {
  readonly risk: number;
  readonly share: number;
}

/** `path` leads to where the instance states it. */
export interface Limit {
  readonly name: string;
  readonly unit: 'money' | 'person-days';
  readonly capacity: number;
}

export interface Prerequisite {
  readonly action: number;
  readonly needs: number;
}

/** By action: the index of the option chosen, −1 when the action is left out. */
export type Choice = readonly number[];

/** What is minimised: the mean annual loss, or the mean of the worst years. */
export type PortfolioObjective = 'mean' | 'cvar';

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
  /** Sets of items of which so many must be put to work; none unless given. */
  readonly coverages?: readonly Coverage[];
  /** What the objective has beside risk and the charges of options; 0 unless given. */
  readonly base?: number;
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
  /** What it adds to the objective beside risk, below 0 where it takes away; 0 unless given. */
  readonly charge?: number;
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

/** Items that actions put to work, each by any of some. */
export interface Coverage {
  readonly name: string;
  readonly needed: number;
  /** By item: the actions of which any, at any level, puts it to work. */
  readonly items: readonly (readonly number[])[];
}

export interface Prerequisite {
  readonly action: number;
  readonly needs: number;
}

/** By action: the index of the option chosen, −1 when the action is left out. */
export type Choice = readonly number[];

/**
 * What is minimised: the mean annual loss, the mean of the worst years, or that and a share of the mean; with the charges
 * of the options chosen in any case.
 */
export type PortfolioObjective = 'mean' | 'cvar' | { readonly meanWeight: number };

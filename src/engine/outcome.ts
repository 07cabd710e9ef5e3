/**
 * What a quantification answers: the result object of the model-file contract, in the field's terms.
 * Losses are in currency per year, probabilities in [0, 1], levels in (0, 1).
 * A figure that cannot be stated is null and a notice says why. Exact figures have standardError 0 and low = high = value.
 */
import type { LossFormKind, PeopleClass } from './model';

export type Method = 'EXACT' | 'SIMULATION';

/** How a simulation drew the losses of events: each for itself, or spread evenly over the events of a risk. */
export type SamplingMethod = 'INDEPENDENT' | 'STRATIFIED';

export interface Measured {
  value: number | null;
  standardError: number | null;
}

export interface Interval {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface LevelFigure extends Interval {
  level: number;
  standardError: number | null;
}

export interface TailFigure extends LevelFigure {
  /** True when too few tail trials stand behind the figure, or one loss makes up more than a tenth of it. */
  thinTail: boolean;
}

export interface ExceedancePoint {
  loss: number;
  probability: number;
  low: number;
  high: number;
}

/** What one form of loss contributes to the mean net annual loss of its risk. */
export interface FormFigure {
  form: LossFormKind;
  secondary: boolean;
  mean: number;
}

export interface RiskFigure {
  id: string;
  mean: Measured;
  /**
   * Present where the risk states its loss in forms: `mean` divided in proportion to the forms' mean loss before insurance;
   * adds up to it. Exact shares without an event layer; with one, what the layer pays counts against all forms alike.
   */
  forms?: FormFigure[];
  /** Share of the portfolio's TVaR at each level (Euler); adds up to it over the risks. */
  tailContribution: { level: number; value: number; standardError: number | null }[];
}

export interface LinkFigure {
  from: string;
  to: string;
  /** Triggered events per year. */
  meanEvents: number;
  /** Net loss per year of the events triggered through this link (not of what they trigger in turn). */
  meanLoss: number;
}

/** Mean net annual loss of `risk` in occurrences that began as an event of `root`. */
export interface RootFigure {
  root: string;
  risk: string;
  meanEvents: number;
  meanLoss: number;
}

export interface PeopleExceedancePoint {
  people: number;
  probability: number;
  low: number;
  high: number;
}

/** Persons per year whom the events of one risk affect. Only risks that state the class are listed. */
export type PeopleRiskFigure = Omit<RiskFigure, 'forms'>;

/** Persons affected in a year in one class, from the events of the same years as the loss. Figures in persons per year. */
export interface PeopleLedger {
  class: PeopleClass;
  mean: Measured;
  standardDeviation: Measured;
  /** P(anybody is affected in the year). */
  probabilityOfAny: Interval;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  exceedance: PeopleExceedancePoint[];
  risks: PeopleRiskFigure[];
}

/** One ledger (inherent or residual), net of insurance. */
export interface LedgerOutcome {
  mean: Measured;
  standardDeviation: Measured;
  /** P(annual loss > 0). */
  probabilityOfLoss: Interval;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  largestEvent: { valueAtRisk: (Interval & { level: number })[] };
  exceedance: ExceedancePoint[];
  /** Loss exceedance curve of the largest occurrence of the year. */
  largestEventExceedance: ExceedancePoint[];
  risks: RiskFigure[];
  links: LinkFigure[];
  roots: RootFigure[];
  ceded: { mean: Measured; standardDeviation: Measured };
  /** Classes that some risk states, from least to gravest; absent where none does. */
  people?: PeopleLedger[];
}

/** inherent − residual of one class, in persons per year. */
export interface PeopleReduction extends Omit<Reduction, 'people'> {
  class: PeopleClass;
}

export interface Reduction {
  mean: Measured;
  valueAtRisk: { level: number; value: number | null; standardError: number | null }[];
  tailValueAtRisk: { level: number; value: number | null; standardError: number | null }[];
  people?: PeopleReduction[];
}

export interface ExactCheck {
  /** Present for figures of persons of this class; absent for those of the loss. */
  class?: PeopleClass;
  /** 'mean', 'valueAtRisk' or 'tailValueAtRisk' of the residual. */
  measure: string;
  level: number | null;
  exact: number;
  simulated: number;
  z: number;
}

/** Whether a simulation that was asked for an error reached it. */
export interface Convergence {
  state: 'CONVERGED' | 'NOT_CONVERGED';
  /** The residual's figure that decides. */
  measure: 'valueAtRisk';
  level: number;
  /** Half the width of the 95 % interval as a share of the figure: asked, and reached; null when that has no bound. */
  targetError: number;
  reachedError: number | null;
  /** Trials at which the simulation would have stopped in any case. */
  mostTrials: number;
}

export interface Notice {
  code: string;
  message: string;
}

export interface Outcome {
  engineVersion: string;
  modelDigest: string;
  currency: string;
  method: Method;
  /** Largest relative error of the exact figures as the method itself estimates it; absent for a simulation. */
  relativeErrorEstimate?: number;
  trials: number | null;
  /** Of losses; persons affected are drawn independently in every run. Present for a simulation. */
  sampling?: SamplingMethod;
  /** Independent randomisations that errors come from; present when stratified. */
  randomisations?: number;
  /** Widest bucket as a share of its losses; present when years were kept in histograms. */
  bucketWidth?: number;
  /** Present when a simulation was asked for an error. */
  convergence?: Convergence;
  seed: string;
  elapsedMs: number;
  residual: LedgerOutcome;
  inherent?: LedgerOutcome;
  reduction?: Reduction;
  exactCheck: ExactCheck[];
  notices: Notice[];
}

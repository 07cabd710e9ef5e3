import type { LiveSearch } from './live-search';
import type { SimulationState } from './simulation';
import type { Standard } from './standard';

/** What a portfolio of improvements minimises: the tail value at risk, or the mean, of the residual annual loss. */
export const PLAN_OBJECTIVES = ['TAIL_VALUE_AT_RISK', 'MEAN'] as const;
export type PlanObjective = (typeof PLAN_OBJECTIVES)[number];

/** What was asked; with the digest of the register and the engine version it defines the plan, unless time ended the search. */
export interface ImprovementPlanOrder {
  /** Implementation costs and the first year's running costs, in the register's currency. */
  budget: number;
  /** Person-days that roles have at most; a role that is not named is not limited. */
  roles: { role: string; personDays: number }[];
  objective: PlanObjective;
  /** Minimises tail + mean · its weight + cost · its weight instead; null for the objective alone. */
  mix: { mean: number; cost: number } | null;
  /** Least shares, 0..1, of the applicable controls of a standard that are at work after the plan. */
  coverage: { standard: Standard; share: number }[];
  /** An earlier plan to leave as little as possible, and what each improvement chosen otherwise costs, in currency. */
  keepId: string | null;
  changeCost: number;
  /** Level of the tail value at risk, 0..1. */
  level: number;
  /** Years on which it is chosen, and years on which the best few are simulated again. */
  planningTrials: number;
  trials: number;
  seed: number;
  /** Relative distance to the bound at which the search may end; 0 asks for a proof. */
  gap: number;
  /** Most seconds of the search on all years. */
  timeLimit: number;
  /** Samples of the years on which it is chosen again. */
  samples: number;
}

/** A figure of the residual annual loss, or a difference of two, with its 95 % limits. */
export interface PlanFigure {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** An improvement at a level. */
export interface PlannedChoice {
  improvementId: string;
  level: string;
}

export interface PlannedImprovement extends PlannedChoice {
  cost: number;
  personDays: number;
  /** Share of the samples, 0..1, in which it was chosen at any level. */
  robustness: number;
  /** What the plan loses without it: differences of the mean, the value at risk and the tail, in currency per year. */
  mean: PlanFigure;
  /** Plans of before it was told have none. */
  valueAtRisk?: PlanFigure;
  tail: PlanFigure;
  /** Return on security investment: (mean saved − annual cost) / annual cost; null where it costs nothing a year. */
  rosi: number | null;
  /** Years until the mean saved, less the annual cost, has paid the implementation; null where it never does. */
  paybackYears: number | null;
  /** Tail taken away per unit of cost; null where it costs nothing. */
  tailPerCost: number | null;
}

/** A portfolio that was simulated. */
export interface SimulatedPortfolio {
  choices: PlannedChoice[];
  cost: number;
  /** As the planning model saw the objective, and as it was simulated. */
  surrogate: number;
  mean: PlanFigure;
  tail: PlanFigure;
}

export const BASELINES = ['TODAY', 'BEST_RATIO_FIRST', 'HIGHEST_SCORE_FIRST'] as const;
export type BaselineKind = (typeof BASELINES)[number];

/** A usual way of choosing beside the plan. */
export interface PlanBaseline extends SimulatedPortfolio {
  kind: BaselineKind;
  /** Its tail less the plan's, on common years: above 0 the plan is better. */
  difference: PlanFigure;
}

/** An improvement that the plan leaves out, and why. */
export interface LeftOut {
  improvementId: string;
  reason: 'EXCLUDED' | 'PREREQUISITE' | 'BUDGET' | 'PERSON_DAYS' | 'NO_EFFECT' | 'WORTH_LESS';
  robustness: number;
}

export interface FrontierPoint {
  budget: number;
  cost: number | null;
  mean: number | null;
  tail: number | null;
  choices: PlannedChoice[];
}

export interface PlanRelaxation {
  constraint: string;
  why: string;
}

export interface ImprovementPlanResult {
  status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'TIME_LIMIT';
  /** Of the planning model: value of the objective, bound and relative gap. */
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  chosen: PlannedImprovement[];
  leftOut: LeftOut[];
  plan: SimulatedPortfolio | null;
  /** The simulated tail of the plan over the planning model's, less 1. */
  surrogateGap: number | null;
  candidates: SimulatedPortfolio[];
  baselines: PlanBaseline[];
  /** By the planning model; more money never buys less. */
  frontier: FrontierPoint[];
  /** A smallest set of what to relax where nothing keeps all rules. */
  relax: PlanRelaxation[];
}

/** A portfolio of improvements as it is, or is being, planned. */
export interface ImprovementPlan {
  id: string;
  organizationId: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  state: SimulationState;
  progress: number;
  /** Null unless it is, or was stopped while it was, being searched. */
  search: LiveSearch | null;
  order: ImprovementPlanOrder;
  engineVersion: string;
  /** sha256 of the register and the improvements that it was chosen from. */
  registerDigest: string;
  result: ImprovementPlanResult | null;
  failure: string | null;
  /** Set when its improvements were started. */
  chosenAt: Date | null;
}

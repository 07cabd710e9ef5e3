import type { RoleEffort } from './improvement';
import type { PlanFigure, PlanRelaxation, PlannedChoice, PlanObjective } from './improvement-plan';
import type { LiveSearch } from './live-search';
import type { SimulationState } from './simulation';
import type { Standard } from './standard';

/** A day by which an improvement must be done, beside those of the register or, for that improvement, in their place. */
export interface RoadmapDeadline {
  improvementId: string;
  dueOn: string;
  reason: string;
}

/** What was asked; with the digest of the register and the engine version it defines the roadmap, unless time ended the search. */
export interface ImprovementRoadmapOrder {
  planId: string;
  /** First day of the first quarter, which is the first of a month. */
  startOn: string;
  /** Number of quarters. */
  quarters: number;
  /** Most that is spent by quarter, in the register's currency; null where it is not limited. */
  budgets: number[] | null;
  /** Person-days that roles have by quarter; a role that is not named is not limited. */
  roles: { role: string; personDays: number[] }[];
  deadlines: RoadmapDeadline[];
  /** Improvements of which at most one is under way in a quarter. */
  oneAtATime: string[][];
  /** Whether improvements that have started may be given another start. */
  moveStarted: boolean;
  /** An earlier roadmap that is to be left as little as possible. */
  keepId: string | null;
  /** Cost of beginning an improvement one quarter away from there, in currency. */
  movementCost: number;
  /** Rate a year by which risk counts less the later it is carried. */
  discountRate: number;
  /** Of the plan: what makes up the weight of an improvement. */
  objective: PlanObjective;
  level: number;
  seed: number;
  trials: number;
  gap: number;
  timeLimit: number;
}

export const ROADMAP_REASONS = [
  'STARTED',
  'FIRST_QUARTER',
  'PREREQUISITE',
  'BUDGET',
  'PERSON_DAYS',
  'ONE_AT_A_TIME',
  'NOT_WORTH_MOVING',
] as const;
export type RoadmapReason = (typeof ROADMAP_REASONS)[number];

/** An improvement with its place in time. Quarters are counted from 1; work that began before has 0 or less. */
export interface ScheduledImprovement extends PlannedChoice {
  startQuarter: number;
  doneQuarter: number;
  startOn: string;
  /** Last day of the work: it takes effect on the next. */
  doneOn: string;
  /** Why it does not begin earlier. */
  reason: RoadmapReason;
  ownerId: string | null;
  cost: number;
  effort: RoleEffort[];
  catalogueItemIds: string[];
  /** What all improvements together lose without it. */
  mean: PlanFigure;
  valueAtRisk: PlanFigure;
  tail: PlanFigure;
  /** What it must be done by; those that had passed before the first quarter are overdue. */
  deadlines: { dueOn: string; reason: string; overdue: boolean }[];
  /** Quarters that it begins later (earlier: below 0) than on the roadmap to keep; null where it is not on that. */
  moved: number | null;
}

/** The residual year in some state, at the level of the order. */
export interface RoadmapYear {
  mean: PlanFigure;
  valueAtRisk: PlanFigure;
  tail: PlanFigure;
}

/** What a standard's readiness would be. */
export interface RoadmapReadiness {
  standard: Standard;
  clauseScore: number;
  controlScore: number;
  /** Controls that are at work and at their target only by the improvements. */
  controlsGained: number;
  verdict: 'READY' | 'CONDITIONALLY_READY' | 'NOT_READY';
}

/** A quarter of the roadmap, at its end. */
export interface RoadmapQuarter {
  quarter: number;
  startOn: string;
  endOn: string;
  spend: number;
  budget: number | null;
  roles: { role: string; personDays: number; capacity: number | null }[];
  startedIds: string[];
  doneIds: string[];
  /** With everything that is done by its end, and what that takes away from the year before the first quarter. */
  residual: RoadmapYear;
  reduction: RoadmapYear;
  readiness: RoadmapReadiness[];
}

/** The loss exceeded with a probability, before and after the roadmap. */
export interface RoadmapExceedance {
  probability: number;
  before: PlanFigure;
  after: PlanFigure;
}

export interface ImprovementRoadmapResult {
  status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'TIME_LIMIT';
  /** Carried risk and movement together, with bound and relative gap. */
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  carried: number | null;
  movement: number | null;
  scheduled: ScheduledImprovement[];
  before: RoadmapYear | null;
  readinessBefore: RoadmapReadiness[];
  quarters: RoadmapQuarter[];
  exceedance: RoadmapExceedance[];
  /** A smallest set of what to relax where nothing keeps all rules. */
  relax: PlanRelaxation[];
}

/** The improvements of a plan as they are, or are being, scheduled by quarter. */
export interface ImprovementRoadmap {
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
  order: ImprovementRoadmapOrder;
  engineVersion: string;
  /** sha256 of the risks, improvements and deadlines that it was scheduled from; readiness is as it stands when computed. */
  registerDigest: string;
  result: ImprovementRoadmapResult | null;
  failure: string | null;
  /** Set when its improvements were given their starts and owners. */
  chosenAt: Date | null;
}

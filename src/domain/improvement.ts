import type { RegisterControlEffect } from './control';
import type { Money } from './money';
import type { RegisterRecord } from './record';

export const IMPROVEMENT_STATES = ['CANDIDATE', 'STARTED', 'DONE', 'REJECTED'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** Why an improvement may not be left out. */
export const IMPROVEMENT_MANDATES = ['LEGAL', 'NONCONFORMITY', 'STAGE_GATE'] as const;
export type ImprovementMandate = (typeof IMPROVEMENT_MANDATES)[number];

/** Work of one role, in person-days, once. */
export interface RoleEffort {
  role: string;
  personDays: number;
}

/** One extent to which an improvement can be made; of several, one at most is chosen. */
export interface ImprovementLevel {
  name: string;
  implementationCost: Money;
  /** Per year. */
  annualCost: Money;
  effort: RoleEffort[];
  /** Quarters from its start until it takes effect. */
  durationQuarters: number;
  /** What it takes away once it is done, as a control does. */
  effects: RegisterControlEffect[];
}

/** A candidate to make the organisation safer. */
export interface Improvement extends RegisterRecord {
  name: string;
  description: string | null;
  state: ImprovementState;
  ownerId: string | null;
  mandate: ImprovementMandate | null;
  /** Calendar day until which it must take effect. */
  dueOn: string | null;
  /** Controls and clauses of the standards that it raises. */
  catalogueItemIds: string[];
  /** Improvements that must be made with it or before it. */
  prerequisiteIds: string[];
  /** Of improvements in one group, one at most is made. */
  exclusionGroup: string | null;
  levels: ImprovementLevel[];
  /** The level that was started or done, counted from 0. */
  chosenLevel: number | null;
  /** Calendar day on which a chosen roadmap begins it, and the level, counted from 0, that it then has. */
  plannedStartOn: string | null;
  plannedLevel: number | null;
  /** Calendar day on which work began. */
  startedOn: string | null;
  /** The control that it has become. */
  controlId: string | null;
}

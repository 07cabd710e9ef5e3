/**
 * Chosen improvements to schedule by quarter, as plain data that can be sent to a thread. Quarters are counted from 0, the
 * first of the horizon; work that began before has a negative start. Money has the currency of the register.
 */
export interface RoadmapInstance {
  readonly quarters: number;
  readonly actions: readonly RoadmapAction[];
  /** What may be used of money and of each role's person-days. */
  readonly limits: readonly QuarterLimit[];
  /** An action that begins once another one is done. */
  readonly prerequisites: readonly { readonly action: number; readonly needs: number }[];
  /** Actions of which at most one is under way in a quarter. */
  readonly oneAtATime: readonly (readonly number[])[];
  /** What a currency unit of risk in the next quarter counts beside one in this: in (0, 1]. */
  readonly discount: number;
  /** What it costs to begin an action one quarter away from where the earlier roadmap has it. */
  readonly movementCost: number;
}

export interface RoadmapAction {
  readonly id: string;
  /** Number of quarters from its start until it takes effect. */
  readonly duration: number;
  /** Annual risk that it takes away once it is done, not negative. */
  readonly weight: number;
  /** Use of each limit that is spread evenly over the quarters of the work, and use of each quarter once it is done. */
  readonly once: readonly number[];
  readonly running: readonly number[];
  /** Quarters by whose beginning it must be done, each with its reason. */
  readonly deadlines: readonly Deadline[];
  /** The quarter in which work has begun; null where it has not. */
  readonly started: number | null;
  /** Its start on the earlier roadmap; null where it is not on it. */
  readonly earlier: number | null;
}

export interface Deadline {
  readonly quarter: number;
  readonly reason: string;
}

export interface QuarterLimit {
  readonly name: string;
  /** By quarter; null where it is not limited. */
  readonly capacities: readonly (number | null)[];
}

/** By action: the quarter in which it begins. */
export type RoadmapSchedule = readonly number[];

/** What a schedule costs; the objective is the sum. */
export interface RoadmapCost {
  /** Risk carried until each action is done, over the horizon. */
  readonly carried: number;
  readonly movement: number;
  readonly total: number;
}

/** Quarters in which an action is worked on: at least that of its start. */
export const workQuarters = ({ duration }: RoadmapAction): number => Math.max(1, duration);

/** What an action that begins in `start` uses of a limit in a quarter. */
export function useIn(action: RoadmapAction, limit: number, start: number, quarter: number): number {
  const since = quarter - start;
  if (since < 0) return 0;
  const work = since < workQuarters(action) ? action.once[limit]! / workQuarters(action) : 0;
  return work + (since >= action.duration ? action.running[limit]! : 0);
}

/** Whether an action that begins in `start` is worked on in a quarter. */
export const underWay = (action: RoadmapAction, start: number, quarter: number): boolean =>
  quarter >= start && quarter < start + workQuarters(action);

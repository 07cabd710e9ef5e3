/** Why a search ended before its proof. */
export type Stop = 'TIME_LIMIT' | 'CANCELLED';

/** How far a search is: the best plan so far and what no plan can beat, in the unit of the objective. */
export interface SearchProgress {
  readonly objective: number | null;
  readonly bound: number | null;
}

/** The clock and the caller of a search: it is asked now and then whether to go on, and is told how far the search is. */
export interface Watch {
  /** Seconds since the search began. */
  seconds(): number;
  /** Seconds that are left, 0 when none are. */
  left(): number;
  stop(): Stop | null;
  report(progress: SearchProgress): void;
}

/**
 * OPTIMAL: proven within the gap asked. FEASIBLE: a plan, whose search ended before the proof for another reason than
 * time. TIME_LIMIT: the time is over, with the best plan so far or none.
 */
export type PlanStatus = 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'TIME_LIMIT';

/** How far a plan's search came. Objective and bound are in the unit of the objective. */
export interface SearchResult {
  readonly status: PlanStatus;
  readonly objective: number | null;
  /** What no plan can beat. */
  readonly bound: number | null;
  /** |objective − bound| / |objective|; null without a plan or a bound. */
  readonly gap: number | null;
  readonly seconds: number;
}

export function relativeGap(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  const distance = Math.abs(objective - bound);
  return distance === 0 ? 0 : objective === 0 ? null : distance / Math.abs(objective);
}

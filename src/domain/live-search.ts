/** How far the search of a plan under way is, in the unit of its objective. */
export interface LiveSearch {
  /** Of the best plan so far. */
  objective: number | null;
  /** What no plan can beat. */
  bound: number | null;
  /** |objective − bound| / |objective|; null without a plan or a bound. */
  gap: number | null;
}

/** Which rows of an aggregate are shown, and how. `M` names its measures. */
export interface Arrangement<M extends string> {
  /** Bounds on measures, both inclusive; a row whose measure cannot be stated does not pass. */
  having: readonly { measure: M; min?: number | null; max?: number | null }[];
  order: { measure: M; direction: 'ASC' | 'DESC' };
  limit: number;
}

/** Rows within all bounds, ordered (rows without the measure last, equal rows as they came), cut at the limit. */
export function arrange<R, M extends string>(
  rows: readonly R[],
  measure: (row: R, name: M) => number | null,
  { having, order, limit }: Arrangement<M>,
): R[] {
  const sign = order.direction === 'ASC' ? 1 : -1;
  const passing = rows.filter((row) =>
    having.every((bound) => {
      const value = measure(row, bound.measure);
      return value !== null && value >= (bound.min ?? -Infinity) && value <= (bound.max ?? Infinity);
    }),
  );
  const compare = (a: R, b: R): number => {
    const [x, y] = [measure(a, order.measure), measure(b, order.measure)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };
  return passing.sort(compare).slice(0, limit);
}

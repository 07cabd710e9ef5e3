/** A value of a dimension; null where a thing has none. */
export type DimensionValue = string | null;

/** The values themselves, or the one value "none". */
export const orNone = (values: readonly string[]): readonly DimensionValue[] => (values.length === 0 ? [null] : values);

/** Every way to take one value of each list, in the order of the lists. */
export function combinations(lists: readonly (readonly DimensionValue[])[]): DimensionValue[][] {
  return lists.reduce<DimensionValue[][]>(
    (heads, values) => heads.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  );
}

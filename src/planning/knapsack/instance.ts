/** A 0/1 knapsack: choose items of the largest profit whose weights keep every capacity. Indices count from 0. */
export interface KnapsackInstance {
  readonly profits: readonly number[];
  /** By constraint, then by item. */
  readonly weights: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** Room for the rounding of sums, as a share of the capacity; none where all weights are whole. */
const ROUNDING = 1e-9;

/** The capacity with room for rounding. */
export function roomOf({ weights, capacities }: KnapsackInstance, constraint: number): number {
  const capacity = capacities[constraint]!;
  if (Number.isInteger(capacity) && weights[constraint]!.every(Number.isInteger)) return capacity;
  return capacity + ROUNDING * Math.max(1, Math.abs(capacity));
}

export function profitOf({ profits }: KnapsackInstance, selected: readonly number[]): number {
  return selected.reduce((sum, j) => sum + profits[j]!, 0);
}

/** Constraints whose capacity the selection exceeds, by plain arithmetic. */
export function exceeded(instance: KnapsackInstance, selected: readonly number[]): number[] {
  return instance.capacities.flatMap((_, i) =>
    selected.reduce((sum, j) => sum + instance.weights[i]![j]!, 0) > roomOf(instance, i) ? [i] : [],
  );
}

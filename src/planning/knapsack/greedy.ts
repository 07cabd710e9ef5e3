import { exceeded, type KnapsackInstance } from './instance';

/** A selection by falling profit for the share of all capacities used; null where even no item at all exceeds one. */
export function greedySelection(instance: KnapsackInstance): number[] | null {
  const { profits, weights, capacities } = instance;
  if (exceeded(instance, []).length > 0) return null;
  const use = (j: number) =>
    weights.reduce((sum, row, i) => sum + Math.max(row[j]!, 0) / Math.max(capacities[i]!, Number.MIN_VALUE), 0);
  const merit = profits.map((profit, j) => (profit > 0 ? profit / Math.max(use(j), Number.MIN_VALUE) : 0));
  const order = profits.map((_, j) => j).sort((a, b) => merit[b]! - merit[a]! || a - b);
  const left = [...capacities];
  const taken = order.filter((j) => {
    if (profits[j]! <= 0 || weights.some((row, i) => row[j]! > left[i]!)) return false;
    weights.forEach((row, i) => {
      left[i] = left[i]! - row[j]!;
    });
    return true;
  });
  return taken.sort((a, b) => a - b);
}

import type { PairGroups, Plan } from '../engine/index';

/** Losses that belong together: what risks lose in occurrences that began at roots, each with a weight in [0, 1]. */
export interface LossGroup {
  key: string;
  /** Root and risk by their places in the model's list of risks. */
  members: readonly { root: number; risk: number; weight: number }[];
}

/** Whether the groups take every loss exactly once, leave some out, or take some more than once. */
export type Coverage = 'complete' | 'partial' | 'overlapping';

/** Weights of a loss shared between groups add up to one within this. */
const ROUNDING = 1e-9;

/** The groups of each pair of the plan. Members that no occurrence can reach are left out; a repeated member counts once. */
export function pairGroups(plan: Plan, groups: readonly LossGroup[]): PairGroups {
  const entries = entriesOf(plan, groups);
  const offsets = new Uint32Array(plan.pairs.length + 1);
  entries.forEach((entry, pair) => {
    offsets[pair + 1] = offsets[pair]! + entry.size;
  });
  return {
    offsets,
    group: Uint16Array.from(entries.flatMap((entry) => [...entry.keys()])),
    weight: Float64Array.from(entries.flatMap((entry) => [...entry.values()])),
  };
}

export function coverageOf(plan: Plan, groups: readonly LossGroup[]): Coverage {
  const weights = entriesOf(plan, groups).map((entry) => [...entry.values()].reduce((sum, weight) => sum + weight, 0));
  if (weights.some((weight) => weight > 1 + ROUNDING)) return 'overlapping';
  return weights.every((weight) => weight > 1 - ROUNDING) ? 'complete' : 'partial';
}

/** By pair: weight by group number. */
function entriesOf(plan: Plan, groups: readonly LossGroup[]): Map<number, number>[] {
  const numbers = new Map(plan.pairs.map(({ root, risk }, pair) => [`${root} ${risk}`, pair]));
  const entries = plan.pairs.map(() => new Map<number, number>());
  groups.forEach(({ members }, group) => {
    for (const { root, risk, weight } of members) {
      const pair = numbers.get(`${root} ${risk}`);
      if (pair !== undefined) entries[pair]!.set(group, weight);
    }
  });
  return entries;
}

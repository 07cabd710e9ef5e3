import type { Portfolio } from '../portfolio';
import type { PlanPair } from './plan';

export interface PairList {
  readonly pairs: PlanPair[];
  /** Pairs of root r with other risks are numbers offsets[r] … offsets[r + 1] − 1. */
  readonly offsets: Uint32Array;
}

/** (r, r) for every risk, then (root, risk) for every risk that a root with events of its own can reach over links. */
export function pairsOf(portfolio: Portfolio): PairList {
  const size = portfolio.risks.length;
  const pairs = portfolio.risks.map((_, risk): PlanPair => ({ root: risk, risk }));
  const targets = Array.from({ length: size }, (): number[] => []);
  for (const { from, to, value } of portfolio.links) if (value > 0) targets[from]!.push(to);
  const offsets = new Uint32Array(size + 1);
  for (let root = 0; root < size; root++) {
    offsets[root] = pairs.length;
    if (portfolio.risks[root]!.frequency.mean > 0) {
      for (const risk of reachedFrom(root, targets)) if (risk !== root) pairs.push({ root, risk });
    }
  }
  offsets[size] = pairs.length;
  return { pairs, offsets };
}

function reachedFrom(root: number, targets: readonly (readonly number[])[]): number[] {
  const reached = new Set([root]);
  for (const risk of reached) for (const to of targets[risk]!) reached.add(to);
  return [...reached].sort((a, b) => a - b);
}

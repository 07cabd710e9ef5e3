import { type ExactCheck, type Randomisations, sizesOf } from '../../engine/index';
import {
  type ExactFigures,
  exactCheck,
  exactLimits,
  type RankCounts,
  rankShare,
  type SampleFigures,
} from '../exact-check';

export interface CheckInput {
  /** Annual losses of the ledger, and what the trials say of them. */
  annual: Float64Array;
  sample: SampleFigures;
  exact: ExactFigures;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** Sets a simulated ledger against the exact method. */
export function check({ annual, sample, exact, randomisations }: CheckInput): ExactCheck[] {
  const division = randomisations ?? { count: 1, blockTrials: annual.length };
  const sizes = sizesOf(division, annual.length);
  const ranks = countRanks(annual, exactLimits(exact), division).map((counts, i) =>
    rankShare(sample.valueAtRisk[i]!.level, counts, sizes, randomisations !== null),
  );
  return exactCheck(sample, exact, ranks);
}

/** Trials on each of the limits and above, by randomisation, in one pass: most lie below all of them. */
function countRanks(
  annual: Float64Array,
  limits: readonly { atLeast: number; above: number }[],
  { count, blockTrials }: Randomisations,
): RankCounts[] {
  const counts = limits.map(() => ({ atLeast: new Float64Array(count), above: new Float64Array(count) }));
  const lowest = Math.min(...limits.map(({ atLeast }) => atLeast));
  for (let trial = 0; trial < annual.length; trial++) {
    const loss = annual[trial]!;
    if (loss < lowest) continue;
    const own = Math.floor(trial / blockTrials) % count;
    for (let i = 0; i < limits.length; i++) {
      const { atLeast, above } = limits[i]!;
      if (loss >= atLeast) counts[i]!.atLeast[own]! += 1;
      if (loss > above) counts[i]!.above[own]! += 1;
    }
  }
  return counts;
}

import { type ExactCheck, type Randomisations, sizesOf, sumsBy } from '../../engine/index';
import { type ExactFigures, exactCheck, exactLimits, rankShare, type SampleFigures } from '../exact-check';

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
  const n = annual.length;
  const division = randomisations ?? { count: 1, blockTrials: n };
  const sizes = sizesOf(division, n);
  const ranks = exactLimits(exact).map(({ atLeast, above }, i) => {
    const counts = {
      atLeast: sumsBy(division, n, (trial) => (annual[trial]! >= atLeast ? 1 : 0)),
      above: sumsBy(division, n, (trial) => (annual[trial]! > above ? 1 : 0)),
    };
    return rankShare(sample.valueAtRisk[i]!.level, counts, sizes, randomisations !== null);
  });
  return exactCheck(sample, exact, ranks);
}

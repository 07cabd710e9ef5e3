import type { ExactCheck, LedgerOutcome, LevelFigure, Measured, SampleMoments, TailFigure } from '../engine/index';

/** Losses closer than this share count as equal: simulated ones are rounded, exact ones carry the method's error. */
const ROUNDING = 1e-5;

/** What the trials alone gave, level by level in the same order as the exact figures. */
export interface SampleFigures {
  annual: SampleMoments;
  valueAtRisk: readonly LevelFigure[];
  tailValueAtRisk: readonly TailFigure[];
}

export type ExactFigures = Pick<LedgerOutcome, 'mean' | 'valueAtRisk' | 'tailValueAtRisk'>;

/**
 * What the trials alone gave, against the exact figures, in standard errors: mean and TVaR by their own errors, VaR by
 * the share of trials up to the exact VaR against its level, which holds on atoms too. Figures without a finite
 * second moment are left out.
 */
export function exactCheck(annual: Float64Array, sample: SampleFigures, exact: ExactFigures): ExactCheck[] {
  const quantiles = exact.valueAtRisk.map(({ value }) => value ?? 0);
  const ranks = ranksOf(annual, quantiles);
  const checks = [
    byError('mean', null, sample.annual.mean, exact.mean.value),
    ...sample.valueAtRisk.map((figure, i) => byRank(figure, exact.valueAtRisk[i]!.value, ranks[i]!, annual.length)),
    ...sample.tailValueAtRisk.map((figure, i) =>
      byError('tailValueAtRisk', figure.level, figure, exact.tailValueAtRisk[i]!.value),
    ),
  ];
  return checks.filter((check) => check !== null);
}

function byError(measure: string, level: number | null, stated: Measured, exact: number | null): ExactCheck | null {
  const { value: simulated, standardError } = stated;
  if (simulated === null || standardError === null || exact === null) return null;
  const difference = simulated - exact;
  const equal = Math.abs(difference) <= ROUNDING * exact;
  if (standardError === 0 && !equal) return null;
  return { measure, level, exact, simulated, z: standardError === 0 ? 0 : difference / standardError };
}

/** How many trials lie below a loss, and how many at most on it, up to rounding. */
interface Rank {
  below: number;
  upTo: number;
}

function byRank(figure: LevelFigure, exact: number | null, { below, upTo }: Rank, n: number): ExactCheck | null {
  const { level, value: simulated } = figure;
  if (simulated === null || exact === null) return null;
  // The exact VaR is a quantile of the sample where P(loss < VaR) ≤ level ≤ P(loss ≤ VaR) holds there too.
  const missing = Math.max(0, level - upTo / n) - Math.max(0, below / n - level);
  const z = missing / Math.sqrt((level * (1 - level)) / n);
  return { measure: 'valueAtRisk', level, exact, simulated, z };
}

/** The ranks of all losses in one pass, in which the trials below the least of them are passed by. */
function ranksOf(annual: Float64Array, losses: readonly number[]): Rank[] {
  const low = Float64Array.from(losses, (loss) => loss * (1 - ROUNDING));
  const high = Float64Array.from(losses, (loss) => loss * (1 + ROUNDING));
  const atLeast = new Float64Array(losses.length);
  const above = new Float64Array(losses.length);
  const least = Math.min(...low);
  for (let trial = 0; trial < annual.length; trial++) {
    const loss = annual[trial]!;
    if (loss < least) continue;
    for (let i = 0; i < low.length; i++) {
      if (loss >= low[i]!) atLeast[i]! += 1;
      if (loss > high[i]!) above[i]! += 1;
    }
  }
  return losses.map((_, i) => ({ below: annual.length - atLeast[i]!, upTo: annual.length - above[i]! }));
}

import {
  type ExactCheck,
  errorOfMean,
  type LedgerOutcome,
  type LevelFigure,
  type Measured,
  type SampleMoments,
  type TailFigure,
} from '../engine/index';

/** Losses closer than this share count as equal: simulated ones are rounded, exact ones carry the method's error. */
const ROUNDING = 1e-5;

/** What the trials alone gave, level by level in the same order as the exact figures. */
export interface SampleFigures {
  annual: SampleMoments;
  valueAtRisk: readonly LevelFigure[];
  tailValueAtRisk: readonly TailFigure[];
}

export type ExactFigures = Pick<LedgerOutcome, 'mean' | 'valueAtRisk' | 'tailValueAtRisk'>;

/** Where the exact VaR of a level lies among the trials: the shares below it and at most on it, up to rounding. */
export interface RankShare {
  below: number;
  upTo: number;
  /** Standard error of the share up to it. */
  error: number;
}

/**
 * What the trials alone gave, against the exact figures, in standard errors: mean and TVaR by their own errors, VaR by
 * the share of trials up to the exact VaR against its level, which holds on atoms too. Figures without a finite
 * second moment are left out.
 */
export function exactCheck(sample: SampleFigures, exact: ExactFigures, ranks: readonly RankShare[]): ExactCheck[] {
  const checks = [
    byError('mean', null, sample.annual.mean, exact.mean.value),
    ...sample.valueAtRisk.map((figure, i) => byRank(figure, exact.valueAtRisk[i]!.value, ranks[i]!)),
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

function byRank(figure: LevelFigure, exact: number | null, rank: RankShare): ExactCheck | null {
  const { level, value: simulated } = figure;
  if (simulated === null || exact === null) return null;
  // The exact VaR is a quantile of the sample where P(loss < VaR) ≤ level ≤ P(loss ≤ VaR) holds there too.
  const missing = Math.max(0, level - rank.upTo) - Math.max(0, rank.below - level);
  const z = missing === 0 ? 0 : missing / rank.error;
  return { measure: 'valueAtRisk', level, exact, simulated, z };
}

/** The exact VaRs as the trials are counted by: at least the first and above the second count as on it or beyond. */
export function exactLimits({ valueAtRisk }: ExactFigures): { atLeast: number; above: number }[] {
  return valueAtRisk.map(({ value }) => ({
    atLeast: (value ?? 0) * (1 - ROUNDING),
    above: (value ?? 0) * (1 + ROUNDING),
  }));
}

/** Trials at least on the exact VaR, and above it, by replication. */
export interface RankCounts {
  atLeast: Float64Array;
  above: Float64Array;
}

/** Where the exact VaR of a level lies, from counts by replication; errors are those of independent trials unless there are randomisations. */
export function rankShare(level: number, counts: RankCounts, sizes: Float64Array, stratified: boolean): RankShare {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const [atLeast, above] = [counts.atLeast, counts.above].map((c) => c.reduce((sum, count) => sum + count, 0));
  const error = stratified ? errorOfMean(sizes, counts.above) : Math.sqrt((level * (1 - level)) / n);
  return { below: (n - atLeast!) / n, upTo: (n - above!) / n, error };
}

import type { LevelFigure } from '../outcome';
import {
  cosine,
  differenceError,
  type LedgerFigures,
  type LevelDifference,
  replicatedTailError,
  subtract,
} from './paired-difference';
import { errorOfMean, type Randomisations } from './randomisations';
import { sum } from './sums';

/** Sums of a term over trials, and of its squared distances from a centre that lies near its mean. */
export interface Spread {
  readonly centre: number;
  sum: number;
  square: number;
}

/** What the trials of a part of a run have in common before and after at one level: those above each VaR, and the influence on TVaR. */
export interface PairedTally {
  before: number;
  after: number;
  both: number;
  readonly influence: Spread;
}

export function addToSpread(spread: Spread, term: number): void {
  spread.sum += term;
  spread.square += (term - spread.centre) ** 2;
}

/** Trials of each part, and how the parts belong together: null where trials are independent. */
export interface PairedParts {
  readonly trials: Float64Array;
  readonly randomisations: Randomisations | null;
}

/** Error of the mean difference from its spreads by part. */
export function talliedMeanError(parts: PairedParts, spreads: readonly Spread[]): number {
  const { trials, randomisations } = parts;
  const sums = Float64Array.from(spreads, (spread) => spread.sum);
  if (randomisations) return errorOfMean(replicated(trials, randomisations), replicated(sums, randomisations));
  const n = sum(trials);
  if (n < 2) return 0;
  const squares = sum(Float64Array.from(spreads, ({ square }) => square));
  const offset = sum(sums) / n - spreads[0]!.centre;
  return Math.sqrt(Math.max(0, squares - n * offset * offset) / (n - 1) / n);
}

/** before − after of a VaR with its paired error, as `valueAtRiskDifference` states it. */
export function talliedValueAtRisk(
  parts: PairedParts,
  tallies: readonly PairedTally[],
  before: LevelFigure,
  after: LevelFigure,
): LevelDifference {
  const value = subtract(before.value, after.value);
  const [a, b] = [before.standardError, after.standardError];
  if (value === null || a === null || b === null) return { level: before.level, value, standardError: null };
  return { level: before.level, value, standardError: differenceError(a, b, correlation(parts, tallies)) };
}

/** before − after of a TVaR with its paired error, as `tailValueAtRiskDifference` states it. */
export function talliedTailValueAtRisk(
  parts: PairedParts,
  tallies: readonly PairedTally[],
  before: LedgerFigures,
  after: LedgerFigures,
): LevelDifference {
  const { level } = before.valueAtRisk;
  const value = subtract(before.tailValueAtRisk.value, after.tailValueAtRisk.value);
  const stated = [before, after].every(({ tailValueAtRisk }) => tailValueAtRisk.standardError !== null);
  if (!stated) return { level, value, standardError: null };
  const error = talliedMeanError(
    parts,
    tallies.map(({ influence }) => influence),
  );
  const replicated = replicatedTailError(before, after);
  return { level, value, standardError: replicated ?? error / (1 - level) };
}

function correlation({ trials, randomisations }: PairedParts, tallies: readonly PairedTally[]): number {
  const [before, after, both] = (['before', 'after', 'both'] as const).map((key) =>
    Float64Array.from(tallies, (tally) => tally[key]),
  ) as [Float64Array, Float64Array, Float64Array];
  const n = sum(trials);
  if (randomisations) {
    const sizes = replicated(trials, randomisations);
    const deviations = (counts: Float64Array): Float64Array =>
      replicated(counts, randomisations).map((count, r) => count - (sum(counts) / n) * sizes[r]!);
    return cosine(deviations(before), deviations(after));
  }
  const [a, b, common] = [sum(before), sum(after), sum(both)];
  if (common === a && common === b) return 1;
  const spread = Math.sqrt(a * (n - a) * b * (n - b));
  return spread > 0 ? (common * n - a * b) / spread : 0;
}

/** Values of parts, added up by randomisation: part i belongs to number i mod count. */
function replicated(values: Float64Array, { count }: Randomisations): Float64Array {
  const sums = new Float64Array(count);
  values.forEach((value, part) => {
    sums[part % count]! += value;
  });
  return sums;
}

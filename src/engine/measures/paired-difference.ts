import type { LevelFigure, Measured } from '../outcome';
import { errorOfDifference, type ReplicatedMean } from './controlled-mean';
import { errorOfMean as replicatedError, type Randomisations, sizesOf, sumsBy } from './randomisations';
import { squaredDeviations, sum, sumOf } from './sums';

/** A difference of one figure between two scenarios on common random numbers. */
export interface LevelDifference {
  readonly level: number;
  readonly value: number | null;
  readonly standardError: number | null;
}

/**
 * before − after, trial by trial: mean and deviation/√N of the paired differences, or their error over the randomisations
 * of both. Zero ± 0 for identical scenarios.
 */
export function meanDifference(
  before: Float64Array,
  after: Float64Array,
  varianceIsFinite: boolean,
  randomisations: Randomisations | null = null,
): Measured {
  const n = before.length;
  const difference = (trial: number): number => before[trial]! - after[trial]!;
  const standardError = varianceIsFinite ? errorOfMean(n, difference, randomisations) : null;
  return { value: sumOf(n, difference) / n, standardError };
}

/**
 * before − after of a VaR with its paired error: Var(a − b) = (s_a − s_b)² + 2 (1 − ρ) s_a s_b, where ρ is the
 * correlation of the two exceedance indicators, to which the influence functions of both quantiles are proportional; of their
 * shares over the randomisations where there are such.
 */
export function valueAtRiskDifference(
  before: Float64Array,
  after: Float64Array,
  beforeFigure: LevelFigure,
  afterFigure: LevelFigure,
  randomisations: Randomisations | null = null,
): LevelDifference {
  const { level } = beforeFigure;
  const value = subtract(beforeFigure.value, afterFigure.value);
  const [a, b] = [beforeFigure.standardError, afterFigure.standardError];
  if (value === null || a === null || b === null) return { level, value, standardError: null };
  const correlation = randomisations
    ? shareCorrelation(before, after, beforeFigure.value!, afterFigure.value!, randomisations)
    : indicatorCorrelation(before, after, beforeFigure.value!, afterFigure.value!);
  return { level, value, standardError: differenceError(a, b, correlation) };
}

/** Standard error of the difference of two correlated figures. */
export function differenceError(a: number, b: number, correlation: number): number {
  return Math.sqrt((a - b) * (a - b) + 2 * (1 - correlation) * a * b);
}

/** VaR and TVaR of one scenario at one level. */
export interface LedgerFigures {
  readonly valueAtRisk: LevelFigure;
  readonly tailValueAtRisk: LevelFigure;
  /** Mean excess over the VaR by randomisation; null where trials are independent. */
  readonly tailExcess: ReplicatedMean | null;
}

/**
 * before − after of a TVaR; the influence function of a trial is its excess over the VaR, over 1 − level. With
 * randomisations the error is that of the difference of both mean excesses.
 */
export function tailValueAtRiskDifference(
  before: Float64Array,
  after: Float64Array,
  beforeFigures: LedgerFigures,
  afterFigures: LedgerFigures,
): LevelDifference {
  const { level } = beforeFigures.valueAtRisk;
  const value = subtract(beforeFigures.tailValueAtRisk.value, afterFigures.tailValueAtRisk.value);
  const isStated = ({ tailValueAtRisk }: LedgerFigures): boolean => tailValueAtRisk.standardError !== null;
  if (!isStated(beforeFigures) || !isStated(afterFigures)) return { level, value, standardError: null };
  const replicated = replicatedTailError(beforeFigures, afterFigures);
  if (replicated !== null) return { level, value, standardError: replicated };
  const [a, b] = [beforeFigures.valueAtRisk.value!, afterFigures.valueAtRisk.value!];
  const influence = (trial: number): number => Math.max(0, before[trial]! - a) - Math.max(0, after[trial]! - b);
  return { level, value, standardError: errorOfMean(before.length, influence, null) / (1 - level) };
}

/** Error of the difference of two TVaRs over their randomisations; null where trials are independent. */
export function replicatedTailError(before: LedgerFigures, after: LedgerFigures): number | null {
  if (!before.tailExcess || !after.tailExcess) return null;
  return errorOfDifference(before.tailExcess, after.tailExcess) / (1 - before.valueAtRisk.level);
}

function errorOfMean(n: number, term: (trial: number) => number, randomisations: Randomisations | null): number {
  if (randomisations) return replicatedError(sizesOf(randomisations, n), sumsBy(randomisations, n, term));
  return n < 2 ? 0 : Math.sqrt(squaredDeviations(n, term) / (n - 1) / n);
}

/** Correlation of 1{before > a} and 1{after > b}; exactly 1 where both select the same trials. */
function indicatorCorrelation(before: Float64Array, after: Float64Array, a: number, b: number): number {
  let [countA, countB, both] = [0, 0, 0];
  for (let trial = 0; trial < before.length; trial++) {
    const inA = before[trial]! > a;
    const inB = after[trial]! > b;
    if (inA) countA++;
    if (inB) countB++;
    if (inA && inB) both++;
  }
  if (both === countA && both === countB) return 1;
  const n = before.length;
  const spread = Math.sqrt(countA * (n - countA) * countB * (n - countB));
  return spread > 0 ? (both * n - countA * countB) / spread : 0;
}

/** Correlation over the randomisations of the shares of trials above a and above b. */
function shareCorrelation(
  before: Float64Array,
  after: Float64Array,
  a: number,
  b: number,
  randomisations: Randomisations,
): number {
  const sizes = sizesOf(randomisations, before.length);
  const deviations = (losses: Float64Array, limit: number): Float64Array => {
    const counts = sumsBy(randomisations, losses.length, (trial) => (losses[trial]! > limit ? 1 : 0));
    const share = sum(counts) / losses.length;
    return counts.map((count, r) => count - share * sizes[r]!);
  };
  return cosine(deviations(before, a), deviations(after, b));
}

/** Cosine of two vectors of deviations from their means: their correlation; exactly 1 for equal ones. */
export function cosine(x: Float64Array, y: Float64Array): number {
  const product = (u: Float64Array, v: Float64Array): number => sumOf(u.length, (r) => u[r]! * v[r]!);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread > 0 ? Math.min(1, product(x, y) / spread) : 0;
}

export function subtract(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

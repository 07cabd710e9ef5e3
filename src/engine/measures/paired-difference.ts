import type { LevelFigure, Measured } from '../outcome';
import { squaredDeviations, sumOf } from './sums';

/** A difference of one figure between two scenarios on common random numbers. */
export interface LevelDifference {
  readonly level: number;
  readonly value: number | null;
  readonly standardError: number | null;
}

/** before − after, trial by trial: mean and deviation/√N of the paired differences. Zero ± 0 for identical scenarios. */
export function meanDifference(before: Float64Array, after: Float64Array, varianceIsFinite: boolean): Measured {
  const n = before.length;
  const difference = (trial: number): number => before[trial]! - after[trial]!;
  return { value: sumOf(n, difference) / n, standardError: varianceIsFinite ? errorOfMean(n, difference) : null };
}

/**
 * before − after of a VaR with its paired error: Var(a − b) = (s_a − s_b)² + 2 (1 − ρ) s_a s_b, where ρ is the
 * correlation of the two exceedance indicators, to which the influence functions of both quantiles are proportional.
 */
export function valueAtRiskDifference(
  before: Float64Array,
  after: Float64Array,
  beforeFigure: LevelFigure,
  afterFigure: LevelFigure,
): LevelDifference {
  const { level } = beforeFigure;
  const value = subtract(beforeFigure.value, afterFigure.value);
  const [a, b] = [beforeFigure.standardError, afterFigure.standardError];
  if (value === null || a === null || b === null) return { level, value, standardError: null };
  const correlation = indicatorCorrelation(before, after, beforeFigure.value!, afterFigure.value!);
  return { level, value, standardError: Math.sqrt((a - b) * (a - b) + 2 * (1 - correlation) * a * b) };
}

/** VaR and TVaR of one scenario at one level. */
export interface LedgerFigures {
  readonly valueAtRisk: LevelFigure;
  readonly tailValueAtRisk: LevelFigure;
}

/** before − after of a TVaR; the influence function of a trial is its excess over the VaR, over 1 − level. */
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
  const [a, b] = [beforeFigures.valueAtRisk.value!, afterFigures.valueAtRisk.value!];
  const influence = (trial: number): number => Math.max(0, before[trial]! - a) - Math.max(0, after[trial]! - b);
  return { level, value, standardError: errorOfMean(before.length, influence) / (1 - level) };
}

function errorOfMean(n: number, term: (trial: number) => number): number {
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

function subtract(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Whether years that came true look like draws of the stated law of the annual loss. */
import { exactSum, pow } from '../math';
import { seedWords, tagOf, uniformAt } from '../random';

/** The stated law at the loss of one year: P(S < loss) and P(S ≤ loss); they differ where an atom sits, as at 0. */
export interface YearInLaw {
  below: number;
  upTo: number;
}

/**
 * Randomised probability integral transforms below + v·(upTo − below), v uniform and handed in: uniform on (0, 1) under the
 * stated law, atoms and all (Czado, Gneiting and Held 2009, eq. 1).
 */
export function randomisedTransforms(years: readonly YearInLaw[], uniforms: readonly number[]): number[] {
  return years.map(({ below, upTo }, i) => below + uniforms[i]! * (upTo - below));
}

/** Keeps these uniforms apart from the draws of entities. */
const KEY = 0x50495420;

/** `count` uniforms in (0, 1): a pure function of the seed. */
export function transformUniforms(count: number, seed: number): number[] {
  const { low, high } = seedWords(seed);
  return Array.from({ length: count }, (_, i) => uniformAt(i, 0, tagOf(0, high), 0, KEY, low));
}

export interface UniformityTest {
  /** Kolmogorov's largest distance between the empirical law and the uniform one. */
  distance: number;
  /** Exact P(D ≥ distance) for so few values (Marsaglia, Tsang and Wang 2003). */
  pValue: number;
}

/** Kolmogorov's test of uniformity; at least one value in [0, 1]. */
export function uniformityTest(values: readonly number[]): UniformityTest {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const distance = sorted.reduce((most, value, i) => Math.max(most, (i + 1) / n - value, value - i / n), 0);
  return { distance, pValue: Math.min(1, Math.max(0, 1 - kolmogorovCdf(n, distance))) };
}

/** P(D_n < d): n!/n^n times the middle element of the n-th power of Marsaglia, Tsang and Wang's matrix. */
function kolmogorovCdf(n: number, d: number): number {
  if (d >= 1) return 1;
  if (d <= 0.5 / n) return 0;
  const k = Math.floor(n * d) + 1;
  const m = 2 * k - 1;
  let power: Matrix = transition(m, k - n * d);
  let result: Matrix | null = null;
  let exponent = n;
  while (exponent > 0) {
    if (exponent % 2 === 1) result = result === null ? power : product(result, power);
    exponent = Math.floor(exponent / 2);
    if (exponent > 0) power = product(power, power);
  }
  let probability = result![k - 1]![k - 1]!;
  for (let i = 1; i <= n; i++) probability *= i / n;
  return probability;
}

type Matrix = readonly (readonly number[])[];

function transition(m: number, h: number): Matrix {
  const rows = Array.from({ length: m }, (_, i) => Array.from({ length: m }, (_, j) => (i - j + 1 < 0 ? 0 : 1)));
  for (let i = 0; i < m; i++) {
    rows[i]![0]! -= pow(h, i + 1);
    rows[m - 1]![i]! -= pow(h, m - i);
  }
  rows[m - 1]![0]! += 2 * h - 1 > 0 ? pow(2 * h - 1, m) : 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) for (let g = 1; g <= i - j + 1; g++) rows[i]![j]! /= g;
  }
  return rows;
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0]!.map((_, j) => exactSum(row.map((value, i) => value * b[i]![j]!))));
}

import { partition } from '../math/partition';
import { runningSums } from '../math/sum';
import type { Severity } from './distribution';

/** Cumulative probabilities carry rounding; a level this close below one of them counts as reached. */
const SLACK = 1 + 1e-14;

/**
 * The law on finitely many points. Equal values are merged and points without probability dropped;
 * the probabilities must add up to one within rounding and are scaled to do so.
 */
export function pointLaw(values: readonly number[], probabilities: readonly number[]): Severity {
  const atoms = mergedAtoms(values, probabilities);
  const points = atoms.map((atom) => atom.value);
  const masses = atoms.map((atom) => atom.probability);
  const below = [0, ...runningSums(masses)];
  const above = [0, ...runningSums([...masses].reverse())].reverse();
  const first = [0, ...runningSums(atoms.map((atom) => atom.value * atom.probability))];
  const second = [0, ...runningSums(atoms.map((atom) => atom.value * atom.value * atom.probability))];
  const last = points.length - 1;
  const mean = first[last + 1]!;
  /** Number of points at or below x. */
  const count = (x: number): number => partition(points.length, (i) => points[i]! > x);
  return {
    mean,
    variance: runningSums(atoms.map((atom) => (atom.value - mean) * (atom.value - mean) * atom.probability))[last]!,
    minimum: points[0]!,
    maximum: points[last]!,
    cdf: (x) => Math.min(1, below[count(x)]!),
    survival: (x) => Math.min(1, above[count(x)]!),
    quantile: (p) =>
      points[
        Math.min(
          last,
          partition(last + 1, (i) => below[i + 1]! * SLACK >= p),
        )
      ]!,
    survivalQuantile: (q) =>
      points[
        Math.min(
          last,
          partition(last + 1, (i) => above[i + 1]! <= q * SLACK),
        )
      ]!,
    limitedMean: (x) => first[count(x)]! + (x === Infinity ? 0 : x * above[count(x)]!),
    limitedSecondMoment: (x) => second[count(x)]! + (x === Infinity ? 0 : x * x * above[count(x)]!),
    atoms,
    breakpoints: [],
  };
}

function mergedAtoms(
  values: readonly number[],
  probabilities: readonly number[],
): { value: number; probability: number }[] {
  const byValue = new Map<number, number>();
  values.forEach((value, i) => {
    byValue.set(value, (byValue.get(value) ?? 0) + probabilities[i]!);
  });
  const total = runningSums([...byValue.values()]).at(-1) ?? 0;
  return [...byValue]
    .filter(([, probability]) => probability > 0)
    .sort(([a], [b]) => a - b)
    .map(([value, probability]) => ({ value, probability: probability / total }));
}

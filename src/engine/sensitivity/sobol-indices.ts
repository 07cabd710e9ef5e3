import { bootstrap, type SensitivityIndex } from './bootstrap';
import { type DesignSums, designSums } from './design';
import type { UncertainPart } from './uncertain-part';

/** Which share of the variance one input explains: alone, and with all that it does together with others. */
export interface SobolIndex {
  readonly firstOrder: SensitivityIndex;
  readonly total: SensitivityIndex;
}

export interface SobolIndices {
  /** Of the quantity over the uncertainty of all inputs; in its unit, and that squared. */
  readonly mean: number;
  readonly variance: number;
  /** By part, then by input; null when the quantity does not vary. */
  readonly indices: readonly (readonly SobolIndex[])[] | null;
  readonly evaluations: number;
}

export interface SobolOptions {
  /** 0 … 2^53 − 1. */
  readonly seed: number;
  /** Points of each randomisation, a power of two. */
  readonly points: number;
}

/** Independent scramblings of the points: they tell the error that low-discrepancy points would hide. */
const RANDOMISATIONS = 32;

/**
 * Sobol' indices of a sum of independent parts. First order by the estimator of Saltelli et al., "Variance based
 * sensitivity analysis of model output" (2010), table 2 (b), on centred values; totals by Jansen, "Analysis of variance
 * designs for model output" (1999); points by scrambled Sobol' sequences. Intervals by the percentiles of a bootstrap
 * over the randomisations, since the points within one are not independent.
 */
export function sobolIndices(parts: readonly UncertainPart[], { seed, points }: SobolOptions): SobolIndices {
  const sums = Array.from({ length: RANDOMISATIONS }, (_, r) =>
    parts.map((part, place) => designSums(part, place, points, seed, r)),
  );
  const all = Array.from({ length: RANDOMISATIONS }, (_, r) => r);
  const estimate = sharesOf(parts, sums, all, points);
  const centre = parts.reduce((sum, part) => sum + part.evaluate(new Float64Array(part.inputs).fill(0.5)), 0);
  const evaluations = RANDOMISATIONS * points * parts.reduce((sum, { inputs }) => sum + inputs + 2, 0);
  const moments = { mean: centre + estimate.mean, variance: estimate.variance, evaluations };
  if (!(estimate.variance > 0)) return { ...moments, indices: null };
  const shares = bootstrap(
    estimate.shares,
    RANDOMISATIONS,
    seed,
    (drawn) => sharesOf(parts, sums, drawn, points).shares,
  );
  return { ...moments, indices: byPart(parts, shares) };
}

interface Shares {
  mean: number;
  variance: number;
  /** First order and total of each input in turn. */
  shares: Float64Array;
}

/** Estimates from the randomisations drawn, each as often as it is drawn. */
function sharesOf(
  parts: readonly UncertainPart[],
  sums: readonly (readonly DesignSums[])[],
  drawn: readonly number[],
  points: number,
): Shares {
  const count = drawn.length * points;
  const total = (of: (sums: DesignSums) => number, place: number): number =>
    drawn.reduce((sum, r) => sum + of(sums[r]![place]!), 0);
  const means = parts.map((_, place) => total(({ sum }) => sum, place) / (2 * count));
  const variances = parts.map((_, p) => total(({ square }) => square, p) / (2 * count) - means[p]! * means[p]!);
  const mean = means.reduce((sum, value) => sum + value, 0);
  const variance = variances.reduce((sum, value) => sum + value, 0);
  const shares = parts.flatMap(({ inputs }, p) =>
    Array.from({ length: inputs }, (_, i) => {
      const product = total((s) => s.product[i]!, p) - means[p]! * total((s) => s.difference[i]!, p);
      return [product / count / variance, total((s) => s.distance[i]!, p) / (2 * count) / variance];
    }).flat(),
  );
  return { mean, variance, shares: Float64Array.from(shares) };
}

function byPart(parts: readonly UncertainPart[], shares: readonly SensitivityIndex[]): SobolIndex[][] {
  let at = 0;
  return parts.map(({ inputs }) =>
    Array.from({ length: inputs }, () => ({ firstOrder: shares[at++]!, total: shares[at++]! })),
  );
}

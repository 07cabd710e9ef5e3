import { scrambledSobol } from './sobol-sequence';
import { SCRAMBLING, seededWords } from './seeded-words';
import type { UncertainPart } from './uncertain-part';

/**
 * What one randomisation says of one part: sums over its points. A and B are independent matrices of inputs; AB_i is A
 * with column i from B (Saltelli et al. 2010, section 2). Values are counted from the part's value at the medians.
 */
export interface DesignSums {
  /** Σ over A and B of value and of its square. */
  readonly sum: number;
  readonly square: number;
  /** By input: Σ f(AB_i) − f(A), Σ f(B)(f(AB_i) − f(A)) and Σ (f(A) − f(AB_i))². */
  readonly difference: Float64Array;
  readonly product: Float64Array;
  readonly distance: Float64Array;
}

/** Evaluates a part on `points` scrambled Sobol' points of twice its inputs: points·(inputs + 2) evaluations. */
export function designSums(part: UncertainPart, place: number, points: number, seed: number, randomisation: number) {
  const k = part.inputs;
  const coordinates = scrambledSobol(points, seededWords(2 * k, seed, SCRAMBLING, randomisation, place));
  const centre = part.evaluate(new Float64Array(k).fill(0.5));
  const sums = { sum: 0, square: 0 };
  const [difference, product, distance] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  const mixed = new Float64Array(k);
  for (let n = 0; n < points; n++) {
    const a = coordinates.subarray(2 * k * n, 2 * k * n + k);
    const b = coordinates.subarray(2 * k * n + k, 2 * k * (n + 1));
    const atA = part.evaluate(a) - centre;
    const atB = part.evaluate(b) - centre;
    sums.sum += atA + atB;
    sums.square += atA * atA + atB * atB;
    mixed.set(a);
    for (let i = 0; i < k; i++) {
      mixed[i] = b[i]!;
      const step = part.evaluate(mixed) - centre - atA;
      mixed[i] = a[i]!;
      difference[i]! += step;
      product[i]! += atB * step;
      distance[i]! += step * step;
    }
  }
  return { ...sums, difference, product, distance } satisfies DesignSums;
}

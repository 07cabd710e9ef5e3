import { inverseGammaP } from '../math/inverse-gamma';
import { normalCdf } from '../math/normal';
import { normalQuantile } from '../math/normal-quantile';
import { studentCdf } from '../math/student-t';
import type { CorrelationFactor } from './correlation-factor';

/** The largest number below 1. */
const BELOW_ONE = 1 - 2 ** -53;
const SMALLEST = 2 ** -1022;

/**
 * Dependent uniforms of a block of trials under a Gaussian copula. `uniforms` are independent, in (0, 1), variable by
 * variable: entry i·trials + t is that of variable i in trial t; `out` has the same layout and may be the same array.
 * Each variable depends on the uniforms of the variables up to its own and rises with its own: one uniform, one variate.
 * Source: McNeil, Frey and Embrechts, Quantitative Risk Management (2015), algorithm 7.10.
 */
export function gaussianCopula(factor: CorrelationFactor, uniforms: Float64Array, out: Float64Array): void {
  const trials = trialsOf(uniforms, factor.size);
  correlatedNormals(factor, uniforms, out, trials);
  for (let at = 0; at < factor.size * trials; at++) out[at] = inside(normalCdf(out[at]!));
}

/**
 * The same under a t copula with `degrees` > 0 degrees of freedom. `uniforms` has one more variable, the last, for the
 * chi-square variable that all share: bad years of one are bad years of all. Source: the same, algorithm 7.11.
 */
export function studentCopula(
  factor: CorrelationFactor,
  degrees: number,
  uniforms: Float64Array,
  out: Float64Array,
): void {
  const trials = trialsOf(uniforms, factor.size + 1);
  const common = uniforms.subarray(factor.size * trials).map((u) => Math.sqrt(degrees / chiSquareQuantile(degrees, u)));
  correlatedNormals(factor, uniforms, out, trials);
  for (let i = 0; i < factor.size; i++) {
    for (let t = 0; t < trials; t++) {
      const at = i * trials + t;
      out[at] = inside(studentCdf(degrees, out[at]! * common[t]!));
    }
  }
}

/** Never 0, which a tiny uniform of many small degrees of freedom would round to. */
const chiSquareQuantile = (degrees: number, u: number): number =>
  Math.max(SMALLEST, 2 * inverseGammaP(0.5 * degrees, u));

const inside = (u: number): number => Math.min(BELOW_ONE, Math.max(SMALLEST, u));

function trialsOf(uniforms: Float64Array, variables: number): number {
  const trials = uniforms.length / variables;
  if (Number.isInteger(trials)) return trials;
  throw new RangeError(`${uniforms.length} uniforms do not fill ${variables} variables`);
}

/** L z in each trial; from the last variable on, so that `out` may overwrite the uniforms. */
function correlatedNormals(factor: CorrelationFactor, uniforms: Float64Array, out: Float64Array, trials: number): void {
  const { size, lower } = factor;
  for (let at = 0; at < size * trials; at++) out[at] = normalQuantile(uniforms[at]!);
  for (let i = size - 1; i >= 0; i--) {
    for (let t = 0; t < trials; t++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += lower[i * size + k]! * out[k * trials + t]!;
      out[i * trials + t] = sum;
    }
  }
}

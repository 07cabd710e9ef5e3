import { log } from './log';

/**
 * z with Φ(z) = p, for p in [0, 1] (±Infinity at the ends). Relative error about 1e-16 times a few.
 * Source: Wichura, Algorithm AS 241, PPND16 (1988).
 */
export function normalQuantile(p: number): number {
  return p < 0.5 ? -fromTail(p) : fromTail(1 - p);
}

/** z with 1 − Φ(z) = q, accurate for q down to 1e-300. */
export function normalSurvivalQuantile(q: number): number {
  return q <= 0.5 ? fromTail(q) : -fromTail(1 - q);
}

/** z ≥ 0 with 1 − Φ(z) = tail, for tail in [0, ½]. */
function fromTail(tail: number): number {
  if (!(tail > 0)) return tail === 0 ? Infinity : Number.NaN;
  const distance = 0.5 - tail;
  if (distance <= 0.425) return distance * ratio(0.180625 - distance * distance, CENTRE_TOP, CENTRE_BOTTOM);
  const r = Math.sqrt(-log(tail));
  return r <= 5 ? ratio(r - 1.6, MIDDLE_TOP, MIDDLE_BOTTOM) : ratio(r - 5, TAIL_TOP, TAIL_BOTTOM);
}

/** Polynomials with ascending powers; the denominator's constant is 1. */
function ratio(x: number, top: readonly number[], bottom: readonly number[]): number {
  let numerator = 0;
  let denominator = 0;
  for (let i = top.length - 1; i >= 0; i--) {
    numerator = numerator * x + top[i]!;
    denominator = denominator * x + (i === 0 ? 1 : bottom[i - 1]!);
  }
  return numerator / denominator;
}

const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
  42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852545925,
];
const MIDDLE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
  2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM = [
  0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

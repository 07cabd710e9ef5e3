import { exp } from '../math/exp';
import { expm1 } from '../math/expm1';
import { log, log1p } from '../math/log';

/** The generalised Pareto law of an excess over a threshold; xi = 0 is the exponential law. */
export interface ParetoExcess {
  readonly mean: number;
  readonly variance: number;
  readonly maximum: number;
  cdf(y: number): number;
  survival(y: number): number;
  quantile(p: number): number;
  survivalQuantile(q: number): number;
  /** The value at a cumulated hazard −ln(survival). */
  atHazard(l: number): number;
  limitedMean(y: number): number;
  limitedSecondMoment(y: number): number;
}

/** Nearer to 0 than this, xi changes no digit of a survival above 1e-300, and xi·y would run out of digits itself. */
const EXPONENTIAL = 1e-20;

/**
 * Survival (1 + xi y/scale)^(−1/xi) = e^(−L(y)), with the cumulated hazard L(y) = ln(1 + xi y/scale)/xi. xi < 1, scale > 0.
 * Source: McNeil, Frey and Embrechts, Quantitative Risk Management, 5.2.
 */
export function paretoExcess(index: number, scale: number): ParetoExcess {
  const xi = Math.abs(index) < EXPONENTIAL ? 0 : index;
  const mean = scale / (1 - xi);
  const hazard = (y: number): number => {
    const t = y / scale;
    return xi === 0 ? t : log1p(Math.max(-1, xi * t)) / xi;
  };
  const atHazard = (l: number): number => scale * (xi === 0 ? l : expm1(xi * l) / xi);
  return {
    mean,
    variance: xi < 0.5 ? (mean * mean) / (1 - 2 * xi) : Infinity,
    maximum: xi < 0 ? -scale / xi : Infinity,
    cdf: (y) => -expm1(-hazard(y)),
    survival: (y) => exp(-hazard(y)),
    quantile: (p) => atHazard(-log1p(-p)),
    survivalQuantile: (q) => atHazard(-log(q)),
    atHazard,
    limitedMean: (y) => scale * discounted(1 - xi, hazard(y)),
    limitedSecondMoment: (y) => secondMoment(xi, scale, y, hazard(y)),
  };
}

/** ∫ e^(−c l) dl from 0 to L. */
function discounted(c: number, l: number): number {
  const x = c * l;
  if (Math.abs(x) < 1e-300) return l;
  return l === Infinity && c > 0 ? 1 / c : -expm1(-x) / c;
}

/**
 * E[min(Y, y)²] = 2 scale² ∫ (e^(−(1−2xi) l) − e^(−(1−xi) l))/xi dl over [0, L]: a power series for small L, the integral
 * itself where xi divides well, and the recurrence from integration by parts for xi near 0.
 */
function secondMoment(xi: number, scale: number, y: number, l: number): number {
  const a = 1 - xi;
  const b = 1 - 2 * xi;
  if (l * Math.max(a, b) < 0.5) return 2 * scale * scale * smallSecond(a, b, l);
  if (Math.abs(xi) > 0.25) return (2 * scale * scale * (discounted(b, l) - discounted(a, l))) / xi;
  return (2 * scale * scale * discounted(a, l) - 2 * y * (scale + xi * y) * exp(-l)) / b;
}

/** Σ_{n ≥ 1} ((−b)^n − (−a)^n)/xi · L^(n+1)/(n+1)!, with a − b = xi divided out term by term. */
function smallSecond(a: number, b: number, l: number): number {
  let difference = 1;
  let power = -a;
  let factor = 0.5 * l * l;
  let sum = 0;
  for (let n = 2; Math.abs(factor) > 1e-18 * sum || n < 8; n++) {
    sum += difference * factor;
    difference = -b * difference + power;
    power *= -a;
    factor *= l / (n + 1);
    if (factor === 0) break;
  }
  return sum;
}

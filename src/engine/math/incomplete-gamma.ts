import { continuedFraction } from './continued-fraction';
import { exp } from './exp';
import { expm1 } from './expm1';
import { log } from './log';
import { logGamma1p } from './log-gamma';
import { poissonMass } from './poisson-mass';

/**
 * Regularised lower incomplete gamma function P(a, x) = γ(a, x)/Γ(a), a > 0, x ≥ 0.
 * `mass` is poissonMass(a, x), for callers that need it themselves.
 * Source: DiDonato and Morris (1986): power series below the mean, Legendre's continued fraction above.
 */
export function gammaP(a: number, x: number, mass?: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 0;
  if (x === Infinity) return 1;
  return x < seriesLimit(a) ? lowerSeries(a, x, mass) : 1 - upper(a, x, mass);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), accurate in its own tail. */
export function gammaQ(a: number, x: number, mass?: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 1;
  if (x === Infinity) return 0;
  if (x >= seriesLimit(a)) return upper(a, x, mass);
  return a < 1 ? upperForSmallShape(a, x) : 1 - lowerSeries(a, x, mass);
}

function seriesLimit(a: number): number {
  return a < 1 ? 1.5 : a;
}

function lowerSeries(a: number, x: number, mass = poissonMass(a, x)): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return mass * sum;
}

function upper(a: number, x: number, mass = poissonMass(a, x)): number {
  if (mass === 0) return 0;
  const fraction = continuedFraction(x + 1 - a, (n, out) => {
    out[0] = n * (a - n);
    out[1] = x + 1 - a + 2 * n;
  });
  return (a * mass) / fraction;
}

/** Q for a < 1, x < 1.5: with w = x^a/Γ(1+a) and P = w(1 − j), Q = w j − (w − 1) keeps its digits as a → 0. */
function upperForSmallShape(a: number, x: number): number {
  const logW = a * log(x) - logGamma1p(a);
  let power = 1;
  let j = 0;
  for (let n = 1; ; n++) {
    power *= -x / n;
    const next = j - (a * power) / (a + n);
    if (next === j) break;
    j = next;
  }
  return exp(logW) * j - expm1(logW);
}

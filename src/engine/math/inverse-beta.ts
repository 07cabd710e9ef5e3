import { binomialMass, binomialStirling } from './binomial-mass';
import { exp } from './exp';
import { halley, LAST_STEP } from './halley';
import { betaI } from './incomplete-beta';
import { log } from './log';
import { logGamma, logGamma1p } from './log-gamma';
import { normalSurvivalQuantile } from './normal-quantile';

const MOST_STEPS = 400;

/** x and 1 − x, each accurate relative to its own size. */
export interface UnitPoint {
  x: number;
  y: number;
}

/** The point with I_x(a, b) = p, for a, b > 0, p in [0, 1]. */
export function inverseBeta(a: number, b: number, p: number): UnitPoint {
  return p > 0.5 ? mirrored(inverseBeta(b, a, 1 - p)) : solve(a, b, p);
}

/** The point with 1 − I_x(a, b) = q, accurate for q down to 1e-300. */
export function inverseBetaUpper(a: number, b: number, q: number): UnitPoint {
  return mirrored(inverseBeta(b, a, q));
}

function mirrored(point: UnitPoint): UnitPoint {
  return { x: point.y, y: point.x };
}

/** Halley's method on ln I against the log odds ln(x/y), inside a bracket that every step narrows; p ≤ ½. */
function solve(a: number, b: number, p: number): UnitPoint {
  if (p <= 0) return { x: 0, y: 1 };
  const target = log(p);
  const stirling = binomialStirling(a, b);
  let low = -Infinity;
  let high = Infinity;
  let u = firstGuess(a, b, p);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { x, y } = fromLogOdds(u);
    if (x === 0) return { x: 0, y: 1 };
    const mass = binomialMass(a, b, x, y, stirling);
    const value = betaI(a, b, x, y, mass);
    const error = target - log(value);
    if (error === 0) return { x, y };
    if (error > 0) low = u;
    else high = u;
    // d ln I / du: x y times the density, over I.
    const slope = (((a * b) / (a + b)) * mass) / value;
    const delta = Math.max(-4, Math.min(4, halley(error / slope, a * y - b * x - slope)));
    const next = u + delta;
    if (Math.abs(delta) < LAST_STEP) return fromLogOdds(next);
    u = next > low && next < high ? next : between(low, high, u);
  }
  return fromLogOdds(u);
}

function between(low: number, high: number, u: number): number {
  if (low === -Infinity) return u - 1;
  return high === Infinity ? u + 1 : 0.5 * (low + high);
}

function fromLogOdds(u: number): UnitPoint {
  const e = exp(-Math.abs(u));
  const small = e / (1 + e);
  const large = 1 / (1 + e);
  return u < 0 ? { x: small, y: large } : { x: large, y: small };
}

/**
 * Log odds near the root: Abramowitz and Stegun 26.5.22 in the middle of unimodal laws, otherwise the leading term
 * x^a/(a B(a, b)) of the lower tail, at most the mean.
 */
function firstGuess(a: number, b: number, p: number): number {
  if (a > 1.1 && b > 1.1 && p > 1e-5) {
    const z = normalSurvivalQuantile(p);
    const l = (z * z - 3) / 6;
    const r = 1 / (2 * a - 1);
    const s = 1 / (2 * b - 1);
    const h = 2 / (r + s);
    return log(a / b) - 2 * ((z * Math.sqrt(h + l)) / h - (s - r) * (l + 5 / 6 - 2 / (3 * h)));
  }
  const logX = (log(p) + logGamma1p(a) + logGamma(b) - logGamma(a + b)) / a;
  return Math.min(logX, log(a / b));
}

import { exp } from './exp';
import { halley, LAST_STEP } from './halley';
import { gammaP, gammaQ } from './incomplete-gamma';
import { log } from './log';
import { logGamma1p } from './log-gamma';
import { normalQuantile, normalSurvivalQuantile } from './normal-quantile';
import { poissonMass } from './poisson-mass';
import { stirlingError } from './stirling-error';

const MOST_STEPS = 200;

/** x with P(a, x) = p, for a > 0, p in [0, 1]. */
export function inverseGammaP(a: number, p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  return p > 0.5 ? solve(a, 1 - p, true) : solve(a, p, false);
}

/** x with Q(a, x) = q, accurate for q down to 1e-300. */
export function inverseGammaQ(a: number, q: number): number {
  if (q <= 0) return Infinity;
  if (q >= 1) return 0;
  return q > 0.5 ? solve(a, 1 - q, false) : solve(a, q, true);
}

/**
 * Halley's method on the logarithm of the smaller tail, inside a bracket that every step narrows: against ln x for the
 * lower tail, which is a power of x far out; against x for the upper one, which is an exponential.
 */
function solve(a: number, tail: number, upper: boolean): number {
  const target = log(tail);
  const stirling = stirlingError(a);
  let low = 0;
  let high = Infinity;
  let x = firstGuess(a, tail, upper);
  for (let step = 0; step < MOST_STEPS && x > 0; step++) {
    const mass = poissonMass(a, x, stirling);
    const value = upper ? gammaQ(a, x, mass) : gammaP(a, x, mass);
    const error = target - log(value);
    if (error === 0) return x;
    if (error > 0 !== upper) low = x;
    else high = x;
    const linear = upper && x > 1;
    const slope = ((upper ? -a : a) * mass) / value;
    const bend = (linear ? a - 1 : a) - x - slope;
    const delta = halley(error / slope, bend);
    const next = linear ? x + x * delta : x * exp(Math.max(-4, Math.min(4, delta)));
    if (Math.abs(delta) < LAST_STEP) return next;
    x = next > low && next < high ? next : between(low, high);
  }
  return x;
}

function between(low: number, high: number): number {
  if (high === Infinity) return low * 4;
  return low === 0 ? high / 4 : 0.5 * (low + high);
}

/** Wilson and Hilferty (1931) in the middle, the leading term of the series for a small lower tail. */
function firstGuess(a: number, tail: number, upper: boolean): number {
  const z = upper ? normalSurvivalQuantile(tail) : normalQuantile(tail);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const cube = a * root * root * root;
  if (upper) return root > 0 && a >= 0.5 ? cube : upperGuessForSmallShape(a, tail);
  if (root > 0.3 && a >= 1) return cube;
  return exp((log(tail) + logGamma1p(a)) / a);
}

/** Q(a, x) ≈ a e^(−x) x^(a−1) for a < ½ and large x, else the lower series. */
function upperGuessForSmallShape(a: number, tail: number): number {
  const decay = log(a) - log(tail);
  if (decay > 1) return decay;
  return Math.min(1, Math.max(exp((log(1 - tail) + logGamma1p(a)) / a), 1e-300));
}

import { binomialMass } from './binomial-mass';
import { continuedFraction } from './continued-fraction';

/**
 * Regularised incomplete beta function I_x(a, b) for a, b > 0. `y` is 1 − x, given apart so that neither end loses digits.
 * I_x(a, b) + betaI(b, a, y, x) = 1; ask for the smaller of the two.
 * `mass` is binomialMass(a, b, x, y), for callers that need it themselves.
 * Source: the continued fraction of DiDonato and Morris, Algorithm 708 (1992), on the side where it settles fast.
 */
export function betaI(a: number, b: number, x: number, y: number, mass?: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 0;
  if (!(y > 0)) return 1;
  return x * (a + b + 2) <= a + 1 ? lower(a, b, x, y, mass) : 1 - lower(b, a, y, x);
}

function lower(a: number, b: number, x: number, y: number, mass = binomialMass(a, b, x, y)): number {
  const prefix = ((a * b) / (a + b)) * mass;
  if (prefix === 0) return 0;
  const excess = a * y - b * x + 1;
  const fraction = continuedFraction((a * excess) / (a + 1), (m, out) => {
    const odd = a + 2 * m - 1;
    out[0] = ((m * (a + m - 1)) / odd) * ((a + b + m - 1) / odd) * (b - m) * x * x;
    out[1] = m + (m * (b - m) * x) / odd + ((a + m) * (excess + m * (1 + y))) / (odd + 2);
  });
  return prefix / fraction;
}

import { deviance } from './deviance';
import { exp } from './exp';
import { stirlingError } from './stirling-error';

/**
 * m^x e^(−m) / Γ(x + 1) for real x ≥ 0, m ≥ 0: the Poisson probability, and the prefix of the incomplete gamma function.
 * `stirling` is stirlingError(x), for callers that ask for many m.
 * Source: Loader (2000), saddle-point form; relative error a few 1e-16 near the mode.
 */
export function poissonMass(x: number, m: number, stirling = stirlingError(x)): number {
  if (x === 0) return exp(-m);
  if (m === 0 || x === Infinity || m === Infinity) return 0;
  return exp(-stirling - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

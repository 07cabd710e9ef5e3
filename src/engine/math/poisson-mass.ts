import { deviance } from './deviance';
import { exp } from './exp';
import { stirlingError } from './stirling-error';

/**
 * m^x e^(−m) / Γ(x + 1) for real x ≥ 0, m ≥ 0: the Poisson probability, and the prefix of the incomplete gamma function.
 * Source: Loader (2000), saddle-point form; relative error a few 1e-16 near the mode.
 */
export function poissonMass(x: number, m: number): number {
  if (x === 0) return exp(-m);
  if (m === 0 || x === Infinity || m === Infinity) return 0;
  return exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

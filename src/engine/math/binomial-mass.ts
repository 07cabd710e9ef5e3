import { deviance } from './deviance';
import { exp } from './exp';
import { log1p } from './log';
import { pow } from './pow';
import { stirlingError } from './stirling-error';

/**
 * Γ(a+b+1) / (Γ(a+1) Γ(b+1)) · p^a q^b for real a, b ≥ 0 and q = 1 − p given apart: the binomial probability of
 * a successes in a + b trials, and the prefix of the incomplete beta function. `stirling` is binomialStirling(a, b), for
 * callers that ask for many p. Source: Loader (2000).
 */
export function binomialMass(a: number, b: number, p: number, q: number, stirling = binomialStirling(a, b)): number {
  if (p === 0) return a === 0 ? 1 : 0;
  if (q === 0) return b === 0 ? 1 : 0;
  if (a === 0) return powerOfComplement(q, p, b);
  if (b === 0) return powerOfComplement(p, q, a);
  const n = a + b;
  // a − n p, by whichever of p and q is small.
  const excess = a * q - b * p;
  const exponent = stirling - deviance(a, n * p, excess) - deviance(b, n * q, -excess);
  return exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/** What Stirling's formula leaves of the logarithm of the binomial coefficient; 0 where the mass does not need it. */
export function binomialStirling(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : stirlingError(a + b) - stirlingError(a) - stirlingError(b);
}

/** base^n where base = 1 − complement. */
function powerOfComplement(base: number, complement: number, n: number): number {
  if (n === 0) return 1;
  return complement < 0.5 ? exp(n * log1p(-complement)) : pow(base, n);
}

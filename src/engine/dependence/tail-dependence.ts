import { studentCdf } from '../math/student-t';

/**
 * Coefficient of tail dependence of a t copula: the limit of P(V > u | U > u) as u goes to 1, the same in the lower tail,
 * 2 t_(ν+1)(−√((ν + 1)(1 − ρ)/(1 + ρ))). Degrees of freedom ν > 0, correlation ρ in [−1, 1]; a Gaussian copula
 * (ν = Infinity) has none unless ρ = 1. Source: Demarta and McNeil, "The t copula and related copulas" (2005).
 */
export function tailDependence(degrees: number, correlation: number): number {
  if (correlation >= 1) return 1;
  if (correlation <= -1 || degrees === Infinity) return 0;
  return 2 * studentCdf(degrees + 1, -Math.sqrt(((degrees + 1) * (1 - correlation)) / (1 + correlation)));
}

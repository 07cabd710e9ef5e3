import { normalCdf } from '../math/normal';
import { normalQuantile } from '../math/normal-quantile';

/**
 * Probability of an event in a year whose common factor stands at the quantile `u` in (0, 1), high u being bad years:
 * Φ((Φ⁻¹(p) + √ρ Φ⁻¹(u))/√(1 − ρ)), for a probability p in (0, 1) over all years and a correlation ρ in [0, 1) of the
 * latent normal variables. It is also the quantile at `u` of the share hit in a large uniform portfolio.
 * Source: Vasicek, "The distribution of loan portfolio value" (2002).
 */
export function oneFactorProbability(probability: number, correlation: number, u: number): number {
  const threshold = normalQuantile(probability) + Math.sqrt(correlation) * normalQuantile(u);
  return normalCdf(threshold / Math.sqrt(1 - correlation));
}

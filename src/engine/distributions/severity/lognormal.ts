import { exp } from '../../math/exp';
import { expm1 } from '../../math/expm1';
import { log } from '../../math/log';
import { normalCdf, normalSurvival } from '../../math/normal';
import { normalQuantile, normalSurvivalQuantile } from '../../math/normal-quantile';
import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';

/** Lognormal law: ln X is normal with mean mu and deviation sigma. */
export const lognormal: Definition<SpecOf<SeveritySpec, 'lognormal'>, Severity> = {
  type: 'lognormal',
  parameters: { mu: 'finite', sigma: 'positive' },
  build: ({ mu, sigma }) => lognormalLaw(mu, sigma),
};

/** Partial moments: E[X^k; X ≤ x] = E[X^k] Φ(z − kσ), z = (ln x − μ)/σ (Klugman, Panjer, Willmot, appendix A). */
export function lognormalLaw(mu: number, sigma: number): Severity {
  const z = (x: number): number => (log(x) - mu) / sigma;
  const mean = exp(mu + 0.5 * sigma * sigma);
  const secondMoment = exp(2 * (mu + sigma * sigma));
  const of = (deviate: number): number => exp(mu + sigma * deviate);
  const partial = (moment: number, share: number): number => (share === 0 ? 0 : moment * share);
  return onSupport({
    mean,
    variance: mean * mean * expm1(sigma * sigma),
    minimum: 0,
    maximum: Infinity,
    cdf: (x) => normalCdf(z(x)),
    survival: (x) => normalSurvival(z(x)),
    quantile: (p) => of(normalQuantile(p)),
    survivalQuantile: (q) => of(normalSurvivalQuantile(q)),
    standardized: { base: 'normal', of, exponent: { location: mu, scale: sigma } },
    limitedMean: (x) => partial(mean, normalCdf(z(x) - sigma)) + x * normalSurvival(z(x)),
    limitedSecondMoment: (x) => partial(secondMoment, normalCdf(z(x) - 2 * sigma)) + x * x * normalSurvival(z(x)),
  });
}

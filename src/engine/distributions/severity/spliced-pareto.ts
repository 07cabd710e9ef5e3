import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';
import { paretoExcess } from '../pareto-excess';
import { lognormalLaw } from './lognormal';

type Spliced = SpecOf<SeveritySpec, 'splicedPareto'>;

/** Lognormal law up to its bodyProbability quantile u, generalised Pareto above u with the rest of the mass. */
export const splicedPareto: Definition<Spliced, Severity> = {
  type: 'splicedPareto',
  parameters: {
    mu: 'finite',
    sigma: 'positive',
    bodyProbability: 'innerProbability',
    xi: 'belowOne',
    scale: 'positive',
  },
  build: splicedLaw,
};

/** Below u the law is the lognormal one; above, moments of min(X, x) add the integral of the tail's survival. */
function splicedLaw({ mu, sigma, bodyProbability, xi, scale }: Spliced): Severity {
  const body = lognormalLaw(mu, sigma);
  const excess = paretoExcess(xi, scale);
  const u = body.quantile(bodyProbability);
  const tail = 1 - bodyProbability;
  const bodyMean = body.limitedMean(u);
  const bodySecond = body.limitedSecondMoment(u);
  const mean = bodyMean + tail * excess.mean;
  const excessSecond = excess.variance + excess.mean * excess.mean;
  const secondMoment = bodySecond + tail * (2 * u * excess.mean + excessSecond);
  return onSupport({
    mean,
    variance: secondMoment - mean * mean,
    minimum: 0,
    maximum: u + excess.maximum,
    cdf: (x) => (x <= u ? body.cdf(x) : bodyProbability + tail * excess.cdf(x - u)),
    survival: (x) => (x <= u ? body.survival(x) : tail * excess.survival(x - u)),
    quantile: (p) => (p <= bodyProbability ? body.quantile(p) : u + excess.survivalQuantile((1 - p) / tail)),
    survivalQuantile: (q) => (q < tail ? u + excess.survivalQuantile(q / tail) : body.survivalQuantile(q)),
    limitedMean: (x) => (x <= u ? body.limitedMean(x) : bodyMean + tail * excess.limitedMean(x - u)),
    limitedSecondMoment: (x) => {
      if (x <= u) return body.limitedSecondMoment(x);
      const y = x - u;
      return bodySecond + tail * (2 * u * excess.limitedMean(y) + excess.limitedSecondMoment(y));
    },
    splices: [u],
  });
}

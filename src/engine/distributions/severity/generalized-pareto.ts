import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';
import { paretoExcess } from '../pareto-excess';

/** Generalised Pareto law above a threshold: survival (1 + xi (x − threshold)/scale)^(−1/xi). */
export const generalizedPareto: Definition<SpecOf<SeveritySpec, 'generalizedPareto'>, Severity> = {
  type: 'generalizedPareto',
  parameters: { xi: 'belowOne', scale: 'positive', threshold: 'nonNegative' },
  build: ({ xi, scale, threshold }) => generalizedParetoLaw(xi, scale, threshold),
};

export function generalizedParetoLaw(xi: number, scale: number, threshold: number): Severity {
  const excess = paretoExcess(xi, scale);
  return onSupport({
    mean: threshold + excess.mean,
    variance: excess.variance,
    minimum: threshold,
    maximum: threshold + excess.maximum,
    cdf: (x) => excess.cdf(x - threshold),
    survival: (x) => excess.survival(x - threshold),
    quantile: (p) => threshold + excess.quantile(p),
    survivalQuantile: (q) => threshold + excess.survivalQuantile(q),
    standardized: { base: 'exponential', of: (l) => threshold + excess.atHazard(l) },
    limitedMean: (x) => threshold + excess.limitedMean(x - threshold),
    limitedSecondMoment: (x) =>
      threshold * (threshold + 2 * excess.limitedMean(x - threshold)) + excess.limitedSecondMoment(x - threshold),
  });
}

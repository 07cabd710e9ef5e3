import { binomialMass } from '../../math/binomial-mass';
import { discreteQuantile } from '../../math/discrete-quantile';
import { exp } from '../../math/exp';
import { betaI } from '../../math/incomplete-beta';
import { log1p } from '../../math/log';
import type { FrequencySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Frequency } from '../distribution';

type NegativeBinomial = SpecOf<FrequencySpec, 'negativeBinomial'>;

/** Negative binomial law: Poisson with a gamma rate of this mean and shape `size`; variance mean + mean²/size. */
export const negativeBinomial: Definition<NegativeBinomial, Frequency> = {
  type: 'negativeBinomial',
  parameters: { mean: 'nonNegative', size: 'positive' },
  build: negativeBinomialLaw,
};

/** P(N ≤ n) = I_s(size, n + 1) with s = size/(size + mean). */
function negativeBinomialLaw({ mean, size }: NegativeBinomial): Frequency {
  const success = size / (size + mean);
  const failure = mean / (size + mean);
  return {
    mean,
    variance: mean + (mean * mean) / size,
    pmf: (n) => (size / (size + n)) * binomialMass(size, n, success, failure),
    quantile: (p) => {
      if (p <= 0 || mean === 0) return 0;
      if (p >= 1) return Infinity;
      return discreteQuantile(
        (n) => betaI(size, n + 1, success, failure),
        (n) => betaI(n + 1, size, failure, success),
        mean,
        p,
      );
    },
    pgf: (z) => exp(-size * log1p((mean / size) * (1 - z))),
  };
}

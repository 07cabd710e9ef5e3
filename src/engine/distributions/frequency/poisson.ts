import { discreteQuantile } from '../../math/discrete-quantile';
import { exp } from '../../math/exp';
import { gammaP, gammaQ } from '../../math/incomplete-gamma';
import { normalQuantile } from '../../math/normal-quantile';
import { poissonMass } from '../../math/poisson-mass';
import type { FrequencySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Frequency } from '../distribution';

/** Poisson law. P(N ≤ n) = Q(n + 1, rate). */
export const poisson: Definition<SpecOf<FrequencySpec, 'poisson'>, Frequency> = {
  type: 'poisson',
  parameters: { rate: 'nonNegative' },
  build: ({ rate }) => ({
    mean: rate,
    variance: rate,
    pmf: (n) => poissonMass(n, rate),
    quantile: (p) => {
      if (p <= 0 || rate === 0) return 0;
      if (p >= 1) return Infinity;
      const z = normalQuantile(p);
      const guess = rate + z * Math.sqrt(rate) + (z * z - 1) / 6;
      return discreteQuantile(
        (n) => gammaQ(n + 1, rate),
        (n) => gammaP(n + 1, rate),
        guess,
        p,
      );
    },
    pgf: (z) => exp(rate * (z - 1)),
  }),
};

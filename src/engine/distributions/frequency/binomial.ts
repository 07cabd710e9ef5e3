import { binomialMass } from '../../math/binomial-mass';
import { discreteQuantile } from '../../math/discrete-quantile';
import { exp } from '../../math/exp';
import { betaI } from '../../math/incomplete-beta';
import { log1p } from '../../math/log';
import type { FrequencySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Frequency } from '../distribution';

/** Binomial law: independent trials with one probability each. */
export const binomial: Definition<SpecOf<FrequencySpec, 'binomial'>, Frequency> = {
  type: 'binomial',
  parameters: { trials: 'count', probability: 'probability' },
  build: ({ trials, probability }) => binomialLaw(trials, probability),
};

/** P(N ≤ n) = I_{1−p}(trials − n, n + 1). */
export function binomialLaw(trials: number, probability: number): Frequency {
  const complement = 1 - probability;
  return {
    mean: trials * probability,
    variance: trials * probability * complement,
    pmf: (n) => (n > trials ? 0 : binomialMass(n, trials - n, probability, complement)),
    quantile: (p) => {
      if (p <= 0) return probability === 1 ? trials : 0;
      if (p >= 1) return probability === 0 ? 0 : trials;
      return discreteQuantile(
        (n) => (n >= trials ? 1 : betaI(trials - n, n + 1, complement, probability)),
        (n) => (n >= trials ? 0 : betaI(n + 1, trials - n, probability, complement)),
        trials * probability,
        p,
      );
    },
    pgf: (z) => (trials === 0 ? 1 : exp(trials * log1p(-probability * (1 - z)))),
  };
}

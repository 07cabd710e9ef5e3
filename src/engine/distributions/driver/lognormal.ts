import { exp } from '../../math/exp';
import { expm1 } from '../../math/expm1';
import { normalQuantile, normalSurvivalQuantile } from '../../math/normal-quantile';
import type { DriverSpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { DriverDistribution } from '../distribution';

/** e^(sigma Z − sigma²/2) with Z standard normal. */
export const lognormalDriver: Definition<SpecOf<DriverSpec, 'lognormal'>, DriverDistribution> = {
  type: 'lognormal',
  parameters: { sigma: 'positive' },
  build: ({ sigma }) => {
    const shift = -0.5 * sigma * sigma;
    return {
      variance: expm1(sigma * sigma),
      quantile: (p) => exp(shift + sigma * normalQuantile(p)),
      survivalQuantile: (q) => exp(shift + sigma * normalSurvivalQuantile(q)),
      moment: (power) => exp(-shift * power * (power - 1)),
      states: null,
    };
  },
};

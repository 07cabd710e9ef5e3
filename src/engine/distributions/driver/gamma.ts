import { exp } from '../../math/exp';
import { inverseGammaP, inverseGammaQ } from '../../math/inverse-gamma';
import { logGammaRatio } from '../../math/log-gamma';
import type { DriverSpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { DriverDistribution } from '../distribution';

/** Gamma variable with this shape and scale 1/shape. */
export const gammaDriver: Definition<SpecOf<DriverSpec, 'gamma'>, DriverDistribution> = {
  type: 'gamma',
  parameters: { shape: 'positive' },
  build: ({ shape }) => ({
    variance: 1 / shape,
    quantile: (p) => inverseGammaP(shape, p) / shape,
    survivalQuantile: (q) => inverseGammaQ(shape, q) / shape,
    moment: (power) => momentOf(shape, power),
    states: null,
  }),
};

/** Γ(shape + power)/(Γ(shape) shape^power). */
function momentOf(shape: number, power: number): number {
  if (power === 0 || power === 1) return 1;
  return shape + power > 0 ? exp(logGammaRatio(shape, power)) : Infinity;
}

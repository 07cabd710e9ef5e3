import { gammaP, gammaQ } from '../../math/incomplete-gamma';
import { inverseGammaP, inverseGammaQ } from '../../math/inverse-gamma';
import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';

/** Gamma law with density x^(shape−1) e^(−x/scale). */
export const gamma: Definition<SpecOf<SeveritySpec, 'gamma'>, Severity> = {
  type: 'gamma',
  parameters: { shape: 'positive', scale: 'positive' },
  build: ({ shape, scale }) => gammaLaw(shape, scale),
};

function gammaLaw(shape: number, scale: number): Severity {
  const mean = shape * scale;
  const secondMoment = mean * (shape + 1) * scale;
  return onSupport({
    mean,
    variance: mean * scale,
    minimum: 0,
    maximum: Infinity,
    cdf: (x) => gammaP(shape, x / scale),
    survival: (x) => gammaQ(shape, x / scale),
    quantile: (p) => scale * inverseGammaP(shape, p),
    survivalQuantile: (q) => scale * inverseGammaQ(shape, q),
    limitedMean: (x) => mean * gammaP(shape + 1, x / scale) + x * gammaQ(shape, x / scale),
    limitedSecondMoment: (x) => secondMoment * gammaP(shape + 2, x / scale) + x * x * gammaQ(shape, x / scale),
  });
}

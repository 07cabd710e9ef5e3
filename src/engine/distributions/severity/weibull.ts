import { exp } from '../../math/exp';
import { expm1 } from '../../math/expm1';
import { gammaP } from '../../math/incomplete-gamma';
import { log, log1p } from '../../math/log';
import { logGamma1p } from '../../math/log-gamma';
import { pow } from '../../math/pow';
import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';

/** Weibull law with survival e^(−(x/scale)^shape). */
export const weibull: Definition<SpecOf<SeveritySpec, 'weibull'>, Severity> = {
  type: 'weibull',
  parameters: { shape: 'positive', scale: 'positive' },
  build: ({ shape, scale }) => weibullLaw(shape, scale),
};

function weibullLaw(shape: number, scale: number): Severity {
  const power = 1 / shape;
  const logFirst = logGamma1p(power);
  const logSecond = logGamma1p(2 * power);
  const mean = scale * exp(logFirst);
  const secondMoment = scale * scale * exp(logSecond);
  const hazard = (x: number): number => pow(x / scale, shape);
  const of = (atHazard: number): number => scale * pow(atHazard, power);
  const partial = (moment: number, order: number, t: number): number => {
    const share = gammaP(1 + order * power, t);
    return share === 0 ? 0 : moment * share;
  };
  return onSupport({
    mean,
    variance: mean * mean * expm1(logSecond - 2 * logFirst),
    minimum: 0,
    maximum: Infinity,
    cdf: (x) => -expm1(-hazard(x)),
    survival: (x) => exp(-hazard(x)),
    quantile: (p) => of(-log1p(-p)),
    survivalQuantile: (q) => of(-log(q)),
    standardized: { base: 'exponential', of },
    limitedMean: (x) => partial(mean, 1, hazard(x)) + x * exp(-hazard(x)),
    limitedSecondMoment: (x) => partial(secondMoment, 2, hazard(x)) + x * x * exp(-hazard(x)),
  });
}

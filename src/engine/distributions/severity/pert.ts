import { betaI } from '../../math/incomplete-beta';
import { inverseBeta, inverseBetaUpper } from '../../math/inverse-beta';
import type { SeveritySpec } from '../../model';
import type { Definition, ParameterFault, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { onSupport } from '../on-support';

type Pert = SpecOf<SeveritySpec, 'pert'>;

/** Modified PERT law: beta on [min, max] with alpha = 1 + shape (mode − min)/(max − min) (Vose, Risk Analysis). */
export const pert: Definition<Pert, Severity> = {
  type: 'pert',
  parameters: { min: 'nonNegative', mode: 'nonNegative', max: 'nonNegative', shape: 'nonNegative' },
  crossCheck: orderFaults,
  build: pertLaw,
};

function pertLaw({ min, mode, max, shape }: Pert): Severity {
  const width = max - min;
  const alpha = 1 + (shape * (mode - min)) / width;
  const beta = 1 + (shape * (max - mode)) / width;
  const sum = 2 + shape;
  const unitMean = alpha / sum;
  const unitSecond = (unitMean * (alpha + 1)) / (sum + 1);
  const mean = min + width * unitMean;
  /** Moments of min(B, t) for the beta variable B on [0, 1], t = (x − min)/width. */
  const first = (t: number, u: number): number =>
    unitMean * betaI(alpha + 1, beta, t, u) + t * betaI(beta, alpha, u, t);
  const second = (t: number, u: number): number =>
    unitSecond * betaI(alpha + 2, beta, t, u) + t * t * betaI(beta, alpha, u, t);
  const t = (x: number): number => (x - min) / width;
  const u = (x: number): number => (max - x) / width;
  return onSupport({
    mean,
    variance: ((mean - min) * (max - mean)) / (sum + 1),
    minimum: min,
    maximum: max,
    cdf: (x) => betaI(alpha, beta, t(x), u(x)),
    survival: (x) => betaI(beta, alpha, u(x), t(x)),
    quantile: (p) => min + width * inverseBeta(alpha, beta, p).x,
    survivalQuantile: (q) => max - width * inverseBetaUpper(alpha, beta, q).y,
    limitedMean: (x) => min + width * first(t(x), u(x)),
    limitedSecondMoment: (x) => min * min + width * (2 * min * first(t(x), u(x)) + width * second(t(x), u(x))),
  });
}

function orderFaults({ min, mode, max }: Pert): ParameterFault[] {
  const faults: ParameterFault[] = [];
  if (min >= max) {
    const hint = min === max ? '; for a certain loss use type fixed' : '';
    faults.push({
      parameter: 'min',
      code: 'REVERSED_INTERVAL',
      message: `must be less than max (${max}), found ${min}${hint}`,
    });
  } else if (mode < min || mode > max) {
    faults.push({
      parameter: 'mode',
      code: 'OUT_OF_RANGE',
      message: `must be in [min, max] = [${min}, ${max}], found ${mode}`,
    });
  }
  return faults;
}

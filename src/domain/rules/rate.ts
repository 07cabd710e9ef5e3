import { type FrequencySpec, severityOf } from '../../engine/index';
import type { EstimateSpec, FrequencySpecification } from '../estimate';

/** A gamma distribution of a rate: shape without unit, scale in events per year. */
export interface GammaRate {
  shape: number;
  scale: number;
}

/** The law of an uncertain yearly rate and the law of the number of events that mixes Poisson over it. */
export type Rate =
  | { law: 'fixed'; value: number; frequency: FrequencySpec }
  | { law: 'gamma'; gamma: GammaRate; frequency: FrequencySpec };

/** The rate that an estimate stands for; null for distributions that give no law of counts that the engine knows. */
export function rateOf(spec: EstimateSpec): Rate | null {
  switch (spec.form) {
    case 'EXACT':
      return fixedRate(spec.value);
    case 'RANGE':
      return gammaRate(gammaThroughInterval(spec.low, spec.high, spec.confidence));
    case 'THREE_POINT':
      return gammaRate(gammaLikePert(spec));
    case 'DISTRIBUTION':
      return rateOfDistribution(spec);
  }
}

function rateOfDistribution({ distribution }: EstimateSpec & { form: 'DISTRIBUTION' }): Rate | null {
  if (distribution.type === 'fixed') return fixedRate(distribution.value);
  if (distribution.type === 'exponential') return gammaRate({ shape: 1, scale: distribution.mean });
  return distribution.type === 'gamma' ? gammaRate({ shape: distribution.shape, scale: distribution.scale }) : null;
}

function fixedRate(value: number): Rate {
  return { law: 'fixed', value, frequency: { type: 'poisson', rate: value } };
}

/** Poisson mixed over a gamma rate is negative binomial with the gamma's mean and its shape as size. */
function gammaRate(gamma: GammaRate): Rate {
  const { shape, scale } = gamma;
  return { law: 'gamma', gamma, frequency: { type: 'negativeBinomial', mean: shape * scale, size: shape } };
}

/** The gamma with the mean and the variance of the PERT distribution through the three points. */
function gammaLikePert({ min, mode, max, shape }: EstimateSpec & { form: 'THREE_POINT' }): GammaRate {
  const mean = (min + shape * mode + max) / (shape + 2);
  const variance = ((mean - min) * (max - mean)) / (shape + 3);
  return { shape: (mean * mean) / variance, scale: variance / mean };
}

/** The gamma whose central interval at `confidence` is [low, high], 0 < low < high. */
export function gammaThroughInterval(low: number, high: number, confidence: number): GammaRate {
  const tail = (1 - confidence) / 2;
  const shape = shapeOfRatio(Math.log(high / low), tail);
  return { shape, scale: high / standardGamma(shape).quantile(1 - tail) };
}

const SMALLEST_SHAPE = 1e-3;
const LARGEST_SHAPE = 1e12;
const MOST_STEPS = 100;

/**
 * The shape at which the quantiles at 1 − tail and at tail have this ratio (its logarithm is given). The ratio falls with
 * the shape, and the logarithm of its logarithm is nearly a straight line in the logarithm of the shape (slope −1/2
 * where it is large, −1 where it is small), so the secant method needs few steps; a bracket keeps it from straying.
 */
function shapeOfRatio(logRatio: number, tail: number): number {
  let low = Math.log(SMALLEST_SHAPE);
  let high = Math.log(LARGEST_SHAPE);
  let at = Math.min(Math.max(-2 * Math.log(logRatio / 3), low), high);
  let slope = -0.75;
  let last: { at: number; excess: number } | null = null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gamma = standardGamma(Math.exp(at));
    const excess = Math.log(Math.log(gamma.quantile(1 - tail) / gamma.quantile(tail)) / logRatio);
    if (excess > 0) low = at;
    else high = at;
    if (last !== null && at !== last.at) slope = (excess - last.excess) / (at - last.at);
    last = { at, excess };
    const secant = at - excess / slope;
    const next = secant > low && secant < high ? secant : 0.5 * (low + high);
    if (Math.abs(next - at) <= 1e-15 * Math.max(1, Math.abs(at))) break;
    at = next;
  }
  return Math.exp(at);
}

const standardGamma = (shape: number) => severityOf({ type: 'gamma', shape, scale: 1 });

/** The engine's law of the number of events a year. */
export function frequencySpecOf(spec: FrequencySpecification): FrequencySpec {
  if (spec.form === 'ANNUAL_PROBABILITY') {
    const { probability, reading } = spec;
    return reading === 'POISSON'
      ? { type: 'poisson', rate: -Math.log1p(-probability) }
      : { type: 'bernoulli', probability };
  }
  const rate = rateOf(spec.rate);
  if (rate === null) throw new Error(`an estimate of a rate cannot be a ${spec.rate.form}; no rule lets it pass`);
  return rate.frequency;
}

/**
 * Losses that inform a lognormal severity: normal-inverse-gamma prior on the mean and variance of the logarithm
 * (Bayesian Data Analysis, 3.3).
 */
import { exactSum, log } from '../math';

/**
 * ln X is normal with mean μ and variance σ². σ² is inverse gamma(shape, scale); given σ², μ is normal with mean `mean` and
 * variance σ²/weight. `weight` counts for the mean, 2·shape for the variance, as so many losses seen before.
 */
export interface LognormalBelief {
  mean: number;
  weight: number;
  shape: number;
  scale: number;
}

/** The belief that stands for an estimate lognormal(mu, sigma) worth `losses` observed losses; losses > 0, so that E[σ²] = sigma². */
export function lognormalBelief(mu: number, sigma: number, losses: number): LognormalBelief {
  const shape = 1 + losses / 2;
  return { mean: mu, weight: losses, shape, scale: sigma * sigma * (shape - 1) };
}

/** The posterior after losses, each greater than 0, in the currency of the prior. */
export function updateLognormal(prior: LognormalBelief, losses: readonly number[]): LognormalBelief {
  const n = losses.length;
  if (n === 0) return prior;
  const logs = losses.map(log);
  const average = exactSum(logs) / n;
  const spread = exactSum(logs.map((y) => (y - average) * (y - average)));
  const weight = prior.weight + n;
  const shift = average - prior.mean;
  return {
    mean: (prior.weight * prior.mean + n * average) / weight,
    weight,
    shape: prior.shape + n / 2,
    scale: prior.scale + 0.5 * spread + (0.5 * (prior.weight * n) * shift * shift) / weight,
  };
}

/**
 * The lognormal of the next loss: μ at its mean, the variance of the logarithm E[σ²]. The full predictive law is a log-t
 * without a mean, so the uncertainty of μ and σ² is not mixed in: it is `medianUncertainty`.
 */
export function expectedLognormal({ mean, shape, scale }: LognormalBelief): { mu: number; sigma: number } {
  return { mu: mean, sigma: Math.sqrt(scale / (shape - 1)) };
}

/** Standard deviation of ln(median), √(E[σ²]/weight). */
export function medianUncertainty({ weight, shape, scale }: LognormalBelief): number {
  return Math.sqrt(scale / ((shape - 1) * weight));
}

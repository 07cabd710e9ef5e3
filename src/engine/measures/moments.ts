import type { Measured } from '../outcome';
import { errorOfMean, type Randomisations, sizesOf, sumsBy } from './randomisations';
import { mean } from './sums';

export interface SampleMoments {
  readonly mean: Measured;
  readonly standardDeviation: Measured;
}

/**
 * Mean and standard deviation of a sample with their standard errors sd/√N and √((m₄ − sd⁴)/N)/(2 sd), by
 * compensated sums and deviations from the mean (never Σx² − (Σx)²/n). With an infinite variance neither the
 * deviation nor any of the errors exists: they are null. With randomisations the errors come from how these differ.
 */
export function sampleMoments(
  sample: Float64Array,
  varianceIsFinite: boolean,
  randomisations: Randomisations | null = null,
): SampleMoments {
  const n = sample.length;
  const centre = mean(sample);
  if (!varianceIsFinite || n < 2) {
    return {
      mean: { value: centre, standardError: null },
      standardDeviation: { value: null, standardError: null },
    };
  }
  let [second, fourth] = [0, 0];
  for (let i = 0; i < n; i++) {
    const distance = sample[i]! - centre;
    const square = distance * distance;
    second += square;
    fourth += square * square;
  }
  const variance = second / (n - 1);
  const deviation = Math.sqrt(variance);
  const errors = randomisations
    ? replicatedErrors(sample, centre, randomisations)
    : {
        mean: deviation / Math.sqrt(n),
        variance: Math.sqrt(Math.max(0, fourth / n - variance * variance) / n),
      };
  return {
    mean: { value: centre, standardError: errors.mean },
    standardDeviation: { value: deviation, standardError: deviation > 0 ? errors.variance / (2 * deviation) : 0 },
  };
}

function replicatedErrors(sample: Float64Array, centre: number, randomisations: Randomisations) {
  const sizes = sizesOf(randomisations, sample.length);
  const error = (term: (trial: number) => number): number =>
    errorOfMean(sizes, sumsBy(randomisations, sample.length, term));
  return { mean: error((trial) => sample[trial]!), variance: error((trial) => (sample[trial]! - centre) ** 2) };
}

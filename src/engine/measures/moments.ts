import type { Measured } from '../outcome';
import { mean } from './sums';

export interface SampleMoments {
  readonly mean: Measured;
  readonly standardDeviation: Measured;
}

/**
 * Mean and standard deviation of a sample with their standard errors sd/√N and √((m₄ − sd⁴)/N)/(2 sd), by
 * compensated sums and deviations from the mean (never Σx² − (Σx)²/n). With an infinite variance neither the
 * deviation nor any of the errors exists: they are null.
 */
export function sampleMoments(sample: Float64Array, varianceIsFinite: boolean): SampleMoments {
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
  const spread = Math.sqrt(Math.max(0, fourth / n - variance * variance) / n);
  return {
    mean: { value: centre, standardError: deviation / Math.sqrt(n) },
    standardDeviation: { value: deviation, standardError: deviation > 0 ? spread / (2 * deviation) : 0 },
  };
}

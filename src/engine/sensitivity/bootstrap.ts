import { RESAMPLING, seededWords } from './seeded-words';

/** An estimated share with its bootstrap error and 95 % interval; the value is of the sample, not clipped to [0, 1]. */
export interface SensitivityIndex {
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1_000;
const LOWER = 0.025;
const TWO_POW_MINUS_32 = 2 ** -32;

/**
 * Standard errors and 95 % percentile intervals of several statistics of the same `units` independent units, each
 * resampling drawing as many with replacement. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993).
 */
export function bootstrap(
  values: Float64Array,
  units: number,
  seed: number,
  statistics: (drawn: readonly number[]) => Float64Array,
): SensitivityIndex[] {
  const samples = Array.from(values, () => new Float64Array(RESAMPLES));
  for (let b = 0; b < RESAMPLES; b++) {
    const words = seededWords(units, seed, RESAMPLING, b, 0);
    const found = statistics(Array.from(words, (word) => Math.floor((word >>> 0) * TWO_POW_MINUS_32 * units)));
    found.forEach((value, i) => {
      samples[i]![b] = value;
    });
  }
  return samples.map((sample, i) => indexOf(values[i]!, sample.sort()));
}

function indexOf(value: number, sorted: Float64Array): SensitivityIndex {
  const mean = sorted.reduce((sum, x) => sum + x, 0) / RESAMPLES;
  const squares = sorted.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  const rank = Math.floor(LOWER * RESAMPLES);
  return {
    value,
    standardError: Math.sqrt(squares / (RESAMPLES - 1)),
    low: sorted[rank]!,
    high: sorted[RESAMPLES - 1 - rank]!,
  };
}

import fc from 'fast-check';
import {
  type EstimateSpec,
  frequencySpecOf,
  frequencySummary,
  gammaThroughInterval,
  severitySpecOf,
  severitySummary,
} from '../../src/domain/index';
import { frequencyOf, severityOf } from '../../src/engine/index';

const rate = (spec: EstimateSpec) => ({ form: 'EVENTS_PER_YEAR', rate: spec }) as const;

describe('severity', () => {
  test('a range is the lognormal with these quantiles', () => {
    const spec = { form: 'RANGE', low: 100_000, high: 10_000_000, confidence: 0.9 } as const;
    expect(severitySpecOf(spec)).toEqual({
      type: 'lognormalInterval',
      low: 100_000,
      high: 10_000_000,
      confidence: 0.9,
    });
    const { mean, p05, p50, p95 } = severitySummary(spec);
    expect(p05 / 100_000).toBeCloseTo(1, 12);
    expect(p95 / 10_000_000).toBeCloseTo(1, 12);
    expect(p50 / 1_000_000).toBeCloseTo(1, 12);
    const sigma = Math.log(100) / (2 * 1.6448536269514722);
    expect(mean / (1_000_000 * Math.exp((sigma * sigma) / 2))).toBeCloseTo(1, 12);
  });

  test('three points are PERT, whose mean is not the mode', () => {
    const spec = { form: 'THREE_POINT', min: 20_000, mode: 100_000, max: 900_000, shape: 4 } as const;
    expect(severitySummary(spec).mean).toBeCloseTo((20_000 + 400_000 + 900_000) / 6, 6);
  });

  test('an exact value is fixed, a distribution goes through', () => {
    expect(severitySpecOf({ form: 'EXACT', value: 7 })).toEqual({ type: 'fixed', value: 7 });
    const distribution = { type: 'gamma', shape: 2, scale: 3 } as const;
    expect(severitySpecOf({ form: 'DISTRIBUTION', distribution })).toBe(distribution);
  });
});

describe('frequency', () => {
  test('an exact rate is Poisson', () => {
    expect(frequencySpecOf(rate({ form: 'EXACT', value: 0.3 }))).toEqual({ type: 'poisson', rate: 0.3 });
    expect(frequencySummary(rate({ form: 'EXACT', value: 0.3 }))).toEqual({ mean: 0.3, p05: 0.3, p50: 0.3, p95: 0.3 });
  });

  test('the gamma of a range has both quantiles, at any stated confidence', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 100, noNaN: true }),
        fc.double({ min: 1.05, max: 1000, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (low, factor, confidence) => {
          const high = low * factor;
          const gamma = severityOf({ type: 'gamma', ...gammaThroughInterval(low, high, confidence) });
          expect(gamma.cdf(low)).toBeCloseTo((1 - confidence) / 2, 9);
          expect(gamma.survival(high)).toBeCloseTo((1 - confidence) / 2, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a rate in a range mixes Poisson into a negative binomial with the gamma mean and its shape as size', () => {
    const spec = rate({ form: 'RANGE', low: 0.1, high: 1, confidence: 0.9 });
    const { shape, scale } = gammaThroughInterval(0.1, 1, 0.9);
    expect(frequencySpecOf(spec)).toEqual({ type: 'negativeBinomial', mean: shape * scale, size: shape });
    const counts = frequencyOf(frequencySpecOf(spec));
    // Law of total variance: E[Λ] + Var[Λ].
    expect(counts.variance).toBeCloseTo(shape * scale + shape * scale * scale, 10);
    const summary = frequencySummary(spec);
    expect(summary.p05).toBeCloseTo(0.1, 9);
    expect(summary.p95).toBeCloseTo(1, 9);
    expect(summary.mean).toBeCloseTo(counts.mean, 12);
  });

  test('a rate in three points has the mean and variance of their PERT', () => {
    const points = { min: 0.1, mode: 0.4, max: 2, shape: 4 };
    const pert = severityOf({ type: 'pert', ...points });
    const counts = frequencyOf(frequencySpecOf(rate({ form: 'THREE_POINT', ...points })));
    expect(counts.mean).toBeCloseTo(pert.mean, 12);
    expect(counts.variance).toBeCloseTo(pert.mean + pert.variance, 12);
  });

  test('a gamma or exponential rate gives the negative binomial that it mixes into', () => {
    const gamma = { type: 'gamma', shape: 2, scale: 0.25 } as const;
    expect(frequencySpecOf(rate({ form: 'DISTRIBUTION', distribution: gamma }))).toEqual({
      type: 'negativeBinomial',
      mean: 0.5,
      size: 2,
    });
    const exponential = { type: 'exponential', mean: 0.5 } as const;
    expect(frequencySpecOf(rate({ form: 'DISTRIBUTION', distribution: exponential }))).toEqual({
      type: 'negativeBinomial',
      mean: 0.5,
      size: 1,
    });
  });

  test('a probability a year is Bernoulli or Poisson, as it says', () => {
    const probability = 0.2;
    const bernoulli = { form: 'ANNUAL_PROBABILITY', probability, reading: 'AT_MOST_ONE_EVENT' } as const;
    const poisson = { form: 'ANNUAL_PROBABILITY', probability, reading: 'POISSON' } as const;
    expect(frequencySpecOf(bernoulli)).toEqual({ type: 'bernoulli', probability });
    expect(1 - frequencyOf(frequencySpecOf(poisson)).pmf(0)).toBeCloseTo(probability, 14);
    expect(frequencySummary(poisson).mean).toBeCloseTo(-Math.log(0.8), 14);
    expect(frequencySummary(bernoulli).p95).toBe(0.2);
  });
});

import fc from 'fast-check';
import { type Frequency, frequencyOf } from '../../../src/engine/distributions';
import type { FrequencySpec } from '../../../src/engine/model';
import { expectWithin } from './oracle';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anySpec: fc.Arbitrary<FrequencySpec> = fc.oneof(
  fc.record({ type: fc.constant('poisson' as const), rate: between(0, 60) }),
  fc.record({ type: fc.constant('negativeBinomial' as const), mean: between(0, 40), size: between(0.6, 30) }),
  fc.record({ type: fc.constant('bernoulli' as const), probability: between(0, 1) }),
  fc.record({ type: fc.constant('binomial' as const), trials: fc.nat(80), probability: between(0, 1) }),
);

/** Probabilities up to where next to nothing is left. */
function masses(law: Frequency): number[] {
  return Array.from({ length: 3000 }, (_, n) => law.pmf(n));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

test('the probabilities add up to one and have the stated mean, variance and generating function', () => {
  fc.assert(
    fc.property(anySpec, between(0, 1), (spec, z) => {
      const law = frequencyOf(spec);
      const pmf = masses(law);
      expect(sumOf(pmf)).toBeCloseTo(1, 11);
      const mean = sumOf(pmf.map((p, n) => n * p));
      expect(Math.abs(mean - law.mean)).toBeLessThanOrEqual(1e-10 * (1 + law.mean));
      const variance = sumOf(pmf.map((p, n) => (n - mean) ** 2 * p));
      expect(Math.abs(variance - law.variance)).toBeLessThanOrEqual(1e-8 * (1 + law.variance));
      expect(law.pgf(z)).toBeCloseTo(
        pmf.reduceRight((sum, p) => sum * z + p, 0),
        11,
      );
      expect(law.pgf(1)).toBe(1);
    }),
    { numRuns: 150 },
  );
});

test('a quantile is the first count whose cumulated probability reaches the level', () => {
  fc.assert(
    fc.property(anySpec, between(0.001, 0.999), (spec, p) => {
      const law = frequencyOf(spec);
      const n = law.quantile(p);
      const upTo = sumOf(masses(law).slice(0, n + 1));
      expect(upTo).toBeGreaterThanOrEqual(p - 1e-12);
      expect(upTo - law.pmf(n)).toBeLessThan(p + 1e-12);
    }),
    { numRuns: 300 },
  );
});

// Counts from scipy 1.17 (poisson.ppf, nbinom.ppf, binom.ppf); the last one at 1e7 from a 40-digit sum, where scipy is one low.
test.each([
  [0.001, [0, 0, 0, 0, 0, 3]],
  [0.5, [0, 0, 0, 1, 4, 11]],
  [30, [4, 15, 30, 37, 48, 76]],
  [1e4, [9406, 9692, 10000, 10128, 10310, 10711]],
  [1e7, [9981039, 9990229, 10000000, 10004053, 10009774, 10022253]],
])('Poisson quantiles at mean %d', (rate, counts) => {
  const law = frequencyOf({ type: 'poisson', rate });
  expect([1e-9, 0.001, 0.5, 0.9, 0.999, 1 - 1e-12].map(law.quantile)).toEqual(counts);
});

test('quantiles of the other laws', () => {
  const clustered = frequencyOf({ type: 'negativeBinomial', mean: 50, size: 0.3 });
  expect([0.1, 0.5, 0.99, 0.99999].map(clustered.quantile)).toEqual([0, 12, 441, 1475]);
  const trials = frequencyOf({ type: 'binomial', trials: 1000, probability: 0.3 });
  expect([1e-6, 0.5, 0.999, 1].map(trials.quantile)).toEqual([233, 300, 345, 1000]);
  const once = frequencyOf({ type: 'bernoulli', probability: 0.25 });
  expect([0, 0.75, 0.76, 1].map(once.quantile)).toEqual([0, 0, 1, 1]);
});

test('degenerate laws', () => {
  for (const spec of [
    { type: 'poisson', rate: 0 },
    { type: 'negativeBinomial', mean: 0, size: 2 },
    { type: 'bernoulli', probability: 0 },
    { type: 'binomial', trials: 0, probability: 0.5 },
    { type: 'binomial', trials: 10, probability: 0 },
  ] satisfies FrequencySpec[]) {
    const law = frequencyOf(spec);
    expect([law.mean, law.variance, law.pmf(0), law.pmf(1), law.quantile(0.5), law.pgf(0)]).toEqual([0, 0, 1, 0, 0, 1]);
  }
  const certain = frequencyOf({ type: 'bernoulli', probability: 1 });
  expect([certain.pmf(0), certain.pmf(1), certain.quantile(0.01), certain.pgf(0)]).toEqual([0, 1, 1, 0]);
});

test('a negative binomial with a large size is Poisson', () => {
  const near = frequencyOf({ type: 'negativeBinomial', mean: 3, size: 1e12 });
  const poisson = frequencyOf({ type: 'poisson', rate: 3 });
  for (const n of [0, 1, 3, 10]) expectWithin(near.pmf(n), poisson.pmf(n), 1e-10);
});

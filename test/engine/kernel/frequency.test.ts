import type { FrequencySpec } from '../../../src/engine/model';
import { portfolioOf } from './portfolio-of';
import { covariance, mean, run } from './run-plan';

const TRIALS = 200_000;
const severity = { type: 'fixed', value: 1 } as const;

/** Chi-square statistic of counts against a law, cells with fewer than 20 expected trials pooled into the last. */
function chiSquare(counts: Float64Array, pmf: (n: number) => number): { statistic: number; cells: number } {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let statistic = 0;
  let cells = 0;
  let seenRest = counts.length;
  let expectedRest = counts.length;
  for (let n = 0; n < 5000; n++) {
    const expected = counts.length * pmf(n);
    if (expected < 20) continue;
    const got = seen.get(n) ?? 0;
    statistic += (got - expected) ** 2 / expected;
    seenRest -= got;
    expectedRest -= expected;
    cells++;
  }
  if (expectedRest > 20) {
    statistic += (seenRest - expectedRest) ** 2 / expectedRest;
    cells++;
  }
  return { statistic, cells };
}

/** Within four deviations of a chi-square variable with cells − 1 degrees of freedom. */
function expectLaw(counts: Float64Array, pmf: (n: number) => number): void {
  const { statistic, cells } = chiSquare(counts, pmf);
  expect(cells).toBeGreaterThan(0);
  expect(statistic).toBeLessThan(cells - 1 + 4 * Math.sqrt(2 * Math.max(1, cells - 1)) + 1);
}

const frequencies: [string, FrequencySpec][] = [
  ['rare Poisson', { type: 'poisson', rate: 0.0003 }],
  ['Poisson', { type: 'poisson', rate: 0.8 }],
  ['frequent Poisson', { type: 'poisson', rate: 30 }],
  ['negative binomial', { type: 'negativeBinomial', mean: 0.5, size: 2 }],
  ['clustered negative binomial', { type: 'negativeBinomial', mean: 3, size: 0.2 }],
  ['negative binomial with huge clusters', { type: 'negativeBinomial', mean: 2, size: 0.0005 }],
  ['Bernoulli', { type: 'bernoulli', probability: 0.06 }],
  ['likely Bernoulli', { type: 'bernoulli', probability: 0.97 }],
  ['certain Bernoulli', { type: 'bernoulli', probability: 1 }],
  ['binomial', { type: 'binomial', trials: 5, probability: 0.3 }],
  ['binomial with many trials', { type: 'binomial', trials: 3000, probability: 0.002 }],
  ['certain binomial', { type: 'binomial', trials: 3, probability: 1 }],
];

describe('events a year', () => {
  it.each(frequencies)('follow the law: %s', (_, frequency) => {
    const { totals, sums } = run({ risks: [{ id: 'A', frequency, severity }] }, TRIALS);
    const { frequency: law } = portfolioOf({ risks: [{ id: 'A', frequency, severity }] }).risks[0]!;
    const counts = totals.residual.annual;
    expectLaw(counts, (n) => law.pmf(n));
    expect(Math.abs(mean(counts) - law.mean)).toBeLessThanOrEqual(4 * Math.sqrt(law.variance / TRIALS));
    const events = sums.reduce((sum, block) => sum + block.residual.pairEvents[0]!, 0);
    expect(events).toBe(counts.reduce((sum, count) => sum + count, 0));
  });

  it('have the variance of their law', () => {
    for (const frequency of [
      { type: 'poisson', rate: 3 },
      { type: 'negativeBinomial', mean: 3, size: 0.7 },
      { type: 'binomial', trials: 8, probability: 0.4 },
    ] as const) {
      const { totals } = run({ risks: [{ id: 'A', frequency, severity }] }, TRIALS);
      const { variance } = portfolioOf({ risks: [{ id: 'A', frequency, severity }] }).risks[0]!.frequency;
      const counts = totals.residual.annual;
      const centre = mean(counts);
      const squares = counts.map((count) => (count - centre) ** 2);
      const error = Math.sqrt(covariance(squares, squares) / TRIALS);
      expect(Math.abs(mean(squares) - variance)).toBeLessThan(4 * error);
    }
  });

  it('of a Bernoulli or binomial risk never exceed its trials', () => {
    const { totals } = run(
      { risks: [{ id: 'A', frequency: { type: 'bernoulli', probability: 0.97 }, severity }] },
      TRIALS,
    );
    expect(Math.max(...totals.residual.annual.subarray(0, 50_000))).toBe(1);
    const five = run(
      { risks: [{ id: 'A', frequency: { type: 'binomial', trials: 5, probability: 0.9 }, severity }] },
      TRIALS,
    );
    expect(Math.max(...five.totals.residual.annual.subarray(0, 50_000))).toBe(5);
  });

  it('that survive the controls are the thinned law', () => {
    for (const frequency of [
      { type: 'poisson', rate: 2 },
      { type: 'negativeBinomial', mean: 2, size: 0.5 },
      { type: 'bernoulli', probability: 0.6 },
    ] as const) {
      const reduction = 0.35;
      const effects = [{ risk: 'A', frequencyReduction: reduction, severityReduction: 0 }];
      const { totals } = run({ risks: [{ id: 'A', frequency, severity }], controls: [{ id: 'C', effects }] }, TRIALS);
      const kept = 1 - reduction;
      const thinned: FrequencySpec =
        frequency.type === 'poisson'
          ? { type: 'poisson', rate: kept * frequency.rate }
          : frequency.type === 'bernoulli'
            ? { type: 'bernoulli', probability: kept * frequency.probability }
            : { type: 'negativeBinomial', mean: kept * frequency.mean, size: frequency.size };
      const law = (spec: FrequencySpec) =>
        portfolioOf({ risks: [{ id: 'A', frequency: spec, severity }] }).risks[0]!.frequency;
      expectLaw(totals.inherent!.annual, (n) => law(frequency).pmf(n));
      expectLaw(totals.residual.annual, (n) => law(thinned).pmf(n));
    }
  });

  it('more than the stream can number are refused by the name of the risk', () => {
    const frequency = { type: 'poisson', rate: 1e6 } as const;
    expect(() => run({ risks: [{ id: 'FLOOD', frequency, severity }] }, 1)).toThrow(
      /risk FLOOD: .* at most 131072 events a year/,
    );
  });
});

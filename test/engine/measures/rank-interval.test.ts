import { binomialCdf } from '../../../src/engine/measures/binomial';
import { rankInterval } from '../../../src/engine/measures/rank-interval';
import { closedForm } from './closed-form';

const { expected } = closedForm<unknown, Record<string, { lower_rank: number; upper_rank: number; coverage: number }>>(
  'SE-RANK',
);
const cases = Object.entries(expected).filter(([key]) => key.startsWith('n='));

test('there are sixteen published rank intervals', () => {
  expect(cases).toHaveLength(16);
});

test.each(cases)('rank interval for %s', (key, figures) => {
  const [n, p] = key.split(',').map((part) => Number(part.split('=')[1]));
  const interval = rankInterval(n!, p!);
  expect([interval.lower, interval.upper]).toEqual([figures.lower_rank, figures.upper_rank]);
  expect(Math.abs(interval.coverage - figures.coverage)).toBeLessThan(1e-10);
});

test('a sample of one has no limits at all', () => {
  expect(rankInterval(1, 0.5)).toEqual({ lower: 0, upper: 2, coverage: 1 });
});

test('binomial distribution function at its edges', () => {
  expect(binomialCdf(10, 0.3, -1)).toBe(0);
  expect(binomialCdf(10, 0.3, 10)).toBe(1);
  expect(binomialCdf(5, 0, 0)).toBe(1);
  expect(binomialCdf(5, 1, 4)).toBe(0);
  expect(binomialCdf(2, 0.5, 1)).toBeCloseTo(0.75, 14);
});

import { severityOf } from '../../../src/engine/distributions';

describe('discrete', () => {
  const law = severityOf({ type: 'discrete', values: [10, 1, 5, 1], probabilities: [0.04, 0.5, 0.16, 0.3] });

  test('sorts its values and merges equal ones', () => {
    expect(law.atoms.map((atom) => atom.value)).toEqual([1, 5, 10]);
    expect(law.atoms.map((atom) => atom.probability)).toEqual([0.8, 0.16, 0.04].map((p) => expect.closeTo(p, 15)));
  });

  test('has the moments of its points', () => {
    expect(law.mean).toBeCloseTo(2, 14);
    expect(law.variance).toBeCloseTo(0.8 + 0.16 * 25 + 0.04 * 100 - 4, 14);
    expect(law.limitedMean(5)).toBeCloseTo(0.8 + 0.2 * 5, 14);
    expect(law.limitedMean(7)).toBeCloseTo(0.8 + 0.16 * 5 + 0.04 * 7, 14);
    expect(law.limitedSecondMoment(7)).toBeCloseTo(0.8 + 0.16 * 25 + 0.04 * 49, 14);
  });

  test('steps at its points, from the right', () => {
    expect([0.5, 1, 4.9, 5, 10].map(law.cdf)).toEqual([0, 0.8, 0.8, 0.96, 1].map((p) => expect.closeTo(p, 14)));
    expect([0.5, 1, 5, 10].map(law.survival)).toEqual([1, 0.2, 0.04, 0].map((p) => expect.closeTo(p, 14)));
    expect([0, 0.3, 0.8, 0.8 + 1e-9, 0.96, 0.97, 1].map(law.quantile)).toEqual([1, 1, 1, 5, 5, 10, 10]);
    expect([1, 0.2, 0.2 - 1e-9, 0.04, 0.03, 0].map(law.survivalQuantile)).toEqual([1, 1, 5, 5, 10, 10]);
  });
});

test('levels that decimal fractions miss by rounding still reach their point', () => {
  const tenths = severityOf({ type: 'empirical', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
  expect([0.1, 0.2, 0.3, 0.6, 0.7, 0.8, 0.9].map(tenths.quantile)).toEqual([1, 2, 3, 6, 7, 8, 9]);
  expect([0.9, 0.7, 0.3, 0.1].map(tenths.survivalQuantile)).toEqual([1, 3, 7, 9]);
});

test('a fixed loss is one atom', () => {
  const law = severityOf({ type: 'fixed', value: 7 });
  expect(law.atoms).toEqual([{ value: 7, probability: 1 }]);
  expect([law.mean, law.variance, law.minimum, law.maximum]).toEqual([7, 0, 7, 7]);
  expect([law.quantile(0), law.quantile(0.5), law.quantile(1)]).toEqual([7, 7, 7]);
  expect([law.limitedMean(3), law.limitedMean(9)]).toEqual([3, 7]);
});

test('zero losses are a law like any other', () => {
  const law = severityOf({ type: 'empirical', values: [0, 0, 0, 100] });
  expect(law.cdf(0)).toBe(0.75);
  expect([law.quantile(0.75), law.quantile(0.76)]).toEqual([0, 100]);
  expect(law.mean).toBe(25);
});

test('probabilities that miss one by less than 1e-9 are scaled', () => {
  const law = severityOf({ type: 'discrete', values: [1, 2], probabilities: [0.5, 0.5 + 5e-10] });
  expect(law.atoms[0]!.probability + law.atoms[1]!.probability).toBe(1);
});

test('a mixture of points and a density finds its atoms and what lies between them', () => {
  const law = severityOf({
    type: 'mixture',
    weights: [0.5, 0.5],
    components: [
      { type: 'discrete', values: [0, 100], probabilities: [0.5, 0.5] },
      { type: 'exponential', mean: 100 },
    ],
  });
  expect(law.atoms).toEqual([
    { value: 0, probability: 0.25 },
    { value: 100, probability: 0.25 },
  ]);
  expect(law.mean).toBe(75);
  expect([law.quantile(0.1), law.quantile(0.25)]).toEqual([0, 0]);
  expect(law.quantile(0.3)).toBeCloseTo(-100 * Math.log(0.9), 10);
  expect([law.quantile(0.6), law.quantile(0.8)]).toEqual([100, 100]);
  expect(law.survivalQuantile(1e-9)).toBeCloseTo(-100 * Math.log(2e-9), 9);
});

import fc from 'fast-check';
import { rankSample } from '../../../src/engine/measures/ranked-sample';
import { squareControl } from '../../../src/engine/measures/square-control';
import { tailValueAtRisk } from '../../../src/engine/measures/tail-value-at-risk';
import { valueAtRisk } from '../../../src/engine/measures/value-at-risk';
import { closedForm } from './closed-form';
import { generator } from './normal-sample';

interface PublishedTable {
  oep_losses_desc: number[];
  aep_losses_desc: number[];
}
interface PublishedFigures {
  ranks: number[];
  oep_tvar: number[];
  aep_tvar: number[];
}

describe('the published ORD table of 100 years', () => {
  const { inputs, expected } = closedForm<PublishedTable, PublishedFigures>('EP-ORD');
  const curves = [
    ['largest event', inputs.oep_losses_desc, expected.oep_tvar],
    ['annual loss', inputs.aep_losses_desc, expected.aep_tvar],
  ] as const;

  test.each(curves)('TVaR of the %s at every return period', (_, losses, tvar) => {
    const sorted = rankSample(Float64Array.from(losses));
    expected.ranks.forEach((rank, i) => {
      const figure = tailValueAtRisk(sorted, 1 - rank / 100, 'finite');
      expect(Math.abs(figure.value! / tvar[i]! - 1)).toBeLessThan(1e-12);
      expect(figure.thinTail).toBe(true);
    });
  });

  test.each(curves)('VaR of the %s is the order statistic of its return period', (_, losses) => {
    const sorted = rankSample(Float64Array.from(losses));
    // One year in 25, 10 and 5 is exceeded by the losses of rank 1-4, 1-10, 1-20; P(S ≤ x) ≥ p first at the next rank.
    for (const rank of [4, 10, 20]) expect(valueAtRisk(sorted, 1 - rank / 100).value).toBe(losses[rank]);
  });
});

test('VaR is not subadditive and TVaR takes its share of the atom', () => {
  const { expected } = closedForm<unknown, Record<string, number>>('PIT-VAR');
  const single = rankSample(Float64Array.from({ length: 10_000 }, (_, i) => (i < 400 ? 100 : 0)));
  // Two independent Bernoulli(0.04) losses of 100 over 10,000 equally likely years.
  const both = rankSample(Float64Array.from({ length: 10_000 }, (_, i) => (i < 16 ? 200 : i < 16 + 768 ? 100 : 0)));
  expect(valueAtRisk(single, 0.95).value).toBe(expected.var_single);
  expect(valueAtRisk(both, 0.95).value).toBe(expected.var_portfolio);
  expect(tailValueAtRisk(single, 0.95, 'finite').value).toBeCloseTo(expected.tvar_single!, 10);
  expect(tailValueAtRisk(both, 0.95, 'finite').value).toBeCloseTo(expected.tvar_portfolio!, 10);
});

test('level times trials is not pushed to the next rank by rounding', () => {
  const sorted = rankSample(Float64Array.from({ length: 100 }, (_, i) => i + 1));
  expect(valueAtRisk(sorted, 0.07).value).toBe(7);
  expect(valueAtRisk(sorted, 0.57).value).toBe(57);
});

test('no upper limit where its rank falls off the sample', () => {
  const sorted = rankSample(Float64Array.from({ length: 1000 }, (_, i) => i + 1));
  expect(valueAtRisk(sorted, 0.999)).toMatchObject({ value: 999, low: 997, high: null, standardError: null });
});

test.each([
  ['exponential', (q: number) => -Math.log(q), (q: number) => 1 / q],
  ['Pareto with index 2', (q: number) => q ** -0.5, (q: number) => 0.5 * q ** -1.5],
])('the error of VaR is √(p(1 − p)/N) Q′(p) on a regular sample, far into the tail: %s', (_, quantile, slope) => {
  const n = 100_000;
  const sorted = rankSample(Float64Array.from({ length: n }, (_, i) => quantile(1 - (i + 0.5) / n)));
  for (const level of [0.5, 0.9, 0.99, 0.999]) {
    const error = valueAtRisk(sorted, level).standardError!;
    const exact = Math.sqrt((level * (1 - level)) / n) * slope(1 - level);
    expect(Math.abs(error / exact - 1)).toBeLessThan(0.04);
  }
});

test('a quantile on an atom has no error', () => {
  const sorted = rankSample(Float64Array.from({ length: 10_000 }, (_, i) => (i < 3000 ? 0 : 5)));
  expect(valueAtRisk(sorted, 0.95)).toEqual({ level: 0.95, value: 5, standardError: 0, low: 5, high: 5 });
});

test('TVaR error and interval are withheld where the variance is infinite', () => {
  const sorted = rankSample(Float64Array.from({ length: 100_000 }, (_, i) => i));
  const figure = tailValueAtRisk(sorted, 0.95, 'infinite');
  expect(figure).toMatchObject({ standardError: null, low: null, high: null, thinTail: false });
  expect(figure.value).toBeCloseTo(97_499.5, 6);
});

test('a tail without a trial above the VaR has no error', () => {
  const sorted = rankSample(Float64Array.from({ length: 40 }, (_, i) => i));
  const figure = tailValueAtRisk(sorted, 0.99, 'finite');
  expect(figure).toEqual({ level: 0.99, value: 39, standardError: null, low: null, high: null, thinTail: true });
});

test('a known variance steadies the error of TVaR in a heavy tail', () => {
  // Pareto with index 3: mean 1.5, variance 0.75; the fourth moment is infinite.
  const uniform = generator(3);
  const level = 0.99;
  const n = 50_000;
  const [quantile, mean] = [0.01 ** (-1 / 3), 1.5 * 0.01 ** (-1 / 3)];
  const tailSquare = 3 * 0.01 ** (-2 / 3);
  const exact = Math.sqrt((tailSquare - mean ** 2 + level * (mean - quantile) ** 2) / ((1 - level) * n));
  const spread = (knows: boolean): number => {
    const errors = Array.from({ length: 25 }, () => {
      const sample = Float64Array.from({ length: n }, () => uniform() ** (-1 / 3));
      const secondMoment = knows ? squareControl({ losses: sample, counts: null }, 1.5, 0.75) : 'finite';
      return tailValueAtRisk(rankSample(sample), level, secondMoment).standardError! / exact - 1;
    });
    return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
  };
  expect(spread(true)).toBeLessThan(0.07);
  expect(spread(true)).toBeLessThan(0.5 * spread(false));
});

test('one loss of more than a tenth of the tail makes it thin', () => {
  const sorted = Float64Array.from({ length: 100_000 }, () => 1);
  sorted[99_999] = 10_000;
  expect(tailValueAtRisk(rankSample(sorted), 0.95, 'finite').thinTail).toBe(true);
  expect(tailValueAtRisk(rankSample(sorted.fill(1)), 0.95, 'finite').thinTail).toBe(false);
});

test('TVaR lies between VaR and the maximum and scales with the losses', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 200 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (losses, level) => {
        const sorted = rankSample(Float64Array.from(losses));
        const figure = tailValueAtRisk(sorted, level, 'finite');
        expect(figure.value!).toBeGreaterThanOrEqual(valueAtRisk(sorted, level).value!);
        expect(figure.value!).toBeLessThanOrEqual(Math.max(...losses) * (1 + 1e-12));
        const doubled = tailValueAtRisk(rankSample(Float64Array.from(losses, (loss) => 2 * loss)), level, 'finite');
        expect(doubled.value).toBe(2 * figure.value!);
        if (figure.standardError !== null) expect(doubled.standardError).toBe(2 * figure.standardError);
      },
    ),
  );
});

import { probabilityFactor } from '../../../src/engine/kernel/loaded-probability';
import { driverOf } from '../../../src/engine/distributions';
import type { DriverSpec, FrequencySpec } from '../../../src/engine/model';
import { closedForm } from '../random/closed-form';
import { portfolioOf } from './portfolio-of';
import { covariance, mean, run } from './run-plan';

const TRIALS = 400_000;
const severity = { type: 'fixed', value: 1 } as const;
const gamma: DriverSpec = { type: 'gamma', shape: 2 };

/** Standard error of a sample covariance of a and b. */
function covarianceError(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  const products = a.map((x, i) => (x - meanA) * (b[i]! - meanB));
  return Math.sqrt(covariance(products, products) / a.length);
}

function driven(frequency: FrequencySpec, frequencyLoading: number, distribution: DriverSpec = gamma): Float64Array {
  const { totals } = run(
    {
      drivers: [{ id: 'D', distribution }],
      risks: [{ id: 'A', frequency, severity, drivers: [{ driver: 'D', frequencyLoading }] }],
    },
    TRIALS,
  );
  return totals.residual.annual;
}

describe('drivers', () => {
  it('give two risks the covariance of a shared gamma driver (DEP-G)', () => {
    const { lambda1, lambda2 } = closedForm('DEP-G').inputs as { lambda1: number; lambda2: number };
    const expected = closedForm('DEP-G').expected as { var_n1: number; var_n2: number; cov: number };
    const model = (ids: readonly string[]) => ({
      drivers: [{ id: 'G', distribution: gamma }],
      risks: [
        {
          id: 'A',
          frequency: { type: 'poisson', rate: lambda1 },
          severity,
          drivers: [{ driver: 'G', frequencyLoading: 1 }],
        },
        {
          id: 'B',
          frequency: { type: 'poisson', rate: lambda2 },
          severity,
          drivers: [{ driver: 'G', frequencyLoading: 1 }],
        },
      ].filter(({ id }) => ids.includes(id)) as Parameters<typeof run>[0]['risks'],
    });
    const a = run(model(['A']), TRIALS).totals.residual.annual;
    const b = run(model(['B']), TRIALS).totals.residual.annual;
    expect(Math.abs(covariance(a, a) - expected.var_n1)).toBeLessThan(4 * covarianceError(a, a));
    expect(Math.abs(covariance(b, b) - expected.var_n2)).toBeLessThan(4 * covarianceError(b, b));
    expect(Math.abs(covariance(a, b) - expected.cov)).toBeLessThan(4 * covarianceError(a, b));
  });

  it('turn a Poisson risk into a negative binomial one', () => {
    const counts = driven({ type: 'poisson', rate: 1.5 }, 1);
    const law = portfolioOf({
      risks: [{ id: 'A', frequency: { type: 'negativeBinomial', mean: 1.5, size: 2 }, severity }],
    }).risks[0]!.frequency;
    for (let n = 0; n < 8; n++) {
      const p = law.pmf(n);
      const seen = counts.filter((count) => count === n).length;
      // The count of a block is fixed by the drivers' sum over the block, so the spread is at most binomial.
      expect(Math.abs(seen - TRIALS * p)).toBeLessThan(4 * Math.sqrt(TRIALS * p * (1 - p)));
    }
  });

  const kept: [string, FrequencySpec, number, DriverSpec][] = [
    ['Poisson, power of a gamma', { type: 'poisson', rate: 0.7 }, 0.6, gamma],
    ['Poisson, negative power of a lognormal', { type: 'poisson', rate: 0.7 }, -0.8, { type: 'lognormal', sigma: 0.7 }],
    ['negative binomial', { type: 'negativeBinomial', mean: 1.2, size: 0.6 }, 1, gamma],
    ['Bernoulli', { type: 'bernoulli', probability: 0.3 }, 1, gamma],
    [
      'Bernoulli, two states',
      { type: 'bernoulli', probability: 0.6 },
      1,
      { type: 'twoState', probability: 0.1, multiplier: 5 },
    ],
    ['binomial', { type: 'binomial', trials: 6, probability: 0.45 }, 1, { type: 'lognormal', sigma: 0.8 }],
  ];
  it.each(kept)('keep the mean: %s', (_, frequency, loading, distribution) => {
    const counts = driven(frequency, loading, distribution);
    const expected = portfolioOf({ risks: [{ id: 'A', frequency, severity }] }).risks[0]!.frequency.mean;
    const error = Math.sqrt(covariance(counts, counts) / TRIALS);
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(4 * error);
    if (frequency.type === 'bernoulli') expect(counts.some((count) => count > 1)).toBe(false);
  });

  it('give a negative binomial risk variance mean + (mean² / size) E[w²] + mean² Var w', () => {
    const counts = driven({ type: 'negativeBinomial', mean: 1.2, size: 0.6 }, 1);
    const variance = 1.2 + (1.44 / 0.6) * 1.5 + 1.44 * 0.5;
    expect(Math.abs(covariance(counts, counts) - variance)).toBeLessThan(4 * covarianceError(counts, counts));
  });

  it.each([1, 3])('keep a high probability, and leave the event out in calm years (%d trials)', (trials) => {
    // E[e^(−cw)] = (1 + 2c)^−½ for a gamma driver of shape ½; with 0.1 a slot, c = 49.5 and E[w e^(−cw)] = 0.001.
    const probability = 0.9;
    const busy = 50;
    const drivers = [{ driver: 'D', frequencyLoading: 1 }];
    const frequency: FrequencySpec =
      trials === 1 ? { type: 'bernoulli', probability } : { type: 'binomial', trials, probability };
    const model = (ids: string[]) => ({
      drivers: [{ id: 'D', distribution: { type: 'gamma', shape: 0.5 } as const }],
      risks: [
        { id: 'A', frequency, severity, drivers },
        { id: 'B', frequency: { type: 'poisson', rate: busy } as const, severity, drivers },
      ].filter(({ id }) => ids.includes(id)),
    });
    const likely = run(model(['A']), TRIALS).totals.residual.annual;
    const other = run(model(['B']), TRIALS).totals.residual.annual;
    expect(likely.reduce((most, count) => Math.max(most, count), 0)).toBe(trials);
    const missing = likely.map((count) => trials - count);
    expect(Math.abs(mean(missing) - 0.1 * trials)).toBeLessThan(4 * Math.sqrt(covariance(missing, missing) / TRIALS));
    const joint = missing.map((count, t) => count * other[t]!);
    expect(Math.abs(mean(joint) - trials * busy * 0.001)).toBeLessThan(
      4 * Math.sqrt(covariance(joint, joint) / TRIALS),
    );
  });

  it('cost no more where an event is all but certain, by whatever rate of points', () => {
    const almost = 1 - 1e-12;
    const counts = driven({ type: 'bernoulli', probability: almost }, 1, { type: 'lognormal', sigma: 1.5 });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(TRIALS);
  });

  it('scale losses of own and triggered events, not how often they are triggered', () => {
    const model = {
      drivers: [{ id: 'D', distribution: gamma }],
      risks: [
        { id: 'A', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'fixed', value: 0 } },
        {
          id: 'B',
          frequency: { type: 'poisson', rate: 0 },
          severity,
          drivers: [{ driver: 'D', frequencyLoading: 1, severityLoading: 1 }],
        },
      ],
      links: [{ from: 'A', to: 'B', probability: 0.5 }],
    } as const;
    const { totals, sums } = run(model, TRIALS);
    const annual = totals.residual.annual;
    // B's own rate is zero; its events are Poisson(0.5) and each costs F, so E S = 0.5 and Var S = 0.5 E F² + 0.25 Var F.
    expect(Math.abs(mean(annual) - 0.5)).toBeLessThan(4 * Math.sqrt(covariance(annual, annual) / TRIALS));
    expect(Math.abs(covariance(annual, annual) - (0.75 + 0.125))).toBeLessThan(4 * covarianceError(annual, annual));
    const events = sums.reduce((sum, block) => sum + block.residual.linkEvents[0]!, 0);
    expect(Math.abs(events - 0.5 * TRIALS)).toBeLessThan(4 * Math.sqrt(0.5 * TRIALS));
  });
});

describe('the factor of a driven probability', () => {
  it('solves E[(1 − p)^(cw)] = 1 − p: closed form for a gamma driver', () => {
    for (const p of [1e-6, 0.1, 0.6, 0.999]) {
      const factor = probabilityFactor([{ distribution: driverOf(gamma), loading: 1 }], p);
      const rate = -Math.log1p(-p);
      // E[e^(−sF)] = (1 + s/2)^−2
      expect(factor).toBeCloseTo((2 * ((1 - p) ** -0.5 - 1)) / rate, 8);
    }
  });

  it('takes several drivers', () => {
    const twoState: DriverSpec = { type: 'twoState', probability: 0.2, multiplier: 3 };
    const loadings = [
      { distribution: driverOf(gamma), loading: 1 },
      { distribution: driverOf(twoState), loading: 1 },
    ];
    const p = 0.3;
    const rate = -Math.log1p(-p) * probabilityFactor(loadings, p);
    const states = driverOf(twoState).states!;
    const none = states.reduce((sum, { value, probability }) => sum + probability * (1 + (rate * value) / 2) ** -2, 0);
    expect(none).toBeCloseTo(1 - p, 10);
    const many = Array.from({ length: 5 }, () => ({
      distribution: driverOf({ type: 'lognormal', sigma: 0.3 }),
      loading: 1,
    }));
    const one = { distribution: driverOf({ type: 'lognormal', sigma: 0.3 * Math.sqrt(5) }), loading: 1 };
    expect(probabilityFactor(many, p)).toBeCloseTo(probabilityFactor([one], p), 5);
  });

  it('refuses a probability that the drivers cannot give', () => {
    const never: DriverSpec = { type: 'twoState', probability: 0.2, multiplier: 0 };
    const off = { distribution: driverOf(never), loading: 1 };
    expect(probabilityFactor([off], 0.7)).toBeGreaterThan(1);
    expect(() => probabilityFactor([off], 0.9)).toThrow(RangeError);
  });
});

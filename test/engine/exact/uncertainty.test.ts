import { analyticMoments, exactRefusals } from '../../../src/engine/exact';
import type { ModelRisk } from '../../../src/engine/model';
import {
  expectAllRelative,
  expectRelative,
  largest,
  portfolioOf,
  quantiles,
  type Sketch,
  solve,
  tails,
} from './support';

const LEVELS = [0.9, 0.99, 0.999];
const severity = { type: 'lognormal', mu: 2, sigma: 1.2 } as const;
const poisson: ModelRisk & Sketch['risks'][number] = {
  id: 'A',
  frequency: { type: 'poisson', rate: 1.5 },
  severity,
  drivers: [],
};

test('a gamma uncertainty of a Poisson rate is the negative binomial model', () => {
  const uncertain: Sketch = { risks: [{ ...poisson, frequencyUncertainty: { type: 'gamma', shape: 0.8 } }] };
  const model: Sketch = {
    risks: [{ id: 'A', frequency: { type: 'negativeBinomial', mean: 1.5, size: 0.8 }, severity }],
  };
  const [mixed, stated] = [solve(uncertain, LEVELS), solve(model, LEVELS)];
  for (const figures of [quantiles, tails, largest]) expectAllRelative(figures(mixed), figures(stated), 1e-8);
  expectRelative(mixed.ledger.mean.value!, stated.ledger.mean.value!, 1e-12);
  expectRelative(mixed.ledger.standardDeviation.value!, stated.ledger.standardDeviation.value!, 1e-12);
  expectRelative(mixed.ledger.probabilityOfLoss.value!, stated.ledger.probabilityOfLoss.value!, 1e-12);
});

test('it is what a driver of its own does', () => {
  const uncertain: Sketch = {
    risks: [{ ...poisson, frequencyUncertainty: { type: 'lognormal', sigma: 0.5 } }],
  };
  const driven: Sketch = {
    drivers: [{ id: 'RATE', distribution: { type: 'lognormal', sigma: 0.5 } }],
    risks: [{ ...poisson, drivers: [{ driver: 'RATE', frequencyLoading: 1, severityLoading: 0 }] }],
  };
  const [own, shared] = [solve(uncertain, LEVELS, 1e-6), solve(driven, LEVELS, 1e-6)];
  for (const figures of [quantiles, tails, largest]) expectAllRelative(figures(own), figures(shared), 1e-6);
});

test('a lognormal uncertainty keeps the mean and adds its variance', () => {
  const sigma = 0.7;
  const [rate, variance] = [1.5, Math.exp(sigma * sigma) - 1];
  const [mean, second] = [Math.exp(2 + 0.72), Math.exp(4 + 2.88)];
  const onRate = analyticMoments(
    portfolioOf({ risks: [{ ...poisson, frequencyUncertainty: { type: 'lognormal', sigma } }] }),
  )!;
  expectRelative(onRate.mean, rate * mean, 1e-12);
  expectRelative(onRate.variance, rate * second + variance * (rate * mean) ** 2, 1e-12);
  const onLoss = analyticMoments(
    portfolioOf({ risks: [{ ...poisson, severityUncertainty: { type: 'lognormal', sigma } }] }),
  )!;
  expectRelative(onLoss.mean, rate * mean, 1e-12);
  expectRelative(onLoss.variance, (1 + variance) * rate * second + variance * (rate * mean) ** 2, 1e-10);
});

describe('many uncertain rates under a shared driver', () => {
  const many = (uncertainty: ModelRisk['frequencyUncertainty'], frequency: ModelRisk['frequency']): Sketch => ({
    drivers: [{ id: 'CALM', distribution: { type: 'lognormal', sigma: 0.4 } }],
    risks: Array.from({ length: 8 }, (_, i) => ({
      id: `R${i}`,
      frequency,
      severity: { type: 'exponential', mean: 10 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0 }],
      ...(uncertainty && { frequencyUncertainty: uncertainty }),
    })),
  });

  it.each([
    ['poisson', { type: 'poisson', rate: 2 } as const, 0],
    ['negative binomial', { type: 'negativeBinomial', mean: 2, size: 3 } as const, 1 / 3],
  ])('have their moments known: %s', (_, frequency, overdispersion) => {
    const uncertainty = { type: 'lognormal', sigma: 0.6 } as const;
    const moments = analyticMoments(portfolioOf(many(uncertainty, frequency)))!;
    const [own, shared] = [Math.exp(0.36), Math.exp(0.16)];
    expectRelative(moments.mean, 160, 1e-12);
    // By count: E[N] + m²(E[F²]E[W²](1 + 1/size) − 1), and m²(E[W²] − 1) between two of them.
    const count = 2 + 4 * (own * shared * (1 + overdispersion) - 1);
    const variance = 8 * (100 * count + 2 * 100) + 56 * 100 * 4 * (shared - 1);
    expectRelative(moments.variance, variance, 1e-10);
  });

  it('are integrated in closed form where they are gamma, else refused by name', () => {
    const rate = { type: 'poisson', rate: 2 } as const;
    expect(exactRefusals(portfolioOf(many({ type: 'gamma', shape: 3 }, rate)))).toEqual([]);
    const [refusal, ...others] = exactRefusals(portfolioOf(many({ type: 'lognormal', sigma: 0.6 }, rate)));
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'TOO_MANY_DRIVERS', path: 'drivers' });
    expect(refusal!.message).toContain('CALM, frequencyUncertainty of R0');
    expect(refusal!.message).toContain('and 4 more');
  });

  it('give what negative binomial laws under the driver give', () => {
    const mixed = solve(many({ type: 'gamma', shape: 3 }, { type: 'poisson', rate: 2 }), LEVELS, 1e-6);
    const stated = solve(many(undefined, { type: 'negativeBinomial', mean: 2, size: 3 }), LEVELS, 1e-6);
    for (const figures of [quantiles, tails]) expectAllRelative(figures(mixed), figures(stated), 2e-6);
  });
});

import {
  buildPortfolio,
  compilePlan,
  gaussianJointProbability,
  type Model,
  replayGroups,
} from '../../src/engine/index';
import { annualLikelihoods } from '../../src/simulation/index';
import { everything, modelOf } from '../support/models';

const TRIALS = 60_000;

/** Share of simulated years in which each risk has a loss; every event of these models costs something. */
function seen(model: Model): number[] {
  const plan = compilePlan(buildPortfolio(model), 3);
  const annual = model.risks.map(() => new Float64Array(TRIALS));
  replayGroups(
    plan,
    0,
    Math.ceil(TRIALS / 16384),
    'residual',
    {
      offsets: Uint32Array.from({ length: plan.pairs.length + 1 }, (_, i) => i),
      group: Uint16Array.from(plan.pairs, ({ risk }) => risk),
      weight: new Float64Array(plan.pairs.length).fill(1),
    },
    annual,
  );
  return annual.map((losses) => losses.reduce((count, loss) => count + (loss > 0 ? 1 : 0), 0) / TRIALS);
}

function expectSeen(model: Model): void {
  const likelihoods = annualLikelihoods(model, 'residual');
  seen(model).forEach((share, i) => {
    const probability = likelihoods.get(model.risks[i]!.id)!;
    const error = Math.sqrt((probability * (1 - probability)) / TRIALS);
    expect(Math.abs(share - probability)).toBeLessThan(4 * error + 0.0005);
  });
}

const fixed = { type: 'fixed', value: 100 };

test('by each law of counts, without links, it is the textbook formula', () => {
  const model = modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: [
      { id: 'P', frequency: { type: 'poisson', rate: 0.3 }, severity: fixed },
      { id: 'N', frequency: { type: 'negativeBinomial', mean: 0.5, size: 2 }, severity: fixed },
      { id: 'B', frequency: { type: 'bernoulli', probability: 0.2 }, severity: fixed },
      { id: 'M', frequency: { type: 'binomial', trials: 3, probability: 0.1 }, severity: fixed },
      { id: 'Z', frequency: { type: 'poisson', rate: 0 }, severity: fixed },
    ],
    controls: [{ id: 'C', effects: [{ risk: 'P', frequencyReduction: 0.5 }] }],
  });
  const residual = [...annualLikelihoods(model, 'residual').values()];
  const expected = [1 - Math.exp(-0.15), 1 - (1 + 0.25) ** -2, 0.2, 1 - 0.9 ** 3, 0];
  residual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
  expect(annualLikelihoods(model, 'inherent').get('P')!).toBeCloseTo(1 - Math.exp(-0.3), 12);
});

test('over chains of links', () => {
  const model = modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: [
      { id: 'A', frequency: { type: 'poisson', rate: 0.7 }, severity: fixed },
      { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity: fixed },
      { id: 'C', frequency: { type: 'poisson', rate: 0 }, severity: fixed },
    ],
    links: [
      { from: 'A', to: 'B', probability: 0.4 },
      { from: 'B', to: 'C', meanEvents: 1.5 },
    ],
    controls: [{ id: 'K', effects: [{ risk: 'B', frequencyReduction: 0.25 }] }],
  });
  const likelihoods = annualLikelihoods(model, 'residual');
  expect(likelihoods.get('B')!).toBeCloseTo(1 - Math.exp(-0.7 * 0.3), 12);
  expect(likelihoods.get('C')!).toBeCloseTo(1 - Math.exp(-0.7 * 0.3 * (1 - Math.exp(-1.5))), 12);
});

test('with drivers, links, controls and every law together it is what simulated years show', () => {
  const plain = { ...everything, risks: everything.risks.map(({ eventLayer: _, ...risk }) => risk) };
  expectSeen(plain);
});

test('with several drivers that act together, on a loop, and on a probability', () => {
  const load = (...ids: string[]) => ids.map((driver) => ({ driver, frequencyLoading: 1 }));
  expectSeen(
    modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      drivers: [
        { id: 'D', distribution: { type: 'gamma', shape: 0.8 } },
        { id: 'E', distribution: { type: 'lognormal', sigma: 0.9 } },
        { id: 'F', distribution: { type: 'twoState', probability: 0.2, multiplier: 4 } },
      ],
      risks: [
        { id: 'A', frequency: { type: 'poisson', rate: 0.9 }, severity: fixed, drivers: load('D', 'E', 'F') },
        { id: 'B', frequency: { type: 'bernoulli', probability: 0.3 }, severity: fixed, drivers: load('E', 'F') },
        {
          id: 'C',
          frequency: { type: 'negativeBinomial', mean: 0.4, size: 0.7 },
          severity: fixed,
          drivers: load('D', 'F'),
        },
      ],
      links: [
        { from: 'A', to: 'B', probability: 0.5 },
        { from: 'B', to: 'C', meanEvents: 0.6 },
        { from: 'C', to: 'A', probability: 0.4 },
      ],
    }),
  );
});

describe('correlated risks that lead to one', () => {
  const [p, spearman] = [0.3, 0.8];
  const causes = (dependence: object | undefined, differences: object = {}): Model =>
    modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [
        ...['A', 'B'].map((id) => ({ id, frequency: { type: 'bernoulli', probability: p }, severity: fixed })),
        { id: 'T', frequency: { type: 'poisson', rate: 0 }, severity: fixed },
      ],
      links: ['A', 'B'].map((from) => ({ from, to: 'T', probability: 1 })),
      ...(dependence && { dependence }),
      ...differences,
    });
  const gaussian = { copula: 'gaussian', correlations: [{ between: ['A', 'B'], spearman }] };

  test('have the joint probability of the Gaussian copula; each alone keeps its own', () => {
    const likelihoods = annualLikelihoods(causes(gaussian), 'residual');
    const rho = 2 * Math.sin((Math.PI * spearman) / 6);
    const both = gaussianJointProbability(p, p, rho);
    expect(Math.abs(likelihoods.get('T')! - (2 * p - both))).toBeLessThan(0.003);
    expect(likelihoods.get('A')).toBeCloseTo(p, 12);
    // As if independent it would be 0.51.
    expect(annualLikelihoods(causes(undefined), 'residual').get('T')).toBeCloseTo(1 - (1 - p) ** 2, 12);
    expect(likelihoods.get('T')!).toBeLessThan(0.45);
  });

  test.each([
    ['Gaussian copula', gaussian, {}],
    ['t copula', { copula: 't', degreesOfFreedom: 3, correlations: [{ between: ['A', 'B'], spearman: 0.3 }] }, {}],
    [
      'under a driver, with other laws and uncertain links',
      gaussian,
      {
        drivers: [{ id: 'D', distribution: { type: 'gamma', shape: 1 } }],
        risks: [
          {
            id: 'A',
            frequency: { type: 'poisson', rate: 0.6 },
            severity: fixed,
            drivers: [{ driver: 'D', frequencyLoading: 1, severityLoading: 0 }],
          },
          { id: 'B', frequency: { type: 'negativeBinomial', mean: 1, size: 1 }, severity: fixed },
          { id: 'T', frequency: { type: 'poisson', rate: 0.05 }, severity: fixed },
        ],
        links: ['A', 'B'].map((from) => ({ from, to: 'T', probability: 0.6 })),
      },
    ],
  ])('have as many years as are simulated: %s', (_, dependence, differences) => {
    const model = causes(dependence, differences);
    const likelihoods = annualLikelihoods(model, 'residual');
    seen(model).forEach((share, i) => {
      const error = Math.sqrt((share * (1 - share)) / TRIALS);
      expect(Math.abs(share - likelihoods.get(model.risks[i]!.id)!)).toBeLessThan(4 * error + 0.003);
    });
  });
});

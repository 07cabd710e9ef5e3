import { analyticMoments, buildPortfolio, type Model, type SeveritySpec, severityOf } from '../../../src/engine';
import { epistemicInputs, quantilesOf } from '../../../src/simulation/sensitivity/epistemic-input';
import { inputLevels } from '../../../src/simulation/sensitivity/input-levels';
import { uncertainMean } from '../../../src/simulation/sensitivity/uncertain-mean';
import { learnInput, registerYears } from '../../../src/simulation/tasks/learn-input';
import { modelOf } from '../../support/models';

const NONE = { severity: null, link: null, control: null };

/** Uncertain rates of every law, uncertain losses with and without a layer, a shared driver, a link. */
const model: Model = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [{ id: 'WAR', distribution: { type: 'twoState', probability: 0.2, multiplier: 3 } }],
  risks: [
    {
      id: 'RATE',
      frequency: { type: 'poisson', rate: 2 },
      severity: { type: 'exponential', mean: 10_000 },
      frequencyUncertainty: { type: 'lognormal', sigma: 0.7 },
    },
    {
      id: 'HAZARD',
      frequency: { type: 'bernoulli', probability: 0.6 },
      severity: { type: 'gamma', shape: 2, scale: 20_000 },
      drivers: [{ driver: 'WAR', frequencyLoading: 1, severityLoading: 0.5 }],
      frequencyUncertainty: { type: 'gamma', shape: 3 },
    },
    {
      id: 'ALONE',
      frequency: { type: 'bernoulli', probability: 0.3 },
      severity: { type: 'fixed', value: 50_000 },
      frequencyUncertainty: { type: 'lognormal', sigma: 1 },
    },
    {
      id: 'LAYER',
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'lognormal', mu: 10, sigma: 1 },
      severityUncertainty: { type: 'lognormal', sigma: 0.6 },
      eventLayer: { deductible: 20_000, limit: 60_000, share: 0.9 },
    },
    {
      id: 'LOSS',
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'pert', min: 0, mode: 5_000, max: 90_000, shape: 4 },
      severityUncertainty: { type: 'gamma', shape: 2 },
    },
  ],
  links: [{ from: 'RATE', to: 'LOSS', probability: 0.5 }],
});
const inputs = epistemicInputs(model, NONE);
const mean = uncertainMean(model, inputs)!;

test('what a risk says of its estimates is uncertain by itself, and stands for the factor of the caller', () => {
  const named = (stated: typeof NONE) =>
    epistemicInputs(model, stated).map(({ kind, place }) => `${kind} ${model.risks[place]!.id}`);
  const own = ['RATE_FACTOR RATE', 'RATE_FACTOR HAZARD', 'RATE_FACTOR ALONE', 'SEVERITY LAYER', 'SEVERITY LOSS'];
  expect(named(NONE)).toEqual(own);
  expect(named({ ...NONE, severity: 2 } as never)).toEqual([
    ...own,
    'SEVERITY RATE',
    'SEVERITY HAZARD',
    'SEVERITY ALONE',
  ]);
  for (const { law, central } of inputs) expect(severityOf(law as SeveritySpec).mean).toBeCloseTo(central, 12);
});

test('the central mean is that of the model', () => {
  expect(mean.central / analyticMoments(buildPortfolio(model))!.mean).toBeCloseTo(1, 9);
});

test.each(inputs.map((input, i) => [`${input.kind} ${model.risks[input.place]!.id}`, i] as const))(
  'averaged over what is known of %s, the mean is what it was',
  (_name, input) => {
    // Midpoints in u = t²(3 − 2t), whose weight vanishes at both ends, where the quantile is steep.
    const steps = 80;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const t = (i + 0.5) / steps;
      sum += (6 * t * (1 - t) * mean.withOne(input, t * t * (3 - 2 * t))) / steps;
    }
    expect(sum / mean.central).toBeCloseTo(1, 3);
    expect(mean.withOne(input, 0.95)).toBeGreaterThan(mean.withOne(input, 0.05));
  },
);

test('a known estimate is no longer uncertain, all others stay so', () => {
  const state = inputLevels(model, inputs);
  state.set(1, 0.8);
  state.set(3, 0.9);
  const { risks, drivers } = state.changed();
  const follows = (place: number) =>
    [...risks[place]!.frequencyLoadings, ...risks[place]!.severityLoadings].map(({ driver }) => drivers[driver]!.kind);
  expect([0, 1, 2, 3, 4].map(follows)).toEqual([
    ['frequencyUncertainty'],
    ['driver', 'driver'],
    ['frequencyUncertainty'],
    [],
    ['severityUncertainty'],
  ]);
  expect(risks[1]!.frequency.mean).toBeGreaterThan(0.6);
  expect(risks[3]!.severityFactor).toBe(quantilesOf(inputs)[3]!(0.9));
});

test('learning it moves the tail towards its value', () => {
  const order = { model, seed: 1, trials: 8_000 };
  const learned = learnInput({ ...order, input: inputs[0]!, years: registerYears(order), level: 0.95, appetite: [] });
  expect(learned.atLow.tailValueAtRisk.value!).toBeLessThan(learned.atHigh.tailValueAtRisk.value!);
  expect(learned.expectedMove.value).toBeGreaterThan(0);
});

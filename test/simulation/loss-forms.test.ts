import type { Model } from '../../src/engine';
import { inlineRunner } from '../../src/simulation';
import { epistemicInputs } from '../../src/simulation/sensitivity/epistemic-input';
import { uncertainMean } from '../../src/simulation/sensitivity/uncertain-mean';
import { everything, modelOf } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, outcomeOf } from '../support/run';

const SIMULATION = { method: 'simulation', trials: 20_000 } as const;
const pool = testPool();
const lognormal = { type: 'lognormal', mu: 9, sigma: 1 };

/** A risk with all that can stand beside forms of loss, which triggers another one with forms. */
const model: Model = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [{ id: 'CALM', distribution: { type: 'twoState', probability: 0.3, multiplier: 0.2 } }],
  risks: [
    {
      id: 'LEAK',
      frequency: { type: 'negativeBinomial', mean: 0.8, size: 2 },
      lossForms: [
        { form: 'RESPONSE', severity: lognormal },
        { form: 'PRODUCTIVITY', severity: { type: 'gamma', shape: 2, scale: 3000 } },
        { form: 'FINES_AND_JUDGMENTS', severity: { type: 'fixed', value: 50_000 }, secondary: true },
        { form: 'RESPONSE', severity: lognormal, secondary: true },
      ],
      secondaryProbability: 0.25,
      drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0.5 }],
    },
    {
      id: 'BIAS',
      frequency: { type: 'poisson', rate: 0.1 },
      lossForms: [{ form: 'REPUTATION', severity: lognormal, secondary: true }],
      secondaryProbability: 0.5,
    },
  ],
  links: [{ from: 'LEAK', to: 'BIAS', meanEvents: 0.6 }],
  controls: [{ id: 'DLP', effects: [{ risk: 'LEAK', frequencyReduction: 0.3, severityReduction: 0.4 }] }],
});
const layered: Model = {
  ...model,
  risks: model.risks.map((risk) => ({ ...risk, eventLayer: { deductible: 20_000, limit: 40_000, share: 0.8 } })),
};

test('the bytes are the same with one thread and with several', async () => {
  const alone = bytesOf(await outcomeOf(inlineRunner(), layered, SIMULATION));
  expect(bytesOf(await outcomeOf(pool, layered, SIMULATION))).toBe(alone);
});

test('forms divide the mean of their risk by their means per event', async () => {
  const { residual } = await outcomeOf(pool, model, SIMULATION);
  const [leak, bias] = residual.risks;
  const response = Math.exp(9.5);
  const weights = [response, 6000, 0.25 * 50_000, 0.25 * response];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  expect(leak!.mean.standardError).toBe(0);
  expect(leak!.forms!.map(({ form, secondary }) => [form, secondary])).toEqual([
    ['RESPONSE', false],
    ['PRODUCTIVITY', false],
    ['FINES_AND_JUDGMENTS', true],
    ['RESPONSE', true],
  ]);
  leak!.forms!.forEach(({ mean }, i) => expect(mean / leak!.mean.value!).toBeCloseTo(weights[i]! / sum, 10));
  expect(leak!.forms!.reduce((total, { mean }) => total + mean, 0)).toBe(leak!.mean.value);
  expect(bias!.forms).toEqual([{ form: 'REPUTATION', secondary: true, mean: bias!.mean.value }]);
});

test('forms add up to the mean of their risk also where insurance leaves it to the trials', async () => {
  const { residual } = await outcomeOf(pool, layered, SIMULATION);
  const [leak] = residual.risks;
  expect(leak!.mean.standardError).toBeGreaterThan(0);
  expect(leak!.forms!.reduce((total, { mean }) => total + mean, 0)).toBe(leak!.mean.value);
});

test('a risk with a severity has no forms in the result', async () => {
  const { residual } = await outcomeOf(pool, everything, SIMULATION);
  for (const risk of residual.risks) expect(risk).not.toHaveProperty('forms');
});

test('the exact method divides the mean by form as a simulation does, and the two agree', async () => {
  const exact = await outcomeOf(pool, model, { method: 'auto', precision: 1e-6 });
  expect(exact.method).toBe('EXACT');
  const simulated = await outcomeOf(pool, model, { method: 'simulation', trials: 200_000 });
  exact.residual.risks.forEach(({ forms }, r) => {
    forms!.forEach(({ mean }, i) => {
      expect(mean / simulated.residual.risks[r]!.forms![i]!.mean).toBeCloseTo(1, 10);
    });
  });
  exact.residual.valueAtRisk.forEach(({ value }, i) => {
    const { value: estimate, standardError } = simulated.residual.valueAtRisk[i]!;
    expect(Math.abs(estimate! - value!)).toBeLessThan(4 * standardError!);
  });
  exact.residual.tailValueAtRisk.forEach(({ value }, i) => {
    const { value: estimate, standardError } = simulated.residual.tailValueAtRisk[i]!;
    expect(Math.abs(estimate! - value!)).toBeLessThan(4 * standardError!);
  });
});

test('an order for exact figures of insured forms is refused with their path, auto simulates', async () => {
  expect((await outcomeOf(pool, layered, { method: 'auto', trials: 20_000 })).method).toBe('SIMULATION');
  await expect(outcomeOf(pool, layered, { method: 'exact' })).rejects.toThrow('risks[0].lossForms');
});

test('an uncertain factor on the loss scales all forms; under a layer the mean has no analytic form', async () => {
  const alone: Model = { ...model, links: [], risks: model.risks.slice(0, 1) };
  const inputs = epistemicInputs(alone, { severity: 2, link: null, control: null });
  const severityInput = inputs.findIndex(({ kind }) => kind === 'SEVERITY');
  const mean = uncertainMean(alone, inputs)!;
  const { residual } = await outcomeOf(pool, alone, SIMULATION);
  expect(mean.central / residual.mean.value!).toBeCloseTo(1, 12);
  expect(mean.withOne(severityInput, 0.95) / mean.central).toBeCloseTo(2, 9);
  expect(uncertainMean(layered, inputs)).toBeNull();
});

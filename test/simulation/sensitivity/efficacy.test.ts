import fc from 'fast-check';
import { analyticMoments, buildPortfolio, type Model } from '../../../src/engine';
import { modelOfMeans } from '../../../src/simulation';
import { epistemicInputs } from '../../../src/simulation/sensitivity/epistemic-input';
import { inputLevels } from '../../../src/simulation/sensitivity/input-levels';
import { uncertainMean } from '../../../src/simulation/sensitivity/uncertain-mean';
import { learnInput, registerYears } from '../../../src/simulation/tasks/learn-input';
import { type MeanSensitivity, sensitivity } from '../../../src/simulation/tasks/sensitivity';
import { modelOf } from '../../support/models';

const NONE = { severity: null, link: null, control: null };

/** Two events of 100 a year before controls. */
const underControls = (controls: readonly object[]): Model =>
  modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: [{ id: 'A', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'fixed', value: 100 } }],
    controls,
  });

const found = (model: Model): MeanSensitivity => {
  const figures = sensitivity({ model, stated: NONE, seed: 1 });
  if ('refusals' in figures) throw new Error('refused');
  return figures;
};

/** P(X ≤ x) of a beta law of parameters 6 and 4: nine uniforms of which six at least are below x. */
function beta64(x: number): number {
  const masses = [84, 36, 9, 1].map((ways, i) => ways * x ** (6 + i) * (1 - x) ** (3 - i));
  return masses.reduce((sum, mass) => sum + mass, 0);
}

describe('one control on the rate of one risk, known as if seen in ten trials', () => {
  const model = underControls([{ id: 'K', effects: [{ risk: 'A', frequencyReduction: 0.6 }], efficacySampleSize: 10 }]);
  const figures = found(model);
  const [row] = figures.inputs;

  test('is one input, its value the reduction', () => {
    expect(figures.inputs).toHaveLength(1);
    expect(row!.input).toMatchObject({ kind: 'EFFICACY', place: 0, central: 0.6 });
    expect([row!.p05, row!.p50, row!.p95].map(beta64)).toEqual([0.05, 0.5, 0.95].map((u) => expect.closeTo(u, 12)));
  });

  test('the mean is 200 · (1 − efficacy), so that its bar, mean and deviation are those of the beta law', () => {
    expect(row!.atLow).toBeCloseTo(200 * (1 - row!.p05), 10);
    expect(row!.atHigh).toBeCloseTo(200 * (1 - row!.p95), 10);
    expect(row!.swing).toBeCloseTo(200 * (row!.p95 - row!.p05), 10);
    expect(figures.central).toBeCloseTo(80, 10);
    expect(figures.mean).toBeCloseTo(80, 1);
    expect(figures.standardDeviation / (200 * Math.sqrt((0.6 * 0.4) / 11))).toBeCloseTo(1, 2);
    expect(row!.index!.firstOrder.value).toBeCloseTo(1, 2);
  });

  test('learning it is worth what the closed form says', () => {
    const trials = 40_000;
    const [input] = epistemicInputs(model, NONE);
    const years = registerYears({ model, seed: 1, trials });
    const appetite = [{ loss: 50, probability: 0.5 }];
    const learned = learnInput({ model, input: input!, seed: 1, years, level: 0.9, appetite });
    const mean = uncertainMean(modelOfMeans(model), [input!])!;
    const nodes = Array.from({ length: 10 }, (_, i) => 1 - Math.exp(-mean.withOne(0, (i + 0.5) / 10) / 100));
    const average = (values: number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
    const probability = average(nodes);
    const error = Math.sqrt((probability * (1 - probability)) / trials);
    const [worth] = learned.appetite;
    expect(Math.abs(worth!.probability - probability)).toBeLessThan(4 * error);
    const value = average(nodes.map((q) => Math.max(0, 0.5 - q))) - Math.max(0, 0.5 - probability);
    expect(value).toBeGreaterThan(0.01);
    expect(Math.abs(worth!.value - value)).toBeLessThan(4 * worth!.standardError);
    // The years in which the efficacy is drawn have the same law as those in which it is one of its values.
    const now = years.filter((loss) => loss > 50).length / trials;
    expect(Math.abs(now - probability)).toBeLessThan(4 * error + 0.002);
    // The higher the efficacy, the lower the tail.
    expect(learned.atLow.tailValueAtRisk.value!).toBeGreaterThan(learned.atHigh.tailValueAtRisk.value!);
  });
});

test('a control on rate and loss has both at one quantile: the mean is 200 · E(1 − B)²', () => {
  const effects = [{ risk: 'A', frequencyReduction: 0.6, severityReduction: 0.6 }];
  const { central, mean, standardDeviation } = found(underControls([{ id: 'K', effects, efficacySampleSize: 10 }]));
  expect(central).toBeCloseTo(200 * 0.16, 10);
  // Half of what as many independent points would leave; the means are 4.4 apart.
  const error = (0.5 * standardDeviation) / Math.sqrt(2 * 32 * 64);
  expect(error).toBeLessThan(0.2);
  expect(Math.abs(mean - 200 * (0.16 + 0.24 / 11))).toBeLessThan(error);
});

test('two controls share the variance of a product as its closed form says', () => {
  const effects = [{ risk: 'A', frequencyReduction: 0.6 }];
  const ids = ['K', 'L'];
  const { inputs, standardDeviation } = found(
    underControls(ids.map((id) => ({ id, effects, efficacySampleSize: 10 }))),
  );
  const [m, v] = [0.4, 0.24 / 11];
  const variance = 2 * v * m * m + v * v;
  expect(standardDeviation / (200 * Math.sqrt(variance))).toBeCloseTo(1, 2);
  for (const { index } of inputs) {
    expect(Math.abs(index!.firstOrder.value - (v * m * m) / variance)).toBeLessThan(
      6 * index!.firstOrder.standardError,
    );
    expect(Math.abs(index!.total.value - (v * m * m + v * v) / variance)).toBeLessThan(6 * index!.total.standardError);
  }
});

test('reductions of which next to nothing is known are 0 or 1, each at the share of quantiles of its own', () => {
  const effects = [{ risk: 'A', frequencyReduction: 0.9, severityReduction: 0.1 }];
  const model = underControls([{ id: 'K', effects, efficacySampleSize: 0.01 }]);
  const state = inputLevels(modelOfMeans(model), epistemicInputs(model, NONE));
  const left = [0.05, 0.5, 0.95].map((u) => {
    state.set(0, u);
    return [state.levels.survivals[0], state.levels.lossFactors[0]];
  });
  expect(left).toEqual([
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
});

test('it stands for the factor of the caller; what is certain or covers nothing is no input', () => {
  const effects = [{ risk: 'A', frequencyReduction: 0.5 }];
  const model = underControls([
    { id: 'K', effects },
    { id: 'L', effects, efficacySampleSize: 5 },
    { id: 'M', effects, efficacySampleSize: 5, coverage: 0 },
    { id: 'N', effects: [{ risk: 'A', severityReduction: 1 }], efficacySampleSize: 5 },
  ]);
  const named = (stated: typeof NONE) => epistemicInputs(model, stated).map(({ kind, place }) => `${kind} ${place}`);
  expect(named(NONE)).toEqual(['EFFICACY 1']);
  expect(named({ ...NONE, control: 2 } as never)).toEqual(['EFFICACY 1', 'CONTROL 0']);
});

describe('controls of every sort, on rates, losses and a link', () => {
  const model = modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: [
      {
        id: 'A',
        frequency: { type: 'poisson', rate: 2 },
        severity: { type: 'lognormal', mu: 10, sigma: 1 },
        eventLayer: { deductible: 20_000, limit: 60_000, share: 0.9 },
      },
      { id: 'B', frequency: { type: 'bernoulli', probability: 0.3 }, severity: { type: 'exponential', mean: 5_000 } },
    ],
    links: [{ from: 'A', to: 'B', probability: 0.5 }],
    controls: [
      {
        id: 'K',
        effects: [{ link: ['A', 'B'], probabilityReduction: 0.4 }],
        efficacySampleSize: 3,
        coverage: 0.8,
        ageing: { age: 1, halfLife: 3 },
      },
      {
        id: 'L',
        effects: [{ risk: 'B', frequencyReduction: 0.7, severityReduction: 0.2 }],
        coverageGroup: 'g',
        coverage: 0.9,
        efficacySampleSize: 8,
      },
      {
        id: 'M',
        effects: [{ risk: 'B', frequencyReduction: 0.3 }],
        coverageGroup: 'g',
        coverage: 0.9,
        efficacySampleSize: 20,
        reliability: { failuresPerYear: 4, daysToRestore: 10, formula: 'fairCam', mode: 'stateful' },
      },
      { id: 'N', effects: [{ risk: 'A', severityReduction: 0.25 }], efficacySampleSize: 1 },
    ],
  });
  const inputs = epistemicInputs(model, NONE);
  const means = modelOfMeans(model);
  const mean = uncertainMean(means, inputs)!;

  test('the mean is that of the engine wherever they stand', () => {
    const uniform = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(uniform, uniform, uniform, uniform), (u) => {
        const state = inputLevels(means, inputs);
        u.forEach((value, input) => state.set(input, value));
        const parts = mean.groups.map((group) => {
          const { part, central } = mean.partOf(group);
          return part.evaluate(Float64Array.from(group, (input) => u[input]!)) - central;
        });
        const sum = parts.reduce((total, part) => total + part, mean.central);
        expect(Math.abs(sum / analyticMoments(state.changed())!.mean - 1)).toBeLessThan(1e-10);
      }),
      { numRuns: 30 },
    );
  });

  test('averaged over an efficacy that acts once on losses without a layer, the mean is what it was', () => {
    for (const place of [0, 2]) {
      const steps = 200;
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        const t = (i + 0.5) / steps;
        sum += (6 * t * (1 - t) * mean.withOne(place, t * t * (3 - 2 * t))) / steps;
      }
      expect(sum / mean.central).toBeCloseTo(1, 4);
      expect(mean.withOne(place, 0.95)).toBeLessThan(mean.withOne(place, 0.05));
    }
  });

  test('a known efficacy is no longer drawn, outages and other efficacies still are', () => {
    const state = inputLevels(model, inputs);
    state.set(2, 0.5);
    const drawn = () => {
      const { risks, links } = state.changed();
      const survivals = [risks[0]!.yearlySeverityFactor, risks[1]!.yearlySurvival, links[0]!.yearlySurvival];
      return survivals.map((survival) =>
        survival?.groups.flatMap(({ efficacies }) =>
          efficacies.map(
            ({ control, sampleSize, outages }) => `${control} ${sampleSize ?? 'known'}${outages ? ' out' : ''}`,
          ),
        ),
      );
    };
    expect(drawn()).toEqual([['N 1'], ['L 8', 'M known out'], ['K 3']]);
    state.set(0, 0.5);
    expect(drawn()).toEqual([['N 1'], ['L 8', 'M known out'], undefined]);
    expect(buildPortfolio(model).links[0]!.yearlySurvival).not.toBeNull();
  });
});

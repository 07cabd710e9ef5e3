import fc from 'fast-check';
import { analyticMoments, buildPortfolio, type Model } from '../../../src/engine';
import { epistemicInputs, quantilesOf } from '../../../src/simulation/sensitivity/epistemic-input';
import { inputLevels } from '../../../src/simulation/sensitivity/input-levels';
import { uncertainMean } from '../../../src/simulation/sensitivity/uncertain-mean';
import { sensitivity } from '../../../src/simulation/tasks/sensitivity';
import { modelOf } from '../../support/models';

const ALL = { severity: 1.5, link: 2, control: 3 };
const RATES = { severity: null, link: null, control: null };

/** Uncertain rates, links, grouped and unreliable controls, layers, drivers on rate and loss. */
const register: Model = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [
    { id: 'CALM', distribution: { type: 'gamma', shape: 2 } },
    { id: 'WAR', distribution: { type: 'twoState', probability: 0.2, multiplier: 3 } },
  ],
  risks: [
    {
      id: 'A',
      frequency: { type: 'negativeBinomial', mean: 2, size: 4 },
      severity: { type: 'lognormal', mu: 10, sigma: 1 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0 }],
      eventLayer: { deductible: 50_000, limit: 100_000, share: 0.8 },
    },
    {
      id: 'B',
      frequency: { type: 'negativeBinomial', mean: 0.5, size: 1 },
      severity: { type: 'exponential', mean: 80_000 },
      drivers: [{ driver: 'WAR', frequencyLoading: 1, severityLoading: 0.5 }],
    },
    {
      id: 'C',
      frequency: { type: 'bernoulli', probability: 0.2 },
      severity: { type: 'gamma', shape: 2, scale: 40_000 },
      drivers: [{ driver: 'WAR', frequencyLoading: 0, severityLoading: 1 }],
      eventLayer: { deductible: 20_000, limit: 200_000, share: 1 },
    },
    { id: 'D', frequency: { type: 'poisson', rate: 3 }, severity: { type: 'fixed', value: 1_000 } },
    { id: 'E', frequency: { type: 'negativeBinomial', mean: 1, size: 3 }, severity: { type: 'fixed', value: 9_000 } },
  ],
  links: [
    { from: 'A', to: 'B', probability: 0.4 },
    { from: 'B', to: 'C', meanEvents: 0.3 },
  ],
  controls: [
    {
      id: 'K',
      effects: [
        { risk: 'A', frequencyReduction: 0.5, severityReduction: 0.2 },
        { link: ['A', 'B'], probabilityReduction: 0.3 },
      ],
      coverage: 0.9,
      reliability: { availability: 0.8, variantEfficacy: 0.1 },
    },
    { id: 'L', coverageGroup: 'g', coverage: 0.7, effects: [{ risk: 'B', frequencyReduction: 0.6 }] },
    {
      id: 'M',
      coverageGroup: 'g',
      coverage: 0.7,
      effects: [
        { risk: 'B', frequencyReduction: 0.4 },
        { risk: 'C', severityReduction: 0.5 },
      ],
    },
  ],
});

const meanOf = (model: Model) => analyticMoments(buildPortfolio(model))!.mean;

describe('the list of inputs', () => {
  test('rates state their own uncertainty; other estimates as the caller says', () => {
    const inputs = epistemicInputs(register, ALL);
    expect(inputs.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'RATE 0',
      'RATE 1',
      'RATE 4',
      'SEVERITY 0',
      'SEVERITY 1',
      'SEVERITY 2',
      'SEVERITY 3',
      'SEVERITY 4',
      'LINK 0',
      'LINK 1',
      'CONTROL 0',
      'CONTROL 1',
      'CONTROL 2',
    ]);
    expect(epistemicInputs(register, RATES).map(({ kind }) => kind)).toEqual(['RATE', 'RATE', 'RATE']);
  });

  test('the gamma of a rate has the mean and the size of what it was compiled to; a factor its median at 1', () => {
    const [rate, , , severity] = epistemicInputs(register, ALL);
    expect(rate).toMatchObject({ law: { type: 'gamma', shape: 4, scale: 0.5 }, central: 2 });
    const [quantile] = quantilesOf([severity!]);
    expect([0.05, 0.5, 0.95].map((u) => Number(quantile!(u).toFixed(12)))).toEqual([
      Number((1 / 1.5).toFixed(12)),
      1,
      1.5,
    ]);
  });

  test('links on a cycle, and certain ones, are taken as they are', () => {
    const links = [
      { from: 'D', to: 'E', probability: 1 },
      { from: 'E', to: 'B', probability: 0.1 },
      { from: 'B', to: 'E', probability: 0.1 },
    ];
    const cyclic = { ...register, links, controls: [] };
    expect(epistemicInputs(cyclic, ALL).filter(({ kind }) => kind === 'LINK')).toEqual([]);
  });
});

describe('the mean as a function of the inputs', () => {
  const inputs = epistemicInputs(register, ALL);
  const mean = uncertainMean(register, inputs)!;

  test('is that of the engine where all stand at their central values', () => {
    expect(Math.abs(mean.central / meanOf(register) - 1)).toBeLessThan(1e-12);
  });

  test('is that of the engine wherever they stand', () => {
    const uniforms = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(uniforms, (u) => {
        const state = inputLevels(register, inputs);
        u.forEach((value, input) => state.set(input, value));
        const exact = analyticMoments(state.changed())!.mean;
        const parts = mean.groups.map((group) => {
          const { part, central } = mean.partOf(group);
          return part.evaluate(Float64Array.from(group, (input) => u[input]!)) - central;
        });
        const sum = parts.reduce((total, part) => total + part, mean.central);
        expect(Math.abs(sum / exact - 1)).toBeLessThan(1e-10);
      }),
      { numRuns: 40 },
    );
  });

  test('with one input moved, against a model written that way', () => {
    const at = (kind: string, place: number) =>
      inputs.findIndex((input) => input.kind === kind && input.place === place);
    const quantiles = quantilesOf(inputs);
    const rate = quantiles[at('RATE', 0)]!(0.95);
    const known = {
      ...register,
      risks: register.risks.map((risk) =>
        risk.id === 'A' ? { ...risk, frequency: { type: 'poisson' as const, rate } } : risk,
      ),
    };
    expect(mean.withOne(at('RATE', 0), 0.95) / meanOf(known)).toBeCloseTo(1, 11);
    const odds = (share: number, factor: number) => (share * factor) / (1 - share + share * factor);
    const linked = { ...register, links: [{ from: 'A', to: 'B', probability: odds(0.4, 2) }, register.links[1]!] };
    expect(mean.withOne(at('LINK', 0), 0.95) / meanOf(linked)).toBeCloseTo(1, 11);
    const weaker = odds(0.6, 1 / 3);
    const controls = register.controls.map((control) =>
      control.id === 'L'
        ? { ...control, effects: [{ risk: 'B', frequencyReduction: weaker, severityReduction: 0 }] }
        : control,
    );
    expect(mean.withOne(at('CONTROL', 1), 0.05) / meanOf({ ...register, controls })).toBeCloseTo(1, 11);
  });

  test('falls into groups that share no occurrence', () => {
    expect(
      mean.groups.map((group) => group.map((input) => `${inputs[input]!.kind} ${inputs[input]!.place}`).sort()),
    ).toEqual([
      expect.arrayContaining(['RATE 0', 'RATE 1', 'LINK 0', 'LINK 1', 'SEVERITY 0', 'CONTROL 0']),
      ['RATE 4', 'SEVERITY 4'],
      ['SEVERITY 3'],
    ]);
  });
});

describe('rates alone', () => {
  const found = sensitivity({ model: register, stated: RATES, seed: 1 });
  if ('refusals' in found) throw new Error('refused');

  test('the mean is linear in rates, so the shares of variance are known', () => {
    const inputs = epistemicInputs(register, RATES);
    const slopes = inputs.map(({ place, central }) => {
      const rate = central + 1;
      const risks = register.risks.map((risk, r) =>
        r === place ? { ...risk, frequency: { type: 'poisson' as const, rate } } : risk,
      );
      return meanOf({ ...register, risks }) - meanOf(register);
    });
    const variances = inputs.map(({ law }, i) =>
      law.type === 'gamma' ? law.shape * law.scale ** 2 * slopes[i]! ** 2 : 0,
    );
    const total = variances.reduce((sum, variance) => sum + variance, 0);
    expect(Math.abs(found.standardDeviation / Math.sqrt(total) - 1)).toBeLessThan(0.01);
    // Half of what as many independent points would leave.
    expect(Math.abs(found.mean - found.central)).toBeLessThan(0.5 * Math.sqrt(total / (2 * 32 * 64)));
    for (const { input, index } of found.inputs) {
      const share = variances[inputs.findIndex(({ place }) => place === input.place)]! / total;
      expect(Math.abs(index!.firstOrder.value - share)).toBeLessThan(6 * index!.firstOrder.standardError);
      expect(Math.abs(index!.total.value - share)).toBeLessThan(6 * index!.total.standardError);
      expect(index!.total.standardError).toBeLessThan(0.01);
    }
  });

  test('the widest swing comes first', () => {
    const swings = found.inputs.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    for (const { atLow, atHigh, swing } of found.inputs) expect(swing).toBeCloseTo(Math.abs(atHigh - atLow), 9);
  });
});

test('nothing uncertain: no rows, no variance', () => {
  const certain = { ...register, risks: register.risks.filter(({ id }) => id === 'D'), links: [], controls: [] };
  expect(sensitivity({ model: certain, stated: RATES, seed: 1 })).toMatchObject({
    central: 3_000,
    mean: 3_000,
    standardDeviation: 0,
    inputs: [],
  });
});

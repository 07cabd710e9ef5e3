import type { Model } from '../../src/engine';
import { compareScenarios, inlineRunner, type Runner } from '../../src/simulation';
import { performTask } from '../../src/simulation/tasks';
import { modelOf } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, LEVELS, outcomeOf } from '../support/run';

const pool = testPool();
const TRIALS = 100_000;
const SIMULATION = { method: 'simulation', trials: TRIALS } as const;
const head = { format: 'riskweave-model/1', currency: 'EUR' };

type Json = Record<string, unknown>;

const risk = (id: string, more: Json = {}): Json => ({
  id,
  frequency: { type: 'bernoulli', probability: 0.5 },
  severity: { type: 'fixed', value: 100 },
  ...more,
});
const joined = (spearman: number, more: Json = {}): Json => ({
  copula: 'gaussian',
  correlations: [{ between: ['A', 'B'], spearman }],
  ...more,
});

/** A stated value less its expectation, in standard errors of a probability. */
const zOf = (value: number, probability: number): number =>
  (value - probability) / Math.sqrt((probability * (1 - probability)) / TRIALS);

describe('correlated risks', () => {
  test('two of probability ½ happen together in a third of the years (DEP-BERN)', async () => {
    // 6/π · asin(¼) is the rank correlation of a Gaussian copula of correlation ½.
    const model = modelOf({
      ...head,
      risks: [risk('A'), risk('B')],
      dependence: joined((6 / Math.PI) * Math.asin(0.25)),
    });
    const { method, residual } = await outcomeOf(pool, model, { trials: TRIALS });
    expect(method).toBe('SIMULATION');
    expect(Math.abs(zOf(residual.probabilityOfLoss.value!, 2 / 3))).toBeLessThan(4);
    expect(residual.mean).toEqual({ value: 100, standardError: 0 });
    expect(residual.risks.map(({ mean }) => mean)).toEqual([
      { value: 50, standardError: 0 },
      { value: 50, standardError: 0 },
    ]);
    const { value, standardError } = residual.standardDeviation;
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(value! - 100 * Math.sqrt(0.5 + 2 * (1 / 3 - 1 / 4)))).toBeLessThan(4 * standardError!);
  });

  test('are refused by the exact method, by path', async () => {
    const model = modelOf({ ...head, risks: [risk('A'), risk('B')], dependence: joined(0.5) });
    await expect(outcomeOf(pool, model, { method: 'exact' })).rejects.toThrow(/CORRELATED_COUNTS.*"dependence"/);
    const none = modelOf({ ...head, risks: [risk('A'), risk('B')], dependence: joined(0) });
    expect((await outcomeOf(pool, none, {})).method).toBe('EXACT');
  });

  test('a contradiction is repaired, and what changed most is said', async () => {
    const pairs = [
      ['A', 'B', 0.9],
      ['B', 'C', 0.9],
      ['A', 'C', -0.9],
    ].map(([a, b, spearman]) => ({ between: [a, b], spearman }));
    const risks = [risk('A', { name: 'Leak' }), risk('B'), risk('C')];
    const model = modelOf({ ...head, risks, dependence: { copula: 'gaussian', correlations: pairs } });
    const [notice] = (await outcomeOf(pool, model, { trials: 1000 })).notices.filter(
      ({ code }) => code === 'CORRELATIONS_REPAIRED',
    );
    expect(notice!.message).toMatch(/between (Leak|B) and C|between Leak and B/);
    expect(notice!.message).toMatch(/rank correlation -?0\.\d+ instead of -?0\.9\./);
  });

  test('a shared driver beside a correlation is pointed out', async () => {
    const drivers = [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }];
    const follows = { drivers: [{ driver: 'CALM', frequencyLoading: 1 }] };
    const codesOf = async (risks: Json[]): Promise<string[]> => {
      const model = modelOf({ ...head, drivers, risks, dependence: joined(0.3) });
      return (await outcomeOf(pool, model, { trials: 1000 })).notices.map(({ code }) => code);
    };
    expect(await codesOf([risk('A', follows), risk('B', follows)])).toContain('CORRELATED_AND_DRIVEN');
    expect(await codesOf([risk('A', follows), risk('B')])).not.toContain('CORRELATED_AND_DRIVEN');
  });
});

describe('a control that is out for whole years', () => {
  const certain = { frequency: { type: 'bernoulli', probability: 1 } };
  const control = (more: Json): Json => ({
    id: 'SHARED',
    effects: ['A', 'B'].map((id) => ({ risk: id, frequencyReduction: 0.9 })),
    ...more,
  });
  const reliability = { failuresPerYear: 1, daysToRestore: 365, formula: 'alternatingRenewal' };
  const outcome = (more: Json, options = {}) =>
    outcomeOf(pool, modelOf({ ...head, risks: [risk('A', certain), risk('B', certain)], controls: [control(more)] }), {
      ...SIMULATION,
      ...options,
    });

  test('lets both targets through in the same years: their joint law by hand', async () => {
    const { residual, notices } = await outcome({ reliability: { ...reliability, mode: 'stateful' } });
    // Half the years nothing is stopped; in the others each event passes with probability 0.1.
    expect(Math.abs(zOf(residual.probabilityOfLoss.value!, 0.5 + 0.5 * (1 - 0.9 ** 2)))).toBeLessThan(4);
    expect(residual.mean).toEqual({ value: expect.closeTo(110, 9), standardError: 0 });
    const both = 0.5 + 0.5 * 0.1 ** 2;
    const deviation = 100 * Math.sqrt(1.1 + 2 * both - 1.1 ** 2);
    expect(Math.abs(residual.standardDeviation.value! - deviation)).toBeLessThan(
      4 * residual.standardDeviation.standardError!,
    );
    expect(notices.map(({ code }) => code)).not.toContain('AVERAGED_CONTROLS');
  });

  test('averaged, the same mean is exact and the notice says what is understated', async () => {
    const { residual, notices } = await outcome({ reliability });
    expect(residual.mean.value).toBeCloseTo(110, 10);
    expect(notices.map(({ code }) => code)).toContain('AVERAGED_CONTROLS');
  });

  test('is refused by the exact method', async () => {
    const stateful = { reliability: { ...reliability, mode: 'stateful' } };
    await expect(outcome(stateful, { method: 'exact' })).rejects.toThrow(/CONTROL_DIFFERS_BY_YEAR.*controls\[0\]/);
  });

  test('averages without consequence are not spoken of', async () => {
    const idle = { reliability, effects: [{ risk: 'A', frequencyReduction: 0 }] };
    expect((await outcome(idle, { trials: 1000 })).notices.map(({ code }) => code)).not.toContain('AVERAGED_CONTROLS');
  });
});

/** Everything that varies by year at once. */
const all = modelOf({
  ...head,
  drivers: [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }],
  risks: [
    risk('A', {
      frequency: { type: 'poisson', rate: 0.8 },
      severity: { type: 'lognormal', mu: 9, sigma: 1 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1 }],
      frequencyUncertainty: { type: 'lognormal', sigma: 0.4 },
      eventLayer: { deductible: 5000, limit: 50_000, share: 0.5 },
    }),
    risk('B', {
      frequency: { type: 'negativeBinomial', mean: 0.6, size: 1.5 },
      severity: { type: 'exponential', mean: 20_000 },
      severityUncertainty: { type: 'gamma', shape: 4 },
    }),
    risk('C', { frequency: { type: 'binomial', trials: 3, probability: 0.2 } }),
    risk('D', { severity: { type: 'weibull', shape: 0.8, scale: 9000 } }),
  ],
  links: [{ from: 'A', to: 'D', probability: 0.3 }],
  controls: [
    {
      id: 'OUT',
      effects: [
        { risk: 'A', frequencyReduction: 0.5, severityReduction: 0.2 },
        { risk: 'C', frequencyReduction: 0.6 },
      ],
      reliability: {
        failuresPerYear: 2,
        daysToRestore: 60,
        formula: 'fairCam',
        variantEfficacy: 0.1,
        mode: 'stateful',
      },
    },
    {
      id: 'DOUBT',
      effects: [
        { risk: 'B', frequencyReduction: 0.4 },
        { link: ['A', 'D'], probabilityReduction: 0.5 },
      ],
      efficacySampleSize: 8,
      ageing: { halfLife: 4, age: 1.5 },
    },
  ],
  dependence: {
    copula: 't',
    degreesOfFreedom: 5,
    correlations: [
      { between: ['B', 'A'], spearman: 0.5 },
      { between: ['C', 'B'], spearman: -0.2 },
    ],
  },
});

describe('everything at once', () => {
  const few = { ...SIMULATION, trials: 20_000 };

  test('gives the same bytes on one, two and three threads', async () => {
    const alone = bytesOf(await outcomeOf(inlineRunner(), all, few));
    expect(bytesOf(await outcomeOf(pool, all, few))).toBe(alone);
    const copying: Runner = {
      threads: 3,
      run: async (name, input) => structuredClone(performTask(structuredClone({ name, input }))),
      close: () => Promise.resolve(),
    };
    expect(bytesOf(await outcomeOf(copying, all, few))).toBe(alone);
  });

  test('beside a scenario, has the figures of a run of its own', async () => {
    const base: Model = { ...all, controls: [] };
    const faster = { type: 'poisson', rate: 1.1 } as const;
    const risks = base.risks.map((one) => (one.id === 'A' ? { ...one, frequency: faster } : one));
    const scenario: Model = { ...base, risks };
    const options = { ...few, precision: 1e-6, seed: 1, levels: LEVELS };
    const order = { base, scenarios: [scenario], appetite: [], largestEvent: false, options };
    const compared = await compareScenarios(order, pool);
    if ('refusals' in compared) throw new Error(JSON.stringify(compared.refusals));
    const { ledger } = compared.scenarios[0]!;
    const { residual } = await outcomeOf(pool, scenario, few);
    expect(ledger.ceded.standardDeviation.value).toBeGreaterThan(0);
    expect(ledger).toMatchObject({
      mean: residual.mean,
      standardDeviation: residual.standardDeviation,
      valueAtRisk: residual.valueAtRisk,
      tailValueAtRisk: residual.tailValueAtRisk,
      ceded: residual.ceded,
    });
  });

  test('stays below the inherent years', async () => {
    const { residual, inherent } = await outcomeOf(pool, all, few);
    residual.valueAtRisk.forEach(({ value }, l) => expect(value!).toBeLessThan(inherent!.valueAtRisk[l]!.value!));
  });
});

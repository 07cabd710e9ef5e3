import type { Model, Outcome, PeopleLedger } from '../../src/engine';
import { FEWEST_STRATIFIED, inlineRunner, parseModel, quantify } from '../../src/simulation';
import { everything, modelOf } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, LEVELS, outcomeOf } from '../support/run';

const pool = testPool();
const EXACT = { method: 'exact' } as const;
const SIMULATION = { method: 'simulation', trials: 40_000 } as const;

const fixed = (value: number) => ({ type: 'fixed', value });
const ofRisks = (risks: object[], rest: object = {}): Model =>
  modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: risks.map((risk, i) => ({ id: `R${i}`, severity: fixed(1000), ...risk })),
    ...rest,
  });
const ledger = ({ residual }: Outcome, i = 0): PeopleLedger => residual.people![i]!;

/** The smallest n with P(N ≤ n) ≥ level, N ~ Poisson(rate). */
function poissonQuantile(rate: number, level: number): number {
  let term = Math.exp(-rate);
  let sum = term;
  let n = 0;
  while (sum < level) {
    n++;
    term *= rate / n;
    sum += term;
  }
  return n;
}

describe('persons affected by Poisson events', () => {
  const people = [
    { class: 'SIGNIFICANT', probability: 0.1, affected: fixed(4) },
    { class: 'NEGLIGIBLE', affected: fixed(25) },
  ];
  const model = ofRisks([{ frequency: { type: 'poisson', rate: 3 }, people }]);

  it.each([EXACT, SIMULATION])('are compound Poisson, thinned by class (%o)', async (options) => {
    const outcome = await outcomeOf(pool, model, options);
    expect(outcome.residual.people!.map((entry) => entry.class)).toEqual(['NEGLIGIBLE', 'SIGNIFICANT']);
    for (const [i, rate, each] of [
      [0, 3, 25],
      [1, 0.3, 4],
    ] as const) {
      const figures = ledger(outcome, i);
      expect(figures.mean.value).toBeCloseTo(rate * each, 9);
      expect(figures.standardDeviation.value).toBeCloseTo(each * Math.sqrt(rate), 9);
      const any = 1 - Math.exp(-rate);
      if (options.method === 'exact') expect(figures.probabilityOfAny.value).toBeCloseTo(any, 9);
      expect(figures.probabilityOfAny.low!).toBeLessThanOrEqual(any + 1e-9);
      expect(figures.probabilityOfAny.high!).toBeGreaterThanOrEqual(any - 1e-9);
      const quantiles = LEVELS.map((level) => each * poissonQuantile(rate, level));
      // The 40,000 years of a simulation settle atoms of this weight up to 99 %.
      const settled = options.method === 'exact' ? LEVELS.length : 3;
      const values = figures.valueAtRisk.slice(0, settled).map(({ value }) => value!);
      values.forEach((value, l) => expect(value).toBeCloseTo(quantiles[l]!, 4));
      expect(figures.exceedance[0]).toEqual(
        expect.objectContaining({ people: expect.any(Number) as number, probability: expect.any(Number) as number }),
      );
    }
  });

  it('split by class as by risks of the thinned rates', async () => {
    const split = ofRisks([
      {
        frequency: { type: 'poisson', rate: 1.2 },
        people: [{ class: 'LIMITED', affected: { type: 'gamma', shape: 2, scale: 30 } }],
      },
      {
        frequency: { type: 'poisson', rate: 0.3 },
        people: [{ class: 'MAXIMUM', affected: { type: 'gamma', shape: 3, scale: 2 } }],
      },
    ]);
    const whole = ofRisks([
      {
        frequency: { type: 'poisson', rate: 1.5 },
        people: [
          { class: 'LIMITED', probability: 0.8, affected: { type: 'gamma', shape: 2, scale: 30 } },
          { class: 'MAXIMUM', probability: 0.2, affected: { type: 'gamma', shape: 3, scale: 2 } },
        ],
      },
    ]);
    const [a, b] = await Promise.all([split, whole].map((one) => outcomeOf(pool, one, EXACT)));
    for (const i of [0, 1]) {
      expect(ledger(a!, i).class).toBe(ledger(b!, i).class);
      ledger(a!, i).tailValueAtRisk.forEach(({ value }, l) => {
        expect(ledger(b!, i).tailValueAtRisk[l]!.value! / value!).toBeCloseTo(1, 5);
        expect(ledger(b!, i).valueAtRisk[l]!.value! / ledger(a!, i).valueAtRisk[l]!.value!).toBeCloseTo(1, 5);
      });
    }
  });
});

const affected = { type: 'lognormalInterval', low: 10, high: 2000, confidence: 0.9 };
/** `everything` with persons: a security event, and an AI harm that it triggers, affect them. */
const register = (scale = 1): Model => ({
  ...everything,
  risks: everything.risks.map((risk) =>
    risk.id === 'FINE'
      ? risk
      : {
          ...risk,
          people: [
            {
              class: 'LIMITED' as const,
              probability: 0.7,
              affected: { type: 'lognormalInterval' as const, low: 10 * scale, high: 2000 * scale, confidence: 0.9 },
            },
          ],
        },
  ),
  controls: [
    ...everything.controls,
    {
      id: 'REDRESS',
      effects: [{ risk: 'BIAS', frequencyReduction: 0, severityReduction: 0, peopleReduction: 0.6 }],
      coverage: 0.5,
      reliability: { availability: 0.9, variantEfficacy: 0 },
    },
  ],
});

describe('persons affected in a model with all parts', () => {
  it('leave every figure of the loss as it is', async () => {
    const { residual, inherent, reduction } = await outcomeOf(pool, register(), SIMULATION);
    const plain = await outcomeOf(pool, { ...register(), risks: everything.risks }, SIMULATION);
    const money = <T extends object>(part: T) => JSON.stringify({ ...part, people: undefined });
    expect(plain.residual).not.toHaveProperty('people');
    expect(money(residual)).toBe(money(plain.residual));
    expect(money(inherent!)).toBe(money(plain.inherent!));
    expect(money(reduction!)).toBe(money(plain.reduction!));
  });

  it('are simulated to the same bytes in one thread and in several', async () => {
    const alone = bytesOf(await outcomeOf(inlineRunner(), register(), { ...SIMULATION, trials: 20_000 }));
    expect(bytesOf(await outcomeOf(pool, register(), { ...SIMULATION, trials: 20_000 }))).toBe(alone);
  });

  it('have contributions that add up to the tail and means that add up to the mean', async () => {
    for (const options of [EXACT, SIMULATION]) {
      const { mean, tailValueAtRisk, risks } = ledger(
        await outcomeOf(
          pool,
          { ...register(), drivers: [], risks: register().risks.map((risk) => ({ ...risk, drivers: [] })) },
          options,
        ),
      );
      expect(risks.map(({ id }) => id)).toEqual(['POISON', 'BIAS']);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(risks.map((risk) => risk.mean.value!)) / mean.value!).toBeCloseTo(1, 10);
      tailValueAtRisk.forEach(({ value }, l) => {
        expect(sum(risks.map((risk) => risk.tailContribution[l]!.value)) / value!).toBeCloseTo(1, 10);
      });
    }
  });

  it('are left by controls as their efficacies multiply: coverage, outages and prevented events', async () => {
    const { residual, inherent, reduction } = await outcomeOf(pool, register(), SIMULATION);
    const E = Math.exp(Math.log(10 * 2000) / 2 + 0.5 * (Math.log(200) / (2 * 1.6448536269514722)) ** 2) * 0.7;
    const poison = 0.8;
    const bias = 0.5 + 0.3 * poison;
    expect(inherent!.people![0]!.mean.value! / (E * (poison + bias))).toBeCloseTo(1, 9);
    const left = poison * 0.45;
    const people = E * (left + (0.5 + 0.3 * 0.5 * left) * (1 - 0.5 * 0.9 * 0.6));
    expect(residual.people![0]!.mean.value! / people).toBeCloseTo(1, 9);
    expect(reduction!.people![0]!.mean.value).toBeCloseTo(
      inherent!.people![0]!.mean.value! - residual.people![0]!.mean.value!,
      6,
    );
    expect(reduction!.people![0]!.class).toBe('LIMITED');
  });

  it('scale with the number of persons an event', async () => {
    const [once, fourfold] = await Promise.all([1, 4].map((scale) => outcomeOf(pool, register(scale), SIMULATION)));
    const figures = (outcome: Outcome) => {
      const { mean, valueAtRisk, tailValueAtRisk } = ledger(outcome);
      return [mean, ...valueAtRisk, ...tailValueAtRisk].map(({ value }) => value!);
    };
    const reference = figures(once!);
    figures(fourfold!).forEach((value, i) => expect(value / (4 * reference[i]!)).toBeCloseTo(1, 5));
  });

  it('are checked against the exact method where it applies', async () => {
    const { exactCheck } = await outcomeOf(pool, register(), { ...SIMULATION, trials: 100_000 });
    const checks = exactCheck.filter((check) => check.class === 'LIMITED');
    expect(checks).toHaveLength(1 + 2 * LEVELS.length);
    for (const { z } of checks) expect(Math.abs(z)).toBeLessThan(4);
    expect(exactCheck.filter((check) => check.class === undefined)).toHaveLength(1 + 2 * LEVELS.length);
  });

  it('stop with the years of the loss where an error is asked for', async () => {
    const target = { error: 0.02, level: 0.9, mostTrials: 200_000 };
    const asked = await outcomeOf(pool, register(), { ...SIMULATION, trials: 5_000, target });
    const { trials } = asked;
    expect(trials).toBeGreaterThan(5_000);
    const direct = await outcomeOf(pool, register(), { ...SIMULATION, trials: trials! });
    expect(ledger(asked)).toEqual(ledger(direct));
  });
});

describe('persons affected where losses are stratified or years are kept as histograms', () => {
  it('are those of independent years, as what events affect is drawn independently in every run', async () => {
    const stratified = await outcomeOf(pool, register(), {
      ...SIMULATION,
      trials: FEWEST_STRATIFIED,
      sampling: 'stratified',
    });
    const independent = await outcomeOf(pool, register(), { ...SIMULATION, trials: FEWEST_STRATIFIED });
    expect(stratified.sampling).toBe('STRATIFIED');
    expect(stratified.residual.valueAtRisk).not.toEqual(independent.residual.valueAtRisk);
    expect(stratified.residual.people).toEqual(independent.residual.people);
    expect(stratified.inherent!.people).toEqual(independent.inherent!.people);
    expect(stratified.reduction!.people).toEqual(independent.reduction!.people);
  });

  it('are known to the width of a bucket, and their means as they were', async () => {
    const kept = await outcomeOf(pool, register(), { ...SIMULATION, memory: 'full' });
    const streamed = await outcomeOf(pool, register(), { ...SIMULATION, memory: 'constant' });
    const [full, constant] = [ledger(kept), ledger(streamed)];
    expect(streamed.bucketWidth).toBe(2 ** -12);
    expect(constant).not.toEqual(full);
    expect(constant.mean).toEqual(full.mean);
    expect(constant.probabilityOfAny).toEqual(full.probabilityOfAny);
    full.valueAtRisk.forEach(({ value }, l) => {
      expect(Math.abs(constant.valueAtRisk[l]!.value! / value! - 1)).toBeLessThanOrEqual(2 ** -12);
      expect(constant.tailValueAtRisk[l]!.value! / full.tailValueAtRisk[l]!.value!).toBeCloseTo(1, 5);
    });
    expect(constant.risks.map(({ id }) => id)).toEqual(full.risks.map(({ id }) => id));
    expect(streamed.exactCheck.filter((check) => check.class === 'LIMITED')).toHaveLength(1 + 2 * LEVELS.length);
  });
});

describe('orders of exact figures of persons', () => {
  const fine = ofRisks([
    {
      frequency: { type: 'poisson', rate: 1 },
      people: [{ class: 'LIMITED', affected: { type: 'lognormal', mu: 3, sigma: 2.5 } }],
    },
  ]);

  it('are refused with the class where only the persons are out of reach; auto then simulates and checks the loss', async () => {
    const order = { ...EXACT, precision: 2e-12, trials: 1, seed: 1, levels: LEVELS };
    const result = await quantify(fine, order, pool);
    if (!('refusals' in result)) throw new Error('was computed');
    expect(result.refusals[0]!.message).toMatch(/^Persons affected, class LIMITED: /);
    expect(result.refusals[0]!.path).toBe('risks');
    const outcome = await outcomeOf(pool, fine, { method: 'auto', precision: 2e-12, trials: 20_000 });
    expect(outcome.method).toBe('SIMULATION');
    expect(outcome.exactCheck.some((check) => check.class === undefined)).toBe(true);
  });
});

describe('people in a model file', () => {
  const faultsOf = (people: unknown, controls: unknown[] = []) => {
    const parsed = parseModel({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [{ id: 'R', frequency: { type: 'poisson', rate: 1 }, severity: fixed(1), people }],
      controls,
    });
    return 'faults' in parsed ? parsed.faults.map(({ code, path }) => [code, path]) : parsed.model;
  };

  it('are read with probability 1 unless stated; an empty list is none', () => {
    expect(faultsOf([{ class: 'MAXIMUM', affected }])).toMatchObject({
      risks: [{ people: [{ class: 'MAXIMUM', probability: 1, affected }] }],
    });
    expect(faultsOf([])).toMatchObject({ risks: [expect.not.objectContaining({ people: [] })] });
  });

  it('are refused with the path of every fault', () => {
    expect(faultsOf([{ class: 'GRAVE', probability: 2, affected: { type: 'gamma', shape: -1, scale: 1 } }])).toEqual([
      ['UNKNOWN_TYPE', 'risks[0].people[0].class'],
      ['OUT_OF_RANGE', 'risks[0].people[0].probability'],
      ['OUT_OF_RANGE', 'risks[0].people[0].affected.shape'],
    ]);
    expect(
      faultsOf([
        { class: 'LIMITED', affected },
        { class: 'LIMITED', affected },
      ]),
    ).toEqual([['DUPLICATE_REFERENCE', 'risks[0].people[1].class']]);
    expect(faultsOf([{ class: 'LIMITED', persons: 3 }])).toEqual(
      expect.arrayContaining([
        ['UNKNOWN_KEY', 'risks[0].people[0].persons'],
        ['MISSING', 'risks[0].people[0].affected'],
      ]),
    );
    expect(faultsOf([], [{ id: 'C', effects: [{ risk: 'R', peopleReduction: 1.5 }] }])).toEqual([
      ['OUT_OF_RANGE', 'controls[0].effects[0].peopleReduction'],
    ]);
  });
});

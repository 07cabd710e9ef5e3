import { frequencyOf } from '../../src/engine';
import { expertScores } from '../../src/services/index';
import { oracle } from '../engine/distributions/oracle';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };

describe('calibration', () => {
  let register: QuantifiedRegister;
  beforeEach(async () => {
    register = await openQuantifiedRegister();
  });
  afterEach(() => register.dispose());

  test('ELI-POOL: the pool can be handed in as an estimate', async () => {
    const { services, caller } = register;
    const { inputs, expected } = oracle<
      { experts: [number, number, number][] },
      { linear_pool: { mean: number; quantiles: Record<string, number> }; logarithmic_pool: { mean: number } }
    >('ELI-POOL');
    const experts = inputs.experts.map(([low, high, weight]) => ({ low, high, weight }));
    const pool = valueOf(services.estimatePool({ experts }));
    expect(pool.mean / expected.linear_pool.mean).toBeCloseTo(1, 11);
    expect(pool.p95 / expected.linear_pool.quantiles['0.95']!).toBeCloseTo(1, 11);
    expect(pool.disagreement).toBeGreaterThan(0.3);
    expect(pool.experts.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    const logarithmic = valueOf(services.estimatePool({ experts, method: 'LOGARITHMIC' }));
    expect(logarithmic.mean / expected.logarithmic_pool.mean).toBeCloseTo(1, 11);
    if (pool.spec.form !== 'DISTRIBUTION') throw new Error('not a distribution');
    const severity = { severity: { distribution: pool.spec.distribution }, basis };
    expect(valueOf(await services.risk.record(caller, riskInput({ severity }))).severity.spec).toEqual(pool.spec);
  });

  test('ranges that are none are refused by field and bound', () => {
    const experts = [
      { low: 0, high: 5 },
      { low: 3, high: 2, confidence: 1, weight: -1 },
    ];
    expect(problemsOf(register.services.estimatePool({ experts })).map(({ path }) => path.join('.'))).toEqual([
      'experts.0.low',
      'experts.1.high',
      'experts.1.confidence',
      'experts.1.weight',
    ]);
    expect(problemsOf(register.services.estimatePool({ experts: [] }))).toMatchObject([{ path: ['experts'] }]);
  });

  test('an expert is scored by what came true', async () => {
    const { services, caller } = register;
    const person = valueOf(await services.person.record(caller, { name: 'Ada' }));
    const range = { personId: person.id, question: 'How many?', unit: 'events', low: 10, high: 100 };
    // Three below, five within, two above: as in test/engine/inference.
    for (const outcome of [5, 5, 5, 50, 50, 50, 50, 50, 200, 200]) {
      const stated = valueOf(await services.expertJudgement.record(caller, { ...range, statedOn: '2026-01-01' }));
      const settling = { id: stated.id, expectedVersion: 1, outcome, settledOn: '2026-06-01' };
      valueOf(await services.expertJudgement.settle(caller, settling));
      const again = { ...settling, expectedVersion: 2 };
      expect(problemsOf(await services.expertJudgement.settle(caller, again))).toMatchObject([{ code: 'CONFLICT' }]);
    }
    valueOf(await services.expertJudgement.record(caller, { ...range, statedOn: '2026-01-01' }));
    const [score, ...others] = expertScores(await services.expertJudgement.all(caller, { personIds: [person.id] }));
    expect(others).toEqual([]);
    expect(score).toMatchObject({ confidence: 0.9, questions: 10, hits: 5 });
    expect(score!.calibration).toBeCloseTo(0.0054675, 12);
    const reversed = { ...range, high: 5, statedOn: '2027-01-01' };
    expect(problemsOf(await services.expertJudgement.record(caller, reversed)).map(({ path }) => path)).toEqual([
      ['statedOn'],
      ['high'],
    ]);
  });

  test('own years stand where the stated law has them', async () => {
    const { services, caller } = register;
    const frequency = { frequency: { eventsPerYear: { exact: 1.5 } }, basis };
    const severity = { severity: { exact: 1000 }, basis };
    // Insurance takes nothing away from what incidents are recorded with.
    const eventLayer = { deductible: 0, limit: 500, share: 1 };
    const risk = valueOf(await services.risk.record(caller, riskInput({ frequency, severity, eventLayer })));
    const amount = { amount: '1000', currency: 'EUR' };
    for (const occurredOn of ['2023-02-01', '2023-03-01', '2025-04-01']) {
      const incident = { name: 'Seen', riskId: risk.id, occurredOn, losses: [{ form: null, amount }] };
      valueOf(await services.incident.record(caller, incident));
    }
    const asked = { firstYear: 2023, lastYear: 2025, trials: 100_000 };
    const { years, levels, uniformity, dispersion, reading } = valueOf(await services.backTest(caller, asked));
    expect(years.map(({ loss, events }) => [loss, events])).toEqual([
      [2000, 2],
      [0, 0],
      [1000, 1],
    ]);
    const counts = frequencyOf({ type: 'poisson', rate: 1.5 });
    const below = (n: number): number => Array.from({ length: n }, (_, k) => counts.pmf(k)).reduce((a, b) => a + b, 0);
    for (const { events, below: less, upTo, transform } of years) {
      const near = 4 * Math.sqrt(0.25 / 100_000);
      expect(Math.abs(less - below(events))).toBeLessThan(near);
      expect(Math.abs(upTo - below(events + 1))).toBeLessThan(near);
      expect(transform).toBeGreaterThanOrEqual(less);
      expect(transform).toBeLessThanOrEqual(upTo);
    }
    expect(levels.map(({ level, exceedances }) => [level, exceedances])).toEqual([
      [0.8, 0],
      [0.9, 0],
      [0.95, 0],
    ]);
    expect(levels[2]!.powerAgainstDouble).toBeLessThan(0.1);
    expect(uniformity.pValue).toBeGreaterThan(0);
    expect(dispersion!.index).toBeCloseTo(1, 12);
    expect(reading).toMatch(/^3 years: .* a probability of \d+ %/);
    expect(valueOf(await services.backTest(caller, asked)).years).toEqual(years);
  });

  test('a year that was far worse than stated shows', async () => {
    const { services, caller } = register;
    const severity = { severity: { range: { low: 100, high: 200 } }, basis };
    const risk = valueOf(await services.risk.record(caller, riskInput({ severity })));
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const losses = [{ form: null, amount: { amount: '90000', currency: 'EUR' } }];
      valueOf(
        await services.incident.record(caller, { name: 'Seen', riskId: risk.id, occurredOn: `${year}-05-05`, losses }),
      );
    }
    const asked = { firstYear: 2021, lastYear: 2025, trials: 20_000 };
    const { levels, uniformity } = valueOf(await services.backTest(caller, asked));
    expect(levels.map(({ exceedances }) => exceedances)).toEqual([5, 5, 5]);
    expect(levels[2]!.exactPValue).toBeLessThan(1e-5);
    expect(uniformity.pValue).toBeLessThan(1e-4);
    expect(problemsOf(await services.backTest(caller, { ...asked, lastYear: 2020 }))).toMatchObject([
      { path: ['lastYear'] },
    ]);
  });
});

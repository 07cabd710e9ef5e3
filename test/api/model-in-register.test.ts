import { graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { riskInput, TODAY, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'workshop' };
/** One amount, so that the tail of a year is that of its events. */
const severity = { severity: { exact: 1_000 }, basis };
const yearly = (exact: number) => ({ frequency: { eventsPerYear: { exact } }, basis });

let register: QuantifiedRegister;
let ids: { a: string; b: string; c: string; control: string; driver: string };

beforeAll(async () => {
  register = await openQuantifiedRegister();
  const { services, caller } = register;
  const driver = valueOf(
    await services.driver.record(caller, { name: 'Busy', distribution: { type: 'gamma', shape: 2 } }),
  ).id;
  const drivers = [{ driverId: driver, frequencyLoading: 1, severityLoading: 0 }];
  const record = async (name: string, differences: object) =>
    valueOf(await services.risk.record(caller, riskInput({ name, frequency: yearly(1.5), severity, ...differences })))
      .id;
  const [a, b, c] = [await record('A', { drivers }), await record('B', { drivers }), await record('C', {})];
  const effects = [a, b, c].map((riskId) => ({ riskId, frequencyReduction: 0.8 }));
  const reliability = { failuresPerYear: 6, daysToRestore: 20 };
  const control = valueOf(
    await services.control.record(caller, { name: 'Watch', state: 'IMPLEMENTED', effects, reliability }),
  ).id;
  ids = { a, b, c, control, driver };
});
afterAll(() => register.dispose());

// biome-ignore lint: the shape is what each test says of it
async function ask(source: string, input: object): Promise<any> {
  const { services, caller } = register;
  const contextValue = createApiContext({ services, caller, now: () => TODAY });
  const { errors, data } = await graphql({ schema: apiSchema(), source, contextValue, variableValues: { input } });
  expect(errors).toBeUndefined();
  return Object.values(data!)[0];
}

async function outcome() {
  const { outcome } = await register.simulate({ trials: 8_000, levels: [0.95] });
  const { residual, notices } = outcome!;
  return {
    mean: residual.mean.value!,
    deviation: residual.standardDeviation.value!,
    tail: residual.tailValueAtRisk[0]!.value!,
    notices: notices.map(({ code }) => code),
  };
}

describe('a control', () => {
  const rate = async (rating: object) => {
    const { services, caller } = register;
    const [current] = await services.control.byIds(caller, [ids.control]);
    return ask(
      `mutation M($input: ControlRateInput!) { controlRate(input: $input) {
        control { reliability { availability mode } efficacySampleSize ageing { halfLife renewedOn } }
        problems { path code ... on InvalidInputProblem { reason } } } }`,
      { id: ids.control, expectedVersion: current!.version, ...rating },
    );
  };

  test('that is out for all its targets at once makes the tail heavier, and nothing is averaged any more', async () => {
    const averaged = await outcome();
    expect(averaged.notices).toContain('AVERAGED_CONTROLS');
    const { control, problems } = await rate({
      reliability: { failuresPerYear: 6, daysToRestore: 20, mode: 'STATEFUL' },
    });
    expect(problems).toEqual([]);
    expect(control.reliability).toEqual({ availability: expect.closeTo((1 - 6 / 365) ** 20, 12), mode: 'STATEFUL' });
    const stateful = await outcome();
    expect(stateful.notices).not.toContain('AVERAGED_CONTROLS');
    expect(stateful.mean / averaged.mean).toBeCloseTo(1, 1);
    expect(stateful.tail).toBeGreaterThan(averaged.tail);
  });

  test('of which little is known makes the tail heavier still', async () => {
    const sure = await outcome();
    const { control } = await rate({ efficacySampleSize: 2 });
    expect(control.efficacySampleSize).toBe(2);
    expect((await outcome()).tail).toBeGreaterThan(sure.tail);
  });

  test('of which little is known is what sensitivity asks of', async () => {
    const { sensitivity } = await ask(
      `query Q($input: SensitivityInput!) { sensitivity(input: $input) {
        sensitivity { mean uncertainMean rows {
          quantity risk { id } control { id } value { central p05 p95 } atLow atHigh
          index { total { value } } learned { expectedMove { value } } } refineFirst { quantity } } } }`,
      { learnedRows: 1 },
    );
    expect(sensitivity.rows).toHaveLength(1);
    const [row] = sensitivity.rows;
    expect(row).toMatchObject({ quantity: 'EFFICACY', risk: null, control: { id: ids.control } });
    expect(row.value.central).toBe(0.8);
    // Three risks of 1.5 events of 1,000, each with a control that works for (1 − 6/365)^20 of the year.
    const meanAt = (reduction: number) => 4_500 * (1 - (1 - 6 / 365) ** 20 * reduction);
    expect(sensitivity.mean).toBeCloseTo(meanAt(0.8), 6);
    expect(row.atLow).toBeCloseTo(meanAt(row.value.p05), 6);
    expect(row.atHigh).toBeCloseTo(meanAt(row.value.p95), 6);
    expect(row.index.total.value).toBeCloseTo(1, 1);
    expect(row.learned.expectedMove.value).toBeGreaterThan(0);
    expect(sensitivity.refineFirst).toEqual({ quantity: 'EFFICACY' });
  });

  test('that ages loses its effect by the day of the run; renewed in a scenario, it has it again', async () => {
    const fresh = await outcome();
    const { control } = await rate({ ageing: { halfLife: 1, renewedOn: '2024-11-23' } });
    expect(control.ageing).toEqual({ halfLife: 1, renewedOn: '2024-11-23' });
    const aged = await outcome();
    expect(aged.mean).toBeGreaterThan(2 * fresh.mean);
    const ageing = { halfLife: 1, renewedOn: '2026-11-23' };
    const { comparison, problems } = await ask(
      `query Q($input: ScenarioCompareInput!) { scenarioCompare(input: $input) { problems { message }
        comparison { scenarios { difference { mean { value } } } } } }`,
      {
        method: 'SIMULATION',
        trials: 5_000,
        scenarios: [{ name: 'Renewed', overlays: [{ rateControl: { controlId: ids.control, ageing } }] }],
      },
    );
    expect(problems).toEqual([]);
    expect(comparison.scenarios[0].difference.mean.value).toBeLessThan(0);
    expect((await rate({ reliability: { availability: 0.9, mode: 'STATEFUL' } })).problems).toEqual([
      { path: ['input', 'reliability', 'mode'], code: 'INVALID_INPUT', reason: 'NOT_ALLOWED' },
    ]);
    await rate({ ageing: null, efficacySampleSize: null, reliability: null });
  });

  test('is valued by its mean, however it is out', async () => {
    await rate({ reliability: { failuresPerYear: 6, daysToRestore: 20, mode: 'STATEFUL' } });
    const { valuation } = await ask(
      `query Q($input: ControlValueInput!) { controlValue(input: $input) {
        valuation { inherentMean residualMean controls { lastIn } } } }`,
      {},
    );
    expect(valuation.controls).toHaveLength(1);
    expect(valuation.controls[0].lastIn).toBeCloseTo(valuation.inherentMean - valuation.residualMean, 4);
    await rate({ reliability: null });
  });
});

describe('correlated risks', () => {
  test('share bad years; a pair that follows one driver is told of', async () => {
    const before = await outcome();
    const record = (riskIds: string[]) =>
      ask(
        `mutation M($input: RiskCorrelationRecordInput!) { riskCorrelationRecord(input: $input) {
          riskCorrelation { spearman rationale risks { id correlations { totalCount } } }
          problems { path code } } }`,
        { riskIds, spearman: 0.9, rationale: 'one building' },
      );
    const made = await record([ids.c, ids.a]);
    expect(made.problems).toEqual([]);
    expect(made.riskCorrelation.risks.map(({ id }: { id: string }) => id)).toEqual([ids.a, ids.c].sort());
    expect(made.riskCorrelation.risks[0].correlations.totalCount).toBe(1);
    expect((await record([ids.a, ids.c])).problems).toEqual([{ path: ['input', 'riskIds'], code: 'DUPLICATE' }]);
    await record([ids.b, ids.c]);
    const joined = await outcome();
    expect(joined.mean).toBeCloseTo(before.mean, 4);
    expect(joined.tail).toBeGreaterThan(before.tail);
    expect(joined.notices).not.toContain('CORRELATED_AND_DRIVEN');
    await record([ids.a, ids.b]);
    expect((await outcome()).notices).toContain('CORRELATED_AND_DRIVEN');
  });

  test('contradicting correlations are repaired, and the outcome says how far', async () => {
    const { services, caller } = register;
    const [third] = (await services.riskCorrelation.all(caller, { riskIds: [ids.a] })).slice(-1);
    valueOf(await services.riskCorrelation.change(caller, { id: third!.id, expectedVersion: 1, spearman: -0.9 }));
    expect((await outcome()).notices).toContain('CORRELATIONS_REPAIRED');
  });

  test('the copula is set for all of them', async () => {
    const gaussian = await outcome();
    const { organization, problems } = await ask(
      `mutation M($input: DependenceSetInput!) { dependenceSet(input: $input) {
        organization { dependence { copula degreesOfFreedom } } problems { path } } }`,
      { expectedVersion: register.organization.version, copula: 'T', degreesOfFreedom: 2.5 },
    );
    expect(problems).toEqual([]);
    expect(organization.dependence).toEqual({ copula: 'T', degreesOfFreedom: 2.5 });
    expect((await outcome()).deviation).not.toBe(gaussian.deviation);
  });

  test('a retired risk takes its own out of the model, not out of the register', async () => {
    const { services, caller } = register;
    valueOf(await services.risk.retire(caller, { id: ids.c, expectedVersion: 1 }));
    const { model } = await register.simulate({ trials: 1_000 });
    expect(model.dependence!.correlations.map(({ between }) => [...between])).toEqual([[ids.a, ids.b].sort()]);
    expect(await services.riskCorrelation.count(caller, {})).toBe(3);
  });
});

describe('how sure one is', () => {
  test('makes the tail heavier at the same mean, and is what sensitivity asks of', async () => {
    const before = await outcome();
    const { risk, problems } = await ask(
      `mutation M($input: RiskAssessInput!) { riskAssess(input: $input) {
        risk { frequencyUncertainty { text p05 p95 withinFactor { factor confidence } } severityUncertainty { text } }
        problems { path message } } }`,
      {
        id: ids.a,
        expectedVersion: 1,
        frequencyUncertainty: { withinFactor: { factor: 3 } },
        severityUncertainty: { gammaShape: 2 },
      },
    );
    expect(problems).toEqual([]);
    expect(risk.frequencyUncertainty).toEqual({
      text: 'within a factor of 3 (90% interval)',
      p05: expect.closeTo(0.2666, 3),
      p95: expect.closeTo(2.4, 1),
      withinFactor: { factor: 3, confidence: 0.9 },
    });
    expect(risk.severityUncertainty.text).toBe('gamma multiplier of shape 2');
    const after = await outcome();
    expect(after.mean).toBeCloseTo(before.mean, 4);
    expect(after.tail).toBeGreaterThan(before.tail);

    const { sensitivity } = await ask(
      `query Q($input: SensitivityInput!) { sensitivity(input: $input) {
        sensitivity { mean rows { quantity risk { id } value { central } atLow atHigh } } } }`,
      {},
    );
    expect(sensitivity.mean).toBeCloseTo(after.mean, 4);
    const rows = sensitivity.rows.map(({ quantity, risk }: { quantity: string; risk: { id: string } }) => [
      quantity,
      risk.id,
    ]);
    expect(rows.sort()).toEqual([
      ['RATE_FACTOR', ids.a],
      ['SEVERITY', ids.a],
    ]);
    for (const { atLow, atHigh } of sensitivity.rows) {
      expect(atLow).toBeLessThan(sensitivity.mean);
      expect(atHigh).toBeGreaterThan(sensitivity.mean);
    }
  });

  test('a scenario that gives the rate as a range replaces what is said of it', async () => {
    const { comparison, problems } = await ask(
      `query Q($input: ScenarioCompareInput!) { scenarioCompare(input: $input) { problems { message }
        comparison { scenarios { name } } } }`,
      {
        method: 'SIMULATION',
        trials: 1_000,
        scenarios: [
          {
            name: 'Range',
            overlays: [
              { assessRisk: { riskId: ids.a, frequency: { eventsPerYear: { range: { low: 0.5, high: 3 } } } } },
              { fixDriver: { driverId: ids.driver, at: { multiple: 2 } } },
            ],
          },
        ],
      },
    );
    expect(problems).toEqual([]);
    expect(comparison.scenarios).toHaveLength(1);
  });
});

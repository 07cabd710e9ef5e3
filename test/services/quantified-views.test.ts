import type { Simulation } from '../../src/domain/index';
import { inlineRunner } from '../../src/simulation/index';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { valueOf } from '../support/register';

let register: QuantifiedRegister;
let bank: Bank;
let simulation: Simulation;

beforeAll(async () => {
  register = await openQuantifiedRegister();
  bank = await recordBank(register);
});
afterAll(() => register.dispose());

test('before any simulation there is nothing to see', async () => {
  const { services, caller } = register;
  expect(await services.heatMap(caller, null)).toBeNull();
  expect(await services.appetite(caller, null)).toBeNull();
  expect(valueOf(await services.aggregate.losses(caller, { groupBy: [] }))).toBeNull();
  expect(await services.simulation.latest(caller)).toBeNull();
});

describe('of a simulation', () => {
  beforeAll(async () => {
    simulation = await register.simulate({ trials: 20_000 });
  });

  test('the heat map rates each risk by its own figures, inherent above residual', async () => {
    const map = (await register.services.heatMap(register.caller, null))!;
    expect(map.simulation.id).toBe(simulation.id);
    const at = (side: 'inherent' | 'residual', id: string) => map[side].find(({ riskId }) => riskId === id)!;
    expect(map.residual.map(({ riskId }) => riskId).sort()).toEqual(simulation.risks.map(({ id }) => id).sort());
    const fine = at('residual', bank.fine);
    expect(fine.likelihood).toBeGreaterThan(0.1);
    expect(fine.likelihood).toBeLessThan(0.2);
    expect(fine.likelihoodRating).toBe(3);
    expect(at('residual', bank.poison).likelihood).toBeLessThan(at('inherent', bank.poison).likelihood);
    expect(at('residual', bank.poison).meanEvents).toBeCloseTo(0.4, 9);
    expect(at('inherent', bank.poison).meanEvents).toBeCloseTo(0.8, 9);
    const breach = at('residual', bank.breach);
    expect(breach.meanLossPerEvent! * breach.meanEvents).toBeCloseTo(breach.meanAnnualLoss.value!, 4);
    expect(at('inherent', bank.breach).likelihood).toBe(breach.likelihood);
    expect(await register.services.heatMap(register.caller, simulation.id)).toEqual(map);
  });

  test('each point of the appetite is judged by its own years', async () => {
    const { services, caller, organization } = register;
    const { valueAtRisk } = simulation.outcome!.residual;
    const at = (i: number) => valueAtRisk[i]!.value!;
    const points = [
      { loss: at(0), probability: 0.3 },
      { loss: at(1), probability: 0.05 },
      { loss: at(2), probability: 0.001 },
    ];
    valueOf(await services.organization.appetiteSet(caller, { expectedVersion: organization.version, points }));
    const state = (await services.appetite(caller, null))!;
    expect(state.verdict).toBe('BREACH');
    expect(state.points.map(({ verdict }) => verdict)).toEqual(['WITHIN', 'UNDETERMINED', 'BREACH']);
    expect(state.points.map(({ probability }) => probability.value)).toEqual([0.1, 0.05, 0.01]);
    for (const { probability } of state.points) {
      expect(probability.low).toBeLessThan(probability.value);
      expect(probability.high).toBeGreaterThan(probability.value);
    }
    // The estimate is exactly the tolerance, so no number of trials would settle it.
    expect(state.points.map(({ trialsToSettle }) => trialsToSettle)).toEqual([null, null, null]);
  });
});

test('an exact simulation has an appetite without sampling error, and aggregates of simulated years', async () => {
  const exact = await openQuantifiedRegister(inlineRunner());
  try {
    const { services, caller, organization, simulate } = exact;
    const { id } = valueOf(
      await services.risk.record(caller, {
        name: 'Fire',
        kind: 'SECURITY_THREAT',
        dimensions: ['AVAILABILITY'],
        frequency: {
          frequency: { eventsPerYear: { exact: 0.5 } },
          basis: { kind: 'ELICITED', note: 'Workshop' },
        },
        severity: {
          severity: { distribution: { type: 'exponential', mean: 1_000 } },
          basis: { kind: 'ELICITED', note: 'W' },
        },
      }),
    );
    // P(S > x) of one exponential compound Poisson, by its series.
    const survival = (x: number) => {
      let [total, poisson, erlang, term] = [0, Math.exp(-0.5), 0, Math.exp(-x / 1_000)];
      for (let n = 1; n < 40; n++) {
        poisson *= 0.5 / n;
        erlang += term;
        term *= x / 1_000 / n;
        total += poisson * erlang;
      }
      return total;
    };
    const points = [
      { loss: 800, probability: survival(800) * 1.001 },
      { loss: 3_000, probability: survival(3_000) * 0.999 },
    ];
    valueOf(await services.organization.appetiteSet(caller, { expectedVersion: organization.version, points }));
    const done = await simulate({ method: 'AUTO', trials: 20_000 });
    expect(done.outcome!.method).toBe('EXACT');
    const state = (await services.appetite(caller, null))!;
    expect(state.points.map(({ verdict }) => verdict)).toEqual(['WITHIN', 'BREACH']);
    state.points.forEach(({ probability, loss, trialsToSettle }) => {
      expect(probability.value / survival(loss)).toBeCloseTo(1, 1);
      expect(probability.low).toBeLessThanOrEqual(survival(loss) * (1 + 1e-6));
      expect(probability.high).toBeGreaterThanOrEqual(survival(loss) * (1 - 1e-6));
      expect(trialsToSettle).toBeNull();
    });

    const { rows, total, trials } = valueOf(await services.aggregate.losses(caller, { groupBy: ['RISK'] }))!;
    expect(trials).toBe(20_000);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ keys: [{ value: id }], mean: { value: done.outcome!.residual.mean.value } });
    expect(rows[0]!.tailContribution.value).toBe(total.tailValueAtRisk.value);
    expect(rows[0]!.valueAtRisk.standardError!).toBeGreaterThan(0);
    const z = (rows[0]!.valueAtRisk.value! - total.valueAtRisk.value!) / rows[0]!.valueAtRisk.standardError!;
    expect(Math.abs(z)).toBeLessThan(4);
    expect((await services.heatMap(caller, null))!.residual[0]!.likelihood).toBeCloseTo(1 - Math.exp(-0.5), 12);
  } finally {
    await exact.dispose();
  }
});

describe('of a stratified simulation', () => {
  test('the appetite and the groups are judged over its randomisations', async () => {
    const { services, caller, organization } = register;
    const stratified = await register.simulate({ trials: 270_000, sampling: 'STRATIFIED' });
    expect(stratified.outcome).toMatchObject({ sampling: 'STRATIFIED', randomisations: 16 });
    const { valueAtRisk, tailValueAtRisk } = stratified.outcome!.residual;
    const current = (await services.organization.get(caller))!;
    const points = [{ loss: valueAtRisk[1]!.value!, probability: 0.05 }];
    valueOf(await services.organization.appetiteSet(caller, { expectedVersion: current.version, points }));
    const { points: assessed } = (await services.appetite(caller, stratified.id))!;
    const { value, low, high } = assessed[0]!.probability;
    expect(value).toBeCloseTo(0.05, 5);
    const halfWidth = (high - low) / 2;
    const independent = 1.96 * Math.sqrt((0.05 * 0.95) / 270_000);
    expect(halfWidth).not.toBeCloseTo(independent, 7);
    expect(halfWidth).toBeLessThan(2.5 * independent);
    expect(low < 0.05 && 0.05 < high).toBe(true);
    const order = { simulationId: stratified.id, groupBy: ['KIND' as const], level: 0.95 };
    const losses = valueOf(await services.aggregate.losses(caller, order))!;
    const total = losses.rows.reduce((sum, { tailContribution }) => sum + tailContribution.value!, 0);
    expect(total).toBeCloseTo(tailValueAtRisk[1]!.value!, 3);
    expect(organization.id).toBe(current.id);
  }, 120_000);
});

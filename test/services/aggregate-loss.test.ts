import type { Simulation } from '../../src/domain/index';
import { buildPortfolio, compilePlan, replayGroups } from '../../src/engine/index';
import type { LossAggregate, LossAggregateInput } from '../../src/services/index';
import type { Runner } from '../../src/simulation/index';
import { quickRunner } from '../api/register';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

const TRIALS = 20_000;
let register: QuantifiedRegister;
let bank: Bank;
let simulation: Simulation;
/** Names of the tasks performed. */
const performed: string[] = [];

beforeAll(async () => {
  const quick = quickRunner();
  const run: Runner['run'] = (name, ...rest) => {
    performed.push(name);
    return quick.run(name, ...rest);
  };
  register = await openQuantifiedRegister({ ...quick, run });
  bank = await recordBank(register);
  simulation = await register.simulate({ trials: TRIALS, levels: [0.9, 0.95] });
});
afterAll(() => register.dispose());

const losses = async (input: Partial<LossAggregateInput>): Promise<LossAggregate> =>
  valueOf(await register.services.aggregate.losses(register.caller, { groupBy: [], ...input }))!;
const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + value!, 0);

describe.each(['RESIDUAL', 'INHERENT'] as const)('%s losses', (ledger) => {
  test.each([
    ['KIND'],
    ['DIMENSION'],
    ['ASSET'],
    ['AI_SYSTEM'],
    ['LIFECYCLE_STAGE'],
    ['OWNER'],
    ['TREATMENT'],
    ['RISK'],
    ['CASCADE_ROOT'],
    ['KIND', 'CASCADE_ROOT_KIND'],
    ['ASSET', 'DIMENSION', 'OWNER'],
  ] as const)('by %s add up to the portfolio to the last bit', async (...groupBy) => {
    const { rows, total, groupCount } = await losses({ groupBy: [...groupBy].filter((d) => d !== undefined), ledger });
    const outcome = simulation.outcome![ledger === 'RESIDUAL' ? 'residual' : 'inherent']!;
    expect(rows).toHaveLength(groupCount);
    expect(sum(rows.map(({ mean }) => mean.value))).toBe(outcome.mean.value);
    expect(sum(rows.map(({ tailContribution }) => tailContribution.value))).toBe(outcome.tailValueAtRisk[1]!.value);
    expect(total).toMatchObject({
      mean: outcome.mean,
      valueAtRisk: outcome.valueAtRisk[1],
      tailValueAtRisk: outcome.tailValueAtRisk[1],
      meanShare: 1,
      tailShare: 1,
    });
    for (const { mean, tailValueAtRisk, tailContribution } of rows) {
      expect(mean.standardError).not.toBeNull();
      expect(tailContribution.value!).toBeLessThanOrEqual(tailValueAtRisk.value! * (1 + 1e-9));
    }
  });
});

test("a group's VaR and TVaR are those of its own annual losses on the run's own years", async () => {
  const { rows } = await losses({ groupBy: ['KIND', 'CASCADE_ROOT_KIND'], level: 0.9 });
  const { model, risks, order } = simulation;
  const plan = compilePlan(buildPortfolio(model), order.seed);
  const kindOf = (place: number) => risks[place]!.kind;
  const cells = [...new Set(plan.pairs.map(({ root, risk }) => `${kindOf(risk)} ${kindOf(root)}`))];
  const annual = cells.map(() => new Float64Array(TRIALS));
  replayGroups(
    plan,
    0,
    2,
    'residual',
    {
      offsets: Uint32Array.from({ length: plan.pairs.length + 1 }, (_, i) => i),
      group: Uint16Array.from(plan.pairs, ({ root, risk }) => cells.indexOf(`${kindOf(risk)} ${kindOf(root)}`)),
      weight: new Float64Array(plan.pairs.length).fill(1),
    },
    annual,
  );
  expect(rows).toHaveLength(3);
  rows.forEach(({ keys, valueAtRisk, tailValueAtRisk, mean }) => {
    const own = annual[cells.indexOf(`${keys[0]!.value} ${keys[1]!.value}`)]!.slice().sort();
    expect(valueAtRisk.value).toBe(own[Math.ceil(0.9 * TRIALS) - 1]);
    const tail = own.subarray(Math.round(0.9 * TRIALS));
    expect(tailValueAtRisk.value!).toBeCloseTo(tail.reduce((a, b) => a + b, 0) / tail.length, 4);
    // The mean is the analytic one, from which the sample's differs by a sampling error.
    const sampled = own.reduce((a, b) => a + b, 0) / TRIALS;
    const deviation = Math.sqrt(own.reduce((a, b) => a + (b - sampled) ** 2, 0) / TRIALS);
    expect(mean.standardError).toBe(0);
    expect(Math.abs(mean.value! - sampled)).toBeLessThan((4 * deviation) / Math.sqrt(TRIALS));
  });
  const [varSum, total] = [sum(rows.map(({ valueAtRisk }) => valueAtRisk.value)), simulation.outcome!.residual];
  expect(varSum).not.toBeCloseTo(total.valueAtRisk[0]!.value!, 0);
});

test('kind by kind of the root says how much AI harm security events cause', async () => {
  const { rows } = await losses({ groupBy: ['KIND', 'CASCADE_ROOT_KIND'] });
  const caused = rows.find(({ keys }) => keys[0]!.value === 'AI_HARM' && keys[1]!.value === 'SECURITY_THREAT')!;
  const expected = simulation
    .outcome!.residual.roots.filter(({ root, risk }) => root === bank.poison && [bank.bias, bank.fine].includes(risk))
    .reduce((total, { meanLoss }) => total + meanLoss, 0);
  expect(caused.riskCount).toBe(2);
  expect(caused.mean.value!).toBeCloseTo(expected, 6);
  expect(rows.some(({ keys }) => keys[0]!.value === 'SECURITY_THREAT' && keys[1]!.value === 'AI_HARM')).toBe(false);
});

test('a loss of a risk with two assets stands with each of them by half', async () => {
  const { rows } = await losses({ groupBy: ['ASSET'], filter: { riskIds: [bank.poison] } });
  expect(rows.map(({ keys }) => keys[0])).toEqual(
    expect.arrayContaining([
      { dimension: 'ASSET', value: bank.lake, label: 'Data lake' },
      { dimension: 'ASSET', value: bank.vault, label: 'Vault' },
    ]),
  );
  const [one, other] = rows;
  expect(one!.valueAtRisk.value).toBe(other!.valueAtRisk.value);
  const whole = await losses({ filter: { riskIds: [bank.poison] } });
  expect(whole.rows).toHaveLength(1);
  expect(one!.valueAtRisk.value).toBe(whole.rows[0]!.valueAtRisk.value! / 2);
  expect(whole.rows[0]!.meanShare!).toBeLessThan(1);
  expect(sum(rows.map(({ meanShare }) => meanShare))).toBeCloseTo(whole.rows[0]!.meanShare!, 9);
});

test('values are named, what has none is a group of its own', async () => {
  const keysOf = async (dimension: 'OWNER' | 'RISK' | 'TREATMENT') =>
    (await losses({ groupBy: [dimension] })).rows.map(({ keys }) => [keys[0]!.value, keys[0]!.label]);
  expect(await keysOf('OWNER')).toEqual(
    expect.arrayContaining([
      [bank.owner, '=Eve'],
      [null, '(none)'],
    ]),
  );
  expect(await keysOf('RISK')).toEqual(expect.arrayContaining([[bank.bias, 'Bias']]));
  expect(await keysOf('TREATMENT')).toEqual([[null, '(none)']]);
});

test('bounds, order and limit shape what is shown, not what is computed', async () => {
  const all = await losses({ groupBy: ['RISK'] });
  const means = all.rows.map(({ mean }) => mean.value!);
  expect(means).toEqual([...means].sort((a, b) => b - a));
  const top = await losses({
    groupBy: ['RISK'],
    order: { measure: 'VALUE_AT_RISK', direction: 'ASC' },
    having: [{ measure: 'MEAN', min: means[2]! }],
    limit: 2,
  });
  expect(top.groupCount).toBe(4);
  expect(top.rows).toHaveLength(2);
  expect(top.rows[0]!.valueAtRisk.value!).toBeLessThanOrEqual(top.rows[1]!.valueAtRisk.value!);
  const kept = all.rows.slice(0, 3).map(({ keys }) => keys[0]!.value);
  for (const { keys } of top.rows) expect(kept).toContain(keys[0]!.value);
});

test('what was computed once is kept', async () => {
  const order = { groupBy: ['LIFECYCLE_STAGE' as const, 'OWNER' as const] };
  const first = await losses({ ...order, level: 0.9 });
  const before = performed.length;
  const again = await losses({ ...order, level: 0.9 });
  expect(again).toEqual(first);
  expect(before).toBeGreaterThan(0);
  expect(performed).toHaveLength(before);
});

test('what cannot be grouped as asked is refused with its path', async () => {
  const paths = async (input: Partial<LossAggregateInput>) =>
    problemsOf(await register.services.aggregate.losses(register.caller, { groupBy: [], ...input })).map(
      ({ path }) => path,
    );
  expect(await paths({ level: 0.99 })).toEqual([['level']]);
  expect(await paths({ limit: 0 })).toEqual([['limit']]);
  expect(await paths({ limit: 1_001, level: 2 })).toEqual([['limit'], ['level']]);
  expect(await paths({ groupBy: ['KIND', 'KIND'] })).toEqual([['groupBy']]);
  expect(await paths({ groupBy: ['KIND', 'RISK', 'OWNER', 'ASSET'] })).toEqual([['groupBy']]);
});

test('no simulation, no aggregate; those of others do not exist', async () => {
  const { services, caller } = register;
  const stranger = { organizationId: 'org_other', actor: 'stranger' };
  expect(valueOf(await services.aggregate.losses(stranger, { groupBy: [] }))).toBeNull();
  const theirs = { groupBy: [], simulationId: simulation.id };
  expect(valueOf(await services.aggregate.losses(stranger, theirs))).toBeNull();
  expect(valueOf(await services.aggregate.losses(caller, { groupBy: [], simulationId: 'sim_none' }))).toBeNull();
});

import { severityOf } from '../../src/engine/index';
import type { RiskAggregateInput } from '../../src/services/index';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

let register: QuantifiedRegister;
let bank: Bank;
beforeAll(async () => {
  register = await openQuantifiedRegister();
  bank = await recordBank(register);
});
afterAll(() => register.dispose());

const aggregate = async (input: Partial<RiskAggregateInput>) =>
  valueOf(await register.services.aggregate.risks(register.caller, { groupBy: [], ...input }));
const loss = severityOf({ type: 'lognormalInterval', low: 100_000, high: 5_000_000, confidence: 0.9 }).mean;

test('counts, rates and losses as they are estimated', async () => {
  const { rows, total, currency } = await aggregate({ groupBy: ['KIND'] });
  expect(currency).toBe('EUR');
  expect(rows.map(({ keys, riskCount }) => [keys[0]!.value, riskCount])).toEqual([
    ['SECURITY_THREAT', 2],
    ['AI_HARM', 2],
  ]);
  expect(total.riskCount).toBe(4);
  expect(total.meanLoss).toBeCloseTo(total.meanEvents * loss, 3);
  const poison = await aggregate({ filter: { nameContains: 'poison' } });
  expect(poison.total).toMatchObject({ riskCount: 1, meanEvents: 0.8 });
  expect(poison.total.meanLoss).toBeCloseTo(0.8 * loss, 6);
});

test.each([
  'KIND',
  'DIMENSION',
  'THREAT_CLASS',
  'ASSET',
  'AI_SYSTEM',
  'LIFECYCLE_STAGE',
  'OWNER',
  'TREATMENT',
] as const)('groups by %s add up to the register to the last bit', async (dimension) => {
  const { rows, total } = await aggregate({ groupBy: [dimension] });
  expect(rows.reduce((sum, { meanLoss }) => sum + meanLoss, 0)).toBe(total.meanLoss);
  expect(rows.reduce((sum, { meanEvents }) => sum + meanEvents, 0)).toBe(total.meanEvents);
});

test('a risk with several values counts in each of their groups', async () => {
  const { rows } = await aggregate({ groupBy: ['DIMENSION'], having: [{ measure: 'RISK_COUNT', min: 2 }] });
  expect(rows.map(({ keys, riskCount }) => [keys[0]!.label, riskCount])).toEqual([['LEGAL', 2]]);
  const systems = await aggregate({ groupBy: ['AI_SYSTEM', 'LIFECYCLE_STAGE'] });
  expect(systems.rows.map(({ keys }) => keys.map(({ label }) => label)).sort()).toEqual([
    ['(none)', '(none)'],
    ['Scoring', 'MONITORING'],
  ]);
});

test('retired risks are left out, and bounds are refused with their path', async () => {
  const { services, caller } = register;
  valueOf(await services.risk.retire(caller, { id: bank.breach, expectedVersion: 1 }));
  expect((await aggregate({})).total.riskCount).toBe(3);
  const problems = problemsOf(await services.aggregate.risks(caller, { groupBy: ['KIND', 'KIND'], limit: 5_000 }));
  expect(problems.map(({ path }) => path)).toEqual([['limit'], ['groupBy']]);
});

import type { ScenarioCompareInput, ScenarioComparison } from '../../src/services/index';
import type { Runner } from '../../src/simulation/index';
import { quickRunner } from '../api/register';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

let register: QuantifiedRegister;
let bank: Bank;
let controls: { provenance: string; someDay: string };
let driver: string;
const performed: string[] = [];

beforeAll(async () => {
  const quick = quickRunner();
  const run: Runner['run'] = (name, ...rest) => {
    performed.push(name);
    return quick.run(name, ...rest);
  };
  register = await openQuantifiedRegister({ ...quick, run });
  bank = await recordBank(register);
  const { services, caller } = register;
  const { version } = await services.organization.get(caller);
  const points = [{ loss: 10_000_000, probability: 0.1 }];
  valueOf(await services.organization.appetiteSet(caller, { expectedVersion: version, points }));
  const all = await services.control.all(caller, {});
  const idOf = (name: string) => all.find((control) => control.name === name)!.id;
  controls = { provenance: idOf('Provenance'), someDay: idOf('Some day') };
  driver = (await services.driver.all(caller, {}))[0]!.id;
});
afterAll(() => register.dispose());

const TRIALS = 20_000;
const compare = (input: Partial<ScenarioCompareInput>) =>
  register.services.scenarioCompare(register.caller, {
    method: 'SIMULATION',
    trials: TRIALS,
    levels: [0.95],
    scenarios: [{ name: 'Same', overlays: [] }],
    ...input,
  });
const compared = async (input: Partial<ScenarioCompareInput>): Promise<ScenarioComparison> =>
  valueOf(await compare(input));

test('the base is what a simulation of the register says', async () => {
  const { outcome } = await register.simulate({ trials: TRIALS, levels: [0.95] });
  const { largestEvent, largestEventExceedance, ...residual } = outcome!.residual;
  const { base, scenarios, ...rest } = await compared({ largestEvent: true });
  expect(base.ledger).toEqual({ ...residual, largestEvent: { ...largestEvent, exceedance: largestEventExceedance } });
  expect(scenarios[0]!.figures).toEqual(base);
  expect(rest).toMatchObject({ currency: 'EUR', method: 'SIMULATION', trials: TRIALS, seed: 1 });
});

test('a scenario is what the register would be after the acts', async () => {
  const { scenarios } = await compared({
    scenarios: [
      { name: 'Without', overlays: [{ removeControlId: controls.provenance }] },
      { name: 'Some day', overlays: [{ implementControlId: controls.someDay }] },
      { name: 'Calm', overlays: [{ fixDriver: { driverId: driver, at: { quantile: 0.05 } } }] },
      { name: 'No vault', overlays: [{ retireAssetId: bank.vault }] },
    ],
  });
  const [without, someDay, calm, noVault] = scenarios;
  expect(without!.difference.mean.value!).toBeGreaterThan(0);
  expect(someDay!.difference.mean.value!).toBeLessThan(0);
  expect(calm!.difference.mean.value!).toBeLessThan(0);
  expect(without!.figures.appetite.points[0]!.probability.value).toBeGreaterThan(
    someDay!.figures.appetite.points[0]!.probability.value,
  );
  // Poison has another asset and stays; the breach has none but the vault.
  expect(noVault!.figures.risks.map(({ id }) => id)).not.toContain(bank.breach);
  expect(noVault!.figures.risks.map(({ id }) => id)).toContain(bank.poison);
  expect(noVault!.risks[0]!.key).toBe(bank.breach);
  expect(noVault!.risksSimulated).toBe(1);
  expect(without!.kinds.map(({ key }) => key)).toEqual(['AI_HARM', 'SECURITY_THREAT']);
  // Without the control the link triggers more biases; both kinds move.
  for (const kind of without!.kinds) expect(kind.mean.difference.value!).toBeGreaterThan(0);
  // Nothing of it was written.
  const { outcome } = await register.simulate({ trials: TRIALS, levels: [0.95] });
  const { base } = await compared({});
  expect(base.ledger.mean).toEqual(outcome!.residual.mean);
});

test('as many risks are told as are asked for, those that moved most', async () => {
  const scenarios = [{ name: 'Without', overlays: [{ removeControlId: controls.provenance }] }];
  const all = (await compared({ scenarios })).scenarios[0]!.risks;
  const first = (await compared({ scenarios, riskLimit: 2 })).scenarios[0]!.risks;
  expect(all).toHaveLength(4);
  expect(first).toEqual(all.slice(0, 2));
});

test('the largest event is told only when asked for', async () => {
  expect((await compared({})).base.ledger.largestEvent).toBeNull();
  const { base } = await compared({ largestEvent: true });
  expect(base.ledger.largestEvent!.exceedance.length).toBeGreaterThan(2);
});

test('what is asked for twice at a time is computed once', async () => {
  performed.length = 0;
  const [one, other] = await Promise.all([compared({ seed: 5 }), compared({ seed: 5 })]);
  expect(other).toEqual(one);
  expect(performed.filter((name) => name === 'compile')).toHaveLength(2);
});

test('what cannot be computed as asked is refused with its paths, and nothing is computed', async () => {
  performed.length = 0;
  const paths = async (input: Partial<ScenarioCompareInput>) =>
    problemsOf(await compare(input)).map(({ path }) => path.join('.'));
  expect(await paths({ trials: 1, riskLimit: 0, levels: [2], scenarios: [] })).toEqual([
    'scenarios',
    'trials',
    'levels.0',
    'riskLimit',
  ]);
  expect(await paths({ trials: 10_000_000, scenarios: [1, 2].map((n) => ({ name: `${n}`, overlays: [] })) })).toEqual([
    'trials',
  ]);
  expect(await paths({ scenarios: [{ name: 'A', overlays: [{ removeControlId: 'ctl_none' }] }] })).toEqual([
    'scenarios.0.overlays.0.removeControlId',
  ]);
  expect(performed).toEqual([]);
});

test('a scenario that could not be quantified is refused by its place', async () => {
  const group = (coverage: number) => ({
    addControl: {
      name: `At ${coverage}`,
      coverage,
      coverageGroup: 'servers',
      effects: [{ riskId: bank.bias, frequencyReduction: 0.1 }],
    },
  });
  const scenarios = [
    { name: 'Fine', overlays: [group(0.5)] },
    { name: 'Two coverages of one group', overlays: [group(0.5), group(0.7)] },
  ];
  expect(problemsOf(await compare({ scenarios }))).toMatchObject([
    { type: 'INVALID_INPUT', code: 'COVERAGE_MISMATCH', path: ['scenarios', '1', 'overlays'] },
  ]);
});

test('the things of others are unknown', async () => {
  const { services, caller } = register;
  const overlays = [{ retireAssetId: bank.vault }];
  const other = await openQuantifiedRegister();
  const result = await other.services.scenarioCompare(other.caller, { scenarios: [{ name: 'A', overlays }] });
  expect(problemsOf(result)).toMatchObject([
    { type: 'NOT_FOUND', path: ['scenarios', '0', 'overlays', '0', 'retireAssetId'] },
  ]);
  await other.dispose();
  await expect(services.scenarioCompare({ ...caller, organizationId: 'org_none' }, { scenarios: [] })).rejects.toThrow(
    'org_none',
  );
});

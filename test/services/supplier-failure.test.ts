import type { ScenarioOverlayInput } from '../../src/services/index';
import { inlineRunner } from '../../src/simulation/index';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

let register: QuantifiedRegister;
const ids: Record<string, string> = {};
const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
const cia = { confidentiality: 3, integrity: 3, availability: 3 };

beforeAll(async () => {
  register = await openQuantifiedRegister(inlineRunner());
  const { services, caller } = register;
  const keep = async (name: string, act: Promise<unknown>) => {
    ids[name] = (valueOf((await act) as never) as { id: string }).id;
  };
  const asset = (name: string, dependencyIds: string[] = []) =>
    keep(name, services.asset.record(caller, { name, form: 'CLOUD', ...cia, dependencyIds }));
  const risk = (name: string, rate: number, loss: number, differences = {}) =>
    keep(
      name,
      services.risk.record(
        caller,
        riskInput({
          name,
          frequency: { frequency: { eventsPerYear: { exact: rate } }, basis },
          severity: { severity: { exact: loss }, basis },
          ...differences,
        }),
      ),
    );
  await asset('store');
  await asset('portal', [ids.store!]);
  await keep(
    'churn',
    services.driver.record(caller, {
      name: 'churn',
      distribution: { type: 'twoState', probability: 0.25, multiplier: 3 },
    }),
  );
  await keep('mood', services.driver.record(caller, { name: 'mood', distribution: { type: 'gamma', shape: 2 } }));
  // Means of a year: 2 · 100, 1 · 50, 1 · 10, 0.2 · 1,000.
  await risk('outage', 2, 100, { assetIds: [ids.portal!] });
  await risk('apart', 1, 50);
  await risk('following', 1, 10, {
    drivers: [{ driverId: ids.churn!, frequencyLoading: 1, severityLoading: 0 }],
  });
  await risk('once', 1, 1_000, {
    assetIds: [ids.store!],
    frequency: { frequency: { annualProbability: { probability: 0.2, reading: 'AT_MOST_ONE_EVENT' } }, basis },
  });
  await keep('host', services.supplier.record(caller, { name: 'host', assetIds: [ids.store!] }));
  await keep('vendor', services.supplier.record(caller, { name: 'vendor', driverId: ids.churn! }));
  await keep('both', services.supplier.record(caller, { name: 'both', driverId: ids.churn!, assetIds: [ids.portal!] }));
  await keep(
    'moody',
    services.supplier.record(caller, { name: 'moody', driverId: ids.mood!, assetIds: [ids.portal!] }),
  );
});
afterAll(() => register.dispose());

const compare = (...overlays: ScenarioOverlayInput[]) =>
  register.services.scenarioCompare(register.caller, {
    method: 'EXACT',
    levels: [0.95],
    scenarios: [{ name: 'Failure', overlays }],
  });
const meanOf = async (...overlays: ScenarioOverlayInput[]) => {
  const { base, scenarios } = valueOf(await compare(...overlays));
  expect(base.ledger.mean.value).toBeCloseTo(460, 6);
  return scenarios[0]!.figures.ledger.mean.value;
};
const fail = (supplier: string, factors = {}) => ({ failSupplier: { supplierId: ids[supplier]!, ...factors } });

describe('the exact mean when a supplier fails', () => {
  // At most one event a year: 1 − 0.8² = 0.36. In the worse state the driver is 3 / (0.75 + 0.25 · 3) = 2.
  test.each([
    ['host', {}, 400 + 50 + 10 + 360],
    ['host', { rateFactor: 3, lossFactor: 0.5 }, 300 + 50 + 10 + (1 - 0.8 ** 3) * 500],
    ['host', { rateFactor: 1 }, 460],
    ['host', { rateFactor: 0 }, 60],
    ['vendor', {}, 200 + 50 + 20 + 200],
    ['both', {}, 200 + 50 + 20 + 200],
    ['both', { rateFactor: 2 }, 400 + 50 + 20 + 200],
    ['moody', {}, 400 + 50 + 10 + 200],
  ])('of %s with %j', async (supplier, factors, mean) => {
    expect(await meanOf(fail(supplier, factors))).toBeCloseTo(mean, 6);
  });

  test('two failures multiply, and two of one driver are one bad year', async () => {
    expect(await meanOf(fail('host'), fail('moody', { rateFactor: 3 }))).toBeCloseTo(1_200 + 50 + 10 + 360, 6);
    expect(await meanOf(fail('moody', { rateFactor: 3 }), fail('host'))).toBeCloseTo(1_200 + 50 + 10 + 360, 6);
    expect(await meanOf(fail('vendor'), fail('both'))).toBeCloseTo(470, 6);
  });

  test('nothing is reached through an asset that the same scenario retires', async () => {
    const retire = (asset: string) => ({ retireAssetId: ids[asset]! });
    // Without the store its own risk is gone, and the portal no longer depends on what fails.
    expect(await meanOf(fail('host'), retire('store'))).toBeCloseTo(200 + 50 + 10, 6);
    expect(await meanOf(retire('store'), fail('host', { rateFactor: 5 }))).toBeCloseTo(200 + 50 + 10, 6);
    // Without the portal the store fails all the same.
    expect(await meanOf(fail('host'), retire('portal'))).toBeCloseTo(50 + 10 + 360, 6);
    // The driver of a failure stands still whatever is retired.
    expect(await meanOf(fail('both', { rateFactor: 2 }), retire('portal'))).toBeCloseTo(50 + 20 + 200, 6);
  });

  test('estimates of the same scenario are what is multiplied', async () => {
    const assessed = { assessRisk: { riskId: ids.outage!, severity: { exact: 10 } } };
    expect(await meanOf(fail('host'), assessed)).toBeCloseTo(40 + 50 + 10 + 360, 6);
  });
});

test('the proposal states its factors and what becomes of each risk, and can be kept', async () => {
  const { services, caller } = register;
  const host = valueOf(await services.supplier.failure(caller, { supplierId: ids.host! }));
  expect(host).toMatchObject({ failed: null, rateFactor: 2, lossFactor: 1 });
  expect(host.risks.map(({ risk, followsDriver, rateFactor }) => [risk.name, followsDriver, rateFactor])).toEqual([
    ['outage', false, 2],
    ['once', false, 2],
  ]);
  const stated = { kind: 'FAIL_SUPPLIER', supplierId: ids.host!, rateFactor: 2, lossFactor: 1 };
  expect(host.scenario).toEqual({ name: 'Failure of host', overlays: [stated] });
  const both = valueOf(await services.supplier.failure(caller, { supplierId: ids.both! }));
  expect(both.failed).toMatchObject({ driver: { id: ids.churn }, at: { state: 'WORSE' } });
  expect(both.risks.map(({ risk, followsDriver, rateFactor }) => [risk.name, followsDriver, rateFactor])).toEqual([
    ['outage', false, 1],
    ['following', true, 2],
  ]);
  const kept = valueOf(
    await services.scenario.record(caller, { name: host.scenario.name, overlays: [fail('host', { rateFactor: 2 })] }),
  );
  const { scenarios } = valueOf(
    await services.scenarioCompare(caller, { method: 'EXACT', levels: [0.95], scenarioIds: [kept.id] }),
  );
  expect(scenarios[0]!.figures.ledger.mean.value).toBeCloseTo(820, 6);
});

test('what cannot be is refused by its place', async () => {
  const { services, caller } = register;
  const faults = async (...overlays: ScenarioOverlayInput[]) =>
    problemsOf(await compare(...overlays)).map(({ code, path }) => [code, path.slice(3).join('.')]);
  expect(await faults(fail('host', { rateFactor: -1, lossFactor: 1_001 }))).toEqual([
    ['OUT_OF_RANGE', '0.failSupplier.rateFactor'],
    ['OUT_OF_RANGE', '0.failSupplier.lossFactor'],
  ]);
  expect(await faults(fail('host'), fail('host', { rateFactor: 3 }))).toEqual([['DUPLICATE_VALUE', '1']]);
  const fixed = { fixDriver: { driverId: ids.churn!, at: { state: 'OTHER' as const } } };
  expect(await faults(fixed, fail('vendor'))).toEqual([['DUPLICATE_VALUE', '1']]);
  expect(await faults(fail('vendor'), fixed)).toEqual([['DUPLICATE_VALUE', '0']]);
  expect(await faults({ failSupplier: { supplierId: ids.store! } })).toEqual([
    ['NOT_FOUND', '0.failSupplier.supplierId'],
  ]);
  const far = await services.supplier.failure(caller, { supplierId: ids.host!, rateFactor: 2_000 });
  expect(problemsOf(far).map(({ path }) => path)).toEqual([['rateFactor']]);
});

import type { Scenario } from '../../src/domain/index';
import type { ScenarioCompareInput, ScenarioOverlayInput } from '../../src/services/index';
import { quickRunner } from '../api/register';
import { DIALECTS } from '../support/database';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

describe.each(DIALECTS)('kept scenarios on %s', (dialect) => {
  let register: QuantifiedRegister;
  let bank: Bank;
  let provenance: string;
  let driver: string;

  beforeEach(async () => {
    register = await openQuantifiedRegister(quickRunner(), dialect);
    bank = await recordBank(register);
    const { services, caller } = register;
    provenance = (await services.control.all(caller, { nameContains: 'Provenance' }))[0]!.id;
    driver = (await services.driver.all(caller, {}))[0]!.id;
  });
  afterEach(() => register.dispose());

  const record = (overlays: ScenarioOverlayInput[], name = 'Kept') =>
    register.services.scenario.record(register.caller, { name, overlays });
  const read = async (id: string) => (await register.services.scenario.byIds(register.caller, [id]))[0];
  const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
  const compare = (input: Partial<ScenarioCompareInput>) =>
    register.services.scenarioCompare(register.caller, {
      method: 'SIMULATION',
      trials: 5_000,
      levels: [0.9],
      ...input,
    });
  const everyKind = (): ScenarioOverlayInput[] => [
    {
      rateControl: {
        controlId: provenance,
        coverage: 0.5,
        effects: [{ riskId: bank.poison, frequencyReduction: 0.9 }],
      },
    },
    { addControl: { name: 'More', effects: [{ linkId: bank.poisonToBias, probabilityReduction: 0.3 }] } },
    { assessRisk: { riskId: bank.bias, severity: { range: { low: 1_000, high: 90_000 } } } },
    { assessRisk: { riskId: bank.fine, frequency: { annualProbability: { probability: 0.3, reading: 'POISSON' } } } },
    { retireAssetId: bank.vault },
    { fixDriver: { driverId: driver, at: { quantile: 0.9 } } },
  ];

  test('compared by its id it is what it is when described, and comes first', async () => {
    const kept = valueOf(await record(everyKind()));
    expect(await read(kept.id)).toEqual(kept);
    const described = valueOf(await compare({ scenarios: [{ name: 'Kept', overlays: everyKind() }] }));
    const named = valueOf(await compare({ scenarioIds: [kept.id] }));
    expect(named.scenarios[0]!.difference.mean.value).not.toBe(0);
    expect(named).toEqual({ ...described, scenarios: [{ ...described.scenarios[0]!, scenarioId: kept.id }] });
    const both = valueOf(await compare({ scenarioIds: [kept.id], scenarios: [{ name: 'Same', overlays: [] }] }));
    expect(both.scenarios.map(({ scenarioId }) => scenarioId)).toEqual([kept.id, null]);
    expect(both.scenarios[1]!.difference.mean.value).toBe(0);
  });

  test('overlays that do not fit are refused by their paths, and nothing is written', async () => {
    const overlays: ScenarioOverlayInput[] = [
      { removeControlId: 'ctl_none' },
      { rateControl: { controlId: provenance, effects: [{ riskId: 'rsk_none', frequencyReduction: 0.1 }] } },
      { fixDriver: { driverId: driver, at: { state: 'WORSE' } } },
    ];
    const paths = problemsOf(await record(overlays, ' ')).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['name', 'overlays.0.removeControlId', 'overlays.1.rateControl.effects.0.riskId']);
    expect(problemsOf(await record(overlays.slice(2)))).toMatchObject([
      { path: ['overlays', '0', 'fixDriver', 'at', 'state'] },
    ]);
    const { services, caller } = register;
    expect(await services.scenario.count(caller, { includeRetired: true })).toBe(0);
    expect(await services.change.count(caller, { nouns: ['Scenario'] })).toBe(0);
  });

  test('it is revised at the version that the caller saw, with its history', async () => {
    const { services, caller } = register;
    const kept = valueOf(await record([{ removeControlId: provenance }]));
    const revised = valueOf(await services.scenario.revise(caller, { ...at(kept), description: 'Why', overlays: [] }));
    expect(revised).toMatchObject({ version: 2, name: 'Kept', description: 'Why', overlays: [] });
    expect(problemsOf(await services.scenario.revise(caller, { ...at(kept), name: 'Late' }))).toMatchObject([
      { type: 'STALE_VERSION', path: ['expectedVersion'], expectedVersion: 1, actualVersion: 2 },
    ]);
    expect(await read(kept.id)).toEqual(revised);
    const cleared = valueOf(await services.scenario.revise(caller, { ...at(revised), description: null }));
    expect(cleared).toMatchObject({ name: 'Kept', description: null });
    const problems = problemsOf(
      await services.scenario.revise(caller, { ...at(cleared), overlays: [{ retireAssetId: 'ast_none' }] }),
    );
    expect(problems).toMatchObject([{ type: 'NOT_FOUND', path: ['overlays', '0', 'retireAssetId'] }]);
    const history = await services.change.all(caller, { nounIds: [kept.id] });
    expect(history.map(({ act, fields }) => [act, fields.map(({ field }) => field).sort()])).toEqual([
      ['scenarioRecord', ['name', 'overlays']],
      ['scenarioRevise', ['description', 'overlays']],
      ['scenarioRevise', ['description']],
    ]);
  });

  test('retired it leaves the list and is neither revised nor compared', async () => {
    const { services, caller } = register;
    const kept = valueOf(await record([]));
    const retired: Scenario = valueOf(await services.scenario.retire(caller, at(kept)));
    expect(retired.retiredAt).toBeInstanceOf(Date);
    expect(await services.scenario.all(caller, {})).toEqual([]);
    expect(await services.scenario.all(caller, { includeRetired: true })).toEqual([retired]);
    for (const again of [services.scenario.retire(caller, at(retired)), services.scenario.revise(caller, at(retired))])
      expect(problemsOf(await again)).toMatchObject([{ type: 'CONFLICT', path: ['id'] }]);
    const problems = problemsOf(await compare({ scenarioIds: [kept.id] }));
    expect(problems).toMatchObject([{ type: 'CONFLICT', path: ['scenarioIds', '0'] }]);
    expect(problems[0]!.message).toContain('is retired');
  });

  test('what left the register since is told, each by its overlay', async () => {
    const { services, caller } = register;
    const kept = valueOf(await record(everyKind()));
    const sound = valueOf(await record([], 'Sound'));
    const control = (await services.control.byIds(caller, [provenance]))[0]!;
    valueOf(await services.control.retire(caller, at(control)));
    const [bias, poison] = await services.risk.byIds(caller, [bank.bias, bank.poison]);
    valueOf(await services.risk.retire(caller, at(bias!)));
    valueOf(await services.risk.assess(caller, { ...at(poison!), drivers: [] }));
    const [link] = await services.cascadeLink.byIds(caller, [bank.poisonToBias]);
    const [follows] = await services.driver.byIds(caller, [driver]);
    // A control still acts on the link: it stays, retired as the control is.
    problemsOf(await services.cascadeLink.remove(caller, at(link!)));
    valueOf(await services.driver.remove(caller, at(follows!)));
    const problems = problemsOf(await compare({ scenarioIds: [sound.id, kept.id] }));
    expect(problems.map(({ type, path }) => [type, path.join('.')])).toEqual(
      Array.from({ length: 3 }, () => ['CONFLICT', 'scenarioIds.1']),
    );
    const gone = [`overlays.0: ${provenance}`, `overlays.2: ${bank.bias}`, `overlays.5: ${driver}`];
    for (const [i, what] of gone.entries()) expect(problems[i]!.message).toContain(what);
    // The scenario can still be read, and be revised to fit.
    expect(await read(kept.id)).toEqual(kept);
    valueOf(await services.scenario.revise(caller, { ...at(kept), overlays: [{ retireAssetId: bank.vault }] }));
    expect(valueOf(await compare({ scenarioIds: [kept.id] })).scenarios).toHaveLength(1);
  });

  test('unknown, repeated and too many ids are refused by their places', async () => {
    const { id } = valueOf(await record([]));
    expect(problemsOf(await compare({ scenarioIds: [id, 'scn_none', id] }))).toMatchObject([
      { type: 'NOT_FOUND', path: ['scenarioIds', '1'], id: 'scn_none' },
      { type: 'INVALID_INPUT', code: 'DUPLICATE_VALUE', path: ['scenarioIds', '2'] },
    ]);
    const many = Array.from({ length: 9 }, () => id);
    expect(problemsOf(await compare({ scenarioIds: many }))).toMatchObject([{ path: ['scenarioIds'] }]);
    const scenarios = Array.from({ length: 8 }, (_, n) => ({ name: `${n}`, overlays: [] }));
    expect(problemsOf(await compare({ scenarioIds: [id], scenarios }))).toMatchObject([{ path: ['scenarios'] }]);
    expect(problemsOf(await compare({}))).toMatchObject([{ path: ['scenarios'] }]);
    const other = await openQuantifiedRegister(quickRunner(), dialect);
    const foreign = other.services.scenarioCompare(other.caller, { scenarioIds: [id] });
    expect(problemsOf(await foreign)).toMatchObject([{ type: 'NOT_FOUND', path: ['scenarioIds', '0'] }]);
    await other.dispose();
  });

  test('a kept scenario that cannot be quantified is refused by its place', async () => {
    const group = (coverage: number): ScenarioOverlayInput => ({
      addControl: {
        name: `At ${coverage}`,
        coverage,
        coverageGroup: 'servers',
        effects: [{ riskId: bank.bias, frequencyReduction: 0.1 }],
      },
    });
    const { id } = valueOf(await record([group(0.5), group(0.7)]));
    expect(problemsOf(await compare({ scenarioIds: [id] }))).toMatchObject([
      { code: 'COVERAGE_MISMATCH', path: ['scenarioIds', '0'] },
    ]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel, modelDigest } from '../../src/simulation/index';
import type { RiskRecordInput } from '../../src/services/index';
import { registerSnapshot } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
const gammaRate = (shape: number, rate: number): Partial<RiskRecordInput> => ({
  frequency: {
    frequency: { eventsPerYear: { distribution: { type: 'gamma', shape, scale: 1 / rate } } },
    basis,
  },
});
const euros = (amount: string) => ({ form: null, amount: { amount, currency: 'EUR' } });

describe.each(DIALECTS)('evidence on %s', (dialect) => {
  let register: QuantifiedRegister;
  beforeEach(async () => {
    register = await openQuantifiedRegister(undefined, dialect);
  });
  afterEach(() => register.dispose());

  const model = async () => compileModel(await registerSnapshot(register.parts, register.caller)).model;
  const updates = () => register.services.evidence.updates(register.caller);
  const exposure = (riskId: string, eventCount: number, startOn = '2021-01-01', endOn = '2025-12-31') =>
    register.services.exposurePeriod.record(register.caller, { riskId, startOn, endOn, eventCount });

  test('three events in five years move a rate as BAY-GP says', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput(gammaRate(2, 4))));
    valueOf(await exposure(risk.id, 2));
    const incident = { name: 'Altered labels', riskId: risk.id, occurredOn: '2023-05-04' };
    valueOf(await services.incident.record(caller, incident));
    // Outside of the period, a near miss, and a triggered one: none is an own event of the period.
    valueOf(await services.incident.record(caller, { ...incident, occurredOn: '2020-12-31' }));
    valueOf(await services.incident.record(caller, { ...incident, nearMiss: true }));
    const [own] = await services.incident.all(caller, { riskIds: [risk.id] });
    valueOf(await services.incident.record(caller, { ...incident, causedById: own!.id, occurredOn: '2023-06-01' }));
    const [update, ...others] = await updates();
    expect(others).toEqual([]);
    expect(update).toMatchObject({ subjectId: risk.id, quantity: 'FREQUENCY', stated: { mean: 0.5 } });
    expect(update!.updated.mean).toBeCloseTo(5 / 9, 12);
    expect(update!.updated.p05).toBeCloseTo(0.21890550756217, 12);
    expect(update!.updated.p95).toBeCloseTo(1.0170576696263969, 12);
    expect(update!.steps.map(({ noun, countsOn }) => [noun, countsOn])).toEqual([
      ['Incident', '2023-05-04'],
      ['ExposurePeriod', '2025-12-31'],
    ]);
    expect(update!.steps.map(({ meanAfter }) => meanAfter)).toEqual([0.75, expect.closeTo(5 / 9, 12)]);
    const [compiled] = (await model()).risks;
    expect(compiled!.frequency).toEqual({ type: 'negativeBinomial', mean: expect.closeTo(5 / 9, 12), size: 5 });
  });

  test('events are counted as what controls let through', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput(gammaRate(2, 4))));
    valueOf(
      await services.control.record(caller, {
        name: 'Provenance',
        state: 'IMPLEMENTED',
        effects: [{ riskId: risk.id, frequencyReduction: 0.8, severityReduction: 0.5 }],
      }),
    );
    valueOf(await exposure(risk.id, 3));
    const [update] = await updates();
    // Five years in which one event of five comes through are one year of exposure.
    expect(update!.updated.mean).toBeCloseTo((2 + 3) / (4 + 1), 12);
  });

  test('tests and indicators move the availability of a control as BAY-BB says', async () => {
    const { services, caller, organization } = register;
    const weights = { expectedVersion: organization.version, tests: 2 };
    valueOf(await services.organization.evidenceWeightsSet(caller, weights));
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const control = valueOf(
      await services.control.record(caller, {
        name: 'Provenance',
        state: 'IMPLEMENTED',
        effects: [{ riskId: risk.id, frequencyReduction: 1, severityReduction: 0 }],
        reliability: { availability: 0.5 },
      }),
    );
    valueOf(
      await services.controlTest.record(caller, {
        controlId: control.id,
        performedOn: '2026-03-01',
        samples: 20,
        passes: 18,
      }),
    );
    const [tested] = await updates();
    expect(tested!.updated.mean).toBeCloseTo(19 / 22, 12);
    expect(tested!.updated.p05).toBeCloseTo(0.7294483006954686, 12);
    const indicator = valueOf(
      await services.indicator.record(caller, {
        name: 'Labels checked late',
        unit: '%',
        direction: 'HIGHER_IS_WORSE',
        warningThreshold: 5,
        criticalThreshold: 20,
        warningFactor: 0.9,
        criticalFactor: 0.5,
        controlId: control.id,
      }),
    );
    const read = (measuredOn: string, value: number) =>
      services.indicator.read(caller, { indicatorId: indicator.id, measuredOn, value });
    valueOf(await read('2026-06-30', 25));
    valueOf(await read('2026-09-30', 7));
    const [moved] = await updates();
    expect(moved!.steps.map(({ noun }) => noun)).toEqual(['ControlTest', 'IndicatorReading', 'IndicatorReading']);
    expect(moved!.steps[1]!.meanAfter).toBeCloseTo((19 / 22) * 0.5, 12);
    expect(moved!.updated.mean).toBeCloseTo((19 / 22) * 0.9, 12);
    const [compiled] = (await model()).controls;
    expect(compiled!.reliability.availability).toBeCloseTo((19 / 22) * 0.9, 12);
    expect(problemsOf(await read('2026-09-30', 8))).toMatchObject([{ code: 'DUPLICATE', path: ['measuredOn'] }]);
  });

  test('a finding lowers the availability of its control until it is closed', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const effects = [{ riskId: risk.id, frequencyReduction: 0.5, severityReduction: 0 }];
    const stated = { name: 'Provenance', state: 'IMPLEMENTED' as const, effects };
    const control = valueOf(await services.control.record(caller, stated));
    const person = valueOf(await services.person.record(caller, { name: 'Ada' }));
    const checker = valueOf(await services.person.record(caller, { name: 'Grace' }));
    const before = modelDigest(await model());
    const found = valueOf(
      await services.finding.record(caller, {
        name: 'Not run in June',
        grade: 'MAJOR',
        source: 'INTERNAL_AUDIT',
        foundOn: '2026-07-01',
        standards: ['ISO_IEC_42001_2023'],
        controlIds: [control.id],
      }),
    );
    const [update] = await updates();
    expect(update).toMatchObject({ subjectId: control.id, quantity: 'AVAILABILITY', updated: { mean: 0.5 } });
    expect(update!.steps).toMatchObject([{ evidenceId: found.id, noun: 'Finding', countsOn: '2026-07-01' }]);
    const at = (expectedVersion: number) => ({ id: found.id, expectedVersion });
    const action = { description: 'Run it monthly', ownerId: person.id, dueOn: '2026-12-31' };
    valueOf(await services.finding.analyse(caller, { ...at(1), rootCause: 'Nobody owned it', actions: [action] }));
    valueOf(await services.finding.act(caller, { ...at(2), action: 1, completedOn: '2026-08-01' }));
    const check = { ...at(3), checkedById: checker.id, checkedOn: '2026-10-01', effective: true };
    valueOf(await services.finding.verify(caller, check));
    valueOf(await services.finding.close(caller, at(4)));
    expect(await updates()).toEqual([]);
    expect(modelDigest(await model())).toBe(before);
    const days = { startOn: '2026-06-01', endOn: '2026-11-30', method: 'SIMULATION' as const, trials: 5_000 };
    const trail = valueOf(await services.evidence.trail(caller, days));
    const means = trail.points.map(({ ledger }) => ledger.mean.value!);
    expect(trail.points.length).toBe(3);
    expect(means[1]!).toBeGreaterThan(means[0]!);
    expect(means[2]!).toBe(means[0]!);
  });

  test('losses and cascades that were seen move severity and link', async () => {
    const { services, caller } = register;
    const severity = { severity: { distribution: { type: 'lognormal', mu: 12, sigma: 1.2 } }, basis };
    const risk = valueOf(await services.risk.record(caller, riskInput({ severity })));
    const harm = valueOf(await services.risk.record(caller, riskInput({ name: 'Harm', kind: 'AI_HARM' })));
    const link = valueOf(
      await services.cascadeLink.record(caller, { fromRiskId: risk.id, toRiskId: harm.id, probability: 0.3 }),
    );
    valueOf(await services.organization.evidenceWeightsSet(caller, { expectedVersion: 1, losses: 4 }));
    const record = async (occurredOn: string, amounts: string[], more: object = {}) =>
      valueOf(
        await services.incident.record(caller, {
          name: `Of ${occurredOn}`,
          riskId: risk.id,
          occurredOn,
          losses: amounts.map(euros),
          lossesComplete: true,
          ...more,
        }),
      );
    const first = await record('2024-01-10', ['30000', '20000']);
    await record('2024-06-10', ['400000']);
    await record('2025-01-10', ['90000']);
    await record('2025-02-10', ['1'], { lossesComplete: false });
    await record('2024-01-20', ['5'], { riskId: harm.id, causedById: first.id, lossesComplete: false });
    const found = new Map((await updates()).map((update) => [`${update.subjectId} ${update.quantity}`, update]));
    expect([...found.keys()].sort()).toEqual([`${link.id} TRIGGERING`, `${risk.id} SEVERITY`].sort());
    // Normal-inverse-gamma by hand: see test/engine/inference.
    const { mean, p50 } = found.get(`${risk.id} SEVERITY`)!.updated;
    expect(Math.log(p50)).toBeCloseTo(11.875223294258973, 11);
    expect(Math.log(mean) - Math.log(p50)).toBeCloseTo(0.5 * 1.0825574414846946 ** 2, 11);
    // 10 · 0.3 of 10 triggers, then one of four events triggered.
    expect(found.get(`${link.id} TRIGGERING`)!.updated.mean).toBeCloseTo((3 + 1) / (10 + 4), 12);
    expect((await model()).links[0]).toMatchObject({ probability: expect.closeTo(4 / 14, 12) });
  });

  test('taken out again it leaves no trace in any figure; recorded twice it counts once', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const before = modelDigest(await model());
    const incident = { name: 'Seen', riskId: risk.id, occurredOn: '2023-05-04', externalReference: 'SOC-17' };
    const recorded = valueOf(await services.incident.record(caller, incident));
    const period = valueOf(await exposure(risk.id, 1));
    const after = modelDigest(await model());
    expect(after).not.toBe(before);
    expect(problemsOf(await services.incident.record(caller, incident))).toMatchObject([
      { code: 'DUPLICATE', path: ['externalReference'] },
    ]);
    expect(problemsOf(await exposure(risk.id, 1, '2025-06-01', '2026-05-31'))).toMatchObject([
      { code: 'CONFLICT', path: ['startOn'] },
    ]);
    expect(modelDigest(await model())).toBe(after);
    for (const [service, { id, version }] of [
      [services.incident, recorded],
      [services.exposurePeriod, period],
    ] as const) {
      valueOf(await service.remove(caller, { id, expectedVersion: version }));
    }
    expect(modelDigest(await model())).toBe(before);
    expect(await updates()).toEqual([]);
  });

  test('refusals name the field and the bound, and write nothing', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const refused = problemsOf(
      await services.incident.record(caller, {
        name: 'Seen',
        riskId: risk.id,
        occurredOn: '2026-11-24',
        nearMiss: true,
        losses: [euros('5')],
      }),
    );
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      [['occurredOn'], 'OUT_OF_RANGE'],
      [['losses'], 'NOT_ALLOWED'],
    ]);
    expect(problemsOf(await exposure(risk.id, 1, '2025-01-02', '2025-01-01'))).toMatchObject([{ path: ['endOn'] }]);
    expect(await services.incident.count(caller, {})).toBe(0);
    const loop = valueOf(await services.incident.record(caller, { name: 'A', occurredOn: '2025-01-01' }));
    const change = { id: loop.id, expectedVersion: 1, causedById: loop.id };
    expect(problemsOf(await services.incident.change(caller, change))).toMatchObject([{ path: ['causedById'] }]);
  });

  test('the residual tail moves with each item, and by how much', async () => {
    const { services, caller } = register;
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const period = valueOf(await exposure(risk.id, 0, '2024-01-01', '2024-12-31'));
    const incident = valueOf(
      await services.incident.record(caller, { name: 'Seen', riskId: risk.id, occurredOn: '2024-03-01' }),
    );
    const order = { method: 'SIMULATION' as const, trials: 20_000 };
    const trail = valueOf(
      await services.evidence.trail(caller, { ...order, startOn: '2024-01-01', endOn: '2025-12-31' }),
    );
    expect(trail.points.map(({ endOn, items }) => [endOn, items.map(({ evidenceId }) => evidenceId)])).toEqual([
      ['2023-12-31', []],
      ['2024-03-01', [incident.id]],
      ['2024-12-31', [period.id]],
    ]);
    const [first, middle, last] = trail.points.map(({ ledger }) => ledger.mean.value!);
    // An event after two months raises the mean, the ten months without another lower it again.
    expect(middle!).toBeGreaterThan(first!);
    expect(last!).toBeLessThan(middle!);
    const effect = valueOf(await services.evidence.effect(caller, { ...order, evidenceId: incident.id }));
    const scenario = effect.scenarios[0]!;
    expect(scenario.figures.ledger.mean.value).toBe(last);
    expect(effect.base.ledger.mean.value!).toBeLessThan(first!);
    expect(scenario.difference.mean.value!).toBeCloseTo(last! - effect.base.ledger.mean.value!, 6);
    const unknown = { ...order, evidenceId: 'inc_none' };
    expect(problemsOf(await services.evidence.effect(caller, unknown))).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

const published = join(__dirname, '..', '..', '..', 'shared', 'data', 'vcdb_us_counts_by_year_action.csv');
const MADE = 'year,incidents,action.Hacking\n2010,9,3\n2011,12,5\n2012,7,2\n';

test('published counts by year and category give the rates that a hand computation gives', async () => {
  const register = await openQuantifiedRegister();
  const { services, caller } = register;
  const [header, ...rows] = (existsSync(published) ? readFileSync(published, 'utf8') : MADE).trim().split('\n');
  const columns = header!.split(',');
  const counts = rows.map((row) => row.split(','));
  for (const category of columns.filter((column) => column.startsWith('action.'))) {
    const risk = valueOf(await services.risk.record(caller, riskInput({ name: category, ...gammaRate(2, 0.01) })));
    let events = 0;
    for (const row of counts) {
      const [year, eventCount] = [row[0]!, Number(row[columns.indexOf(category)])];
      events += eventCount;
      const days = { startOn: `${year}-01-01`, endOn: `${year}-12-31` };
      valueOf(await services.exposurePeriod.record(caller, { riskId: risk.id, ...days, eventCount, source: 'VCDB' }));
    }
    const found = (await services.evidence.updates(caller)).find(({ subjectId }) => subjectId === risk.id);
    expect(found!.updated.mean / ((2 + events) / (0.01 + counts.length))).toBeCloseTo(1, 9);
  }
  await register.dispose();
});

import { DIALECTS } from '../support/database';
import {
  openTestRegister,
  problemsOf,
  riskInput,
  storeOrganization,
  type TestRegister,
  valueOf,
} from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };

describe.each(DIALECTS)('refusals on %s', (dialect) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
  });
  afterAll(() => register.dispose());

  const counts = async () => {
    const { services, caller } = register;
    return [
      await services.risk.count(caller, { includeRetired: true }),
      await services.cascadeLink.count(caller, {}),
      await services.change.count(caller, {}),
    ];
  };
  const recorded = async (name = 'risk') =>
    valueOf(await register.services.risk.record(register.caller, riskInput({ name })));

  test('a bad range names every bound, and nothing is written', async () => {
    const { services, caller } = register;
    const before = await counts();
    const input = riskInput({
      name: ' ',
      severity: { severity: { range: { low: -5, high: 100, confidence: 1.5 } }, basis },
      frequency: { frequency: { eventsPerYear: { range: { low: 2, high: 1 } } }, basis },
    });
    const problems = problemsOf(await services.risk.record(caller, input));
    expect(problems.map(({ path }) => path.join('.')).sort()).toEqual([
      'frequency.frequency.eventsPerYear.range.low',
      'name',
      'severity.severity.range.confidence',
      'severity.severity.range.low',
    ]);
    const low = problems.find(({ path }) => path[0] === 'severity' && path.at(-1) === 'low');
    expect(low).toMatchObject({ type: 'INVALID_INPUT', code: 'OUT_OF_RANGE' });
    expect(low?.message).toMatch(/greater than 0, found -5/);
    expect(await counts()).toEqual(before);
  });

  test('unknown and foreign ids are alike, each with its path', async () => {
    const { services, caller, database } = register;
    const other = await storeOrganization(database, 'Other Bank');
    const foreign = { organizationId: other.id, actor: 'stranger' };
    const { id: foreignAsset } = valueOf(
      await services.asset.record(foreign, {
        name: 'x',
        form: 'PAPER',
        confidentiality: 1,
        integrity: 1,
        availability: 1,
      }),
    );
    const before = await counts();
    const input = riskInput({ ownerId: 'per_nobody', assetIds: [foreignAsset], aiSystemIds: ['rsk_wrong'] });
    const problems = problemsOf(await services.risk.record(caller, input));
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['NOT_FOUND', 'ownerId'],
      ['NOT_FOUND', 'assetIds.0'],
      ['NOT_FOUND', 'aiSystemIds.0'],
    ]);
    expect(problems[1]).toMatchObject({ id: foreignAsset });
    const risk = await recorded();
    expect(problemsOf(await services.risk.retire(foreign, { id: risk.id, expectedVersion: 1 }))).toMatchObject([
      { code: 'NOT_FOUND', path: ['id'], id: risk.id },
    ]);
    expect(await services.risk.byIds(foreign, [risk.id])).toEqual([null]);
    expect(await services.change.count(foreign, { nounIds: [risk.id] })).toBe(0);
    expect(await services.asset.byIds(caller, [foreignAsset, 'nonsense', ''])).toEqual([null, null, null]);
    const after = await counts();
    expect(after).toEqual([before[0]! + 1, before[1], before[2]! + 1]);
  });

  test('a stale version tells the actual one and writes nothing', async () => {
    const { services, caller } = register;
    const risk = await recorded();
    const second = valueOf(await services.risk.change(caller, { id: risk.id, expectedVersion: 1, name: 'second' }));
    const before = await counts();
    const late = await services.risk.assess(caller, {
      id: risk.id,
      expectedVersion: 1,
      severity: { severity: { exact: 5 }, basis },
    });
    expect(problemsOf(late)).toEqual([
      {
        type: 'STALE_VERSION',
        code: 'STALE_VERSION',
        message: `Risk ${risk.id} is at version 2, not 1: read it again`,
        path: ['expectedVersion'],
        expectedVersion: 1,
        actualVersion: 2,
      },
    ]);
    expect(await counts()).toEqual(before);
    expect(await services.risk.byIds(caller, [risk.id])).toEqual([second]);
  });

  test('a loop of spectral radius 1 or more is refused with the radius and its risks', async () => {
    const { services, caller } = register;
    const [a, b, c] = [await recorded('a'), await recorded('b'), await recorded('c')];
    const link = (fromRiskId: string, toRiskId: string, meanEvents: number) =>
      services.cascadeLink.record(caller, { fromRiskId, toRiskId, meanEvents });
    valueOf(await link(a.id, b.id, 2));
    valueOf(await link(c.id, a.id, 5));
    const before = await counts();
    const [problem] = problemsOf(await link(b.id, a.id, 0.5));
    expect(problem).toMatchObject({ type: 'CASCADE_LOOP', code: 'SPECTRAL_RADIUS', path: ['meanEvents'] });
    if (problem?.type !== 'CASCADE_LOOP') throw new Error('wrong type');
    expect(problem.spectralRadius).toBeCloseTo(1, 12);
    expect(new Set(problem.riskIds)).toEqual(new Set([a.id, b.id]));
    expect(await counts()).toEqual(before);

    const back = valueOf(await link(b.id, a.id, 0.49));
    const raised = await services.cascadeLink.change(caller, { id: back.id, expectedVersion: 1, meanEvents: 3 });
    expect(problemsOf(raised)).toMatchObject([
      { code: 'SPECTRAL_RADIUS', spectralRadius: expect.closeTo(Math.sqrt(6)) },
    ]);
    expect(await services.cascadeLink.byIds(caller, [back.id])).toEqual([back]);

    // A retired risk triggers nothing any more, so its loop no longer counts; new links to it are refused.
    valueOf(await services.risk.retire(caller, { id: b.id, expectedVersion: 1 }));
    expect(problemsOf(await link(c.id, b.id, 1))).toMatchObject([{ code: 'CONFLICT', path: ['toRiskId'] }]);
    valueOf(await services.cascadeLink.change(caller, { id: back.id, expectedVersion: 1, meanEvents: 3 }));
  });

  test('the same pair twice, both strengths, and none', async () => {
    const { services, caller } = register;
    const [a, b] = [await recorded('a'), await recorded('b')];
    const ends = { fromRiskId: a.id, toRiskId: b.id };
    const both = await services.cascadeLink.record(caller, { ...ends, probability: 0.5, meanEvents: 0.5 });
    expect(problemsOf(both)).toMatchObject([{ code: 'NOT_ALLOWED', path: ['probability'] }]);
    expect(problemsOf(await services.cascadeLink.record(caller, ends))).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(problemsOf(await services.cascadeLink.record(caller, { ...ends, probability: 1.5 }))).toMatchObject([
      { code: 'OUT_OF_RANGE', path: ['probability'] },
    ]);
    valueOf(await services.cascadeLink.record(caller, { ...ends, probability: 0.5 }));
    expect(problemsOf(await services.cascadeLink.record(caller, { ...ends, probability: 0.1 }))).toMatchObject([
      { code: 'DUPLICATE', path: ['toRiskId'] },
    ]);
  });

  test('what the whole model forbids is refused although each part is sound', async () => {
    const { services, caller } = register;
    const driver = valueOf(
      await services.driver.record(caller, { name: 'Calm', distribution: { type: 'gamma', shape: 2 } }),
    );
    const before = await counts();
    const loaded = (frequencyLoading: number) =>
      services.risk.record(
        caller,
        riskInput({ drivers: [{ driverId: driver.id, frequencyLoading, severityLoading: 0 }] }),
      );
    expect(problemsOf(await loaded(-3))).toMatchObject([
      { code: 'INFINITE_MEAN', path: ['drivers', '0', 'frequencyLoading'] },
    ]);
    expect(await counts()).toEqual(before);
    const risk = valueOf(await loaded(-1.5));
    const wilder = await services.driver.change(caller, {
      id: driver.id,
      expectedVersion: 1,
      distribution: { type: 'gamma', shape: 1 },
    });
    expect(problemsOf(wilder)).toMatchObject([
      { code: 'INFINITE_MEAN', path: ['distribution'], message: expect.stringContaining(risk.id) },
    ]);
    expect(problemsOf(await services.driver.remove(caller, { id: driver.id, expectedVersion: 1 }))).toMatchObject([
      { code: 'CONFLICT', path: ['id'] },
    ]);
    expect(await services.driver.byIds(caller, [driver.id])).toEqual([driver]);
  });

  test('two coverages in one group are refused once both controls count', async () => {
    const { services, caller } = register;
    const risk = await recorded();
    const control = (coverage: number, state: 'PLANNED' | 'IMPLEMENTED') =>
      services.control.record(caller, {
        name: 'Check',
        state,
        coverage,
        coverageGroup: 'servers',
        effects: [{ riskId: risk.id, frequencyReduction: 0.5 }],
      });
    valueOf(await control(0.9, 'IMPLEMENTED'));
    expect(problemsOf(await control(0.8, 'IMPLEMENTED'))).toMatchObject([{ code: 'COVERAGE_MISMATCH' }]);
    const planned = valueOf(await control(0.8, 'PLANNED'));
    const put = await services.control.change(caller, { id: planned.id, expectedVersion: 1, state: 'IMPLEMENTED' });
    expect(problemsOf(put)).toMatchObject([{ code: 'COVERAGE_MISMATCH' }]);
    expect(await services.control.byIds(caller, [planned.id])).toEqual([planned]);
  });

  test('a link that a control acts on stays', async () => {
    const { services, caller } = register;
    const [a, b] = [await recorded('a'), await recorded('b')];
    const link = valueOf(
      await services.cascadeLink.record(caller, { fromRiskId: a.id, toRiskId: b.id, probability: 0.5 }),
    );
    const control = valueOf(
      await services.control.record(caller, {
        name: 'Wall',
        effects: [{ linkId: link.id, probabilityReduction: 0.5 }],
      }),
    );
    const removal = { id: link.id, expectedVersion: 1 };
    expect(problemsOf(await services.cascadeLink.remove(caller, removal))).toMatchObject([{ code: 'CONFLICT' }]);
    valueOf(await services.control.rate(caller, { id: control.id, expectedVersion: 1, effects: [] }));
    valueOf(await services.cascadeLink.remove(caller, removal));
    expect(await services.cascadeLink.byIds(caller, [link.id])).toEqual([null]);
    expect(problemsOf(await services.cascadeLink.remove(caller, removal))).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, riskInput, type TestRegister, valueOf } from '../support/register';

const found = (problems: { path: string[]; code: string }[]) =>
  problems.map(({ path, code }) => [path.join('.'), code]);

describe.each(DIALECTS)('correlations on %s', (dialect) => {
  let register: TestRegister;
  let ids: string[];
  beforeAll(async () => {
    register = await openTestRegister(dialect);
    const { services, caller } = register;
    ids = [];
    for (const name of ['A', 'B', 'C', 'D']) {
      ids.push(valueOf(await services.risk.record(caller, riskInput({ name }))).id);
    }
  });
  afterAll(() => register.dispose());
  const pairOf = (a: number, b: number) => [ids[a]!, ids[b]!];

  test('a pair has one, in either order; it is found by both risks, changed and removed with its history', async () => {
    const { services, caller } = register;
    const record = (riskIds: string[], spearman = 0.5) =>
      services.riskCorrelation.record(caller, { riskIds, spearman, rationale: 'one shop' });
    const made = valueOf(await record(pairOf(0, 1)));
    expect(made.riskIds).toEqual(pairOf(0, 1).sort());
    expect(found(problemsOf(await record(pairOf(1, 0))))).toEqual([['riskIds', 'DUPLICATE']]);
    valueOf(await record(pairOf(0, 2), -0.2));
    const of = async (risk: number) =>
      (await services.riskCorrelation.all(caller, { riskIds: [ids[risk]!] })).map(({ spearman }) => spearman);
    expect([await of(0), await of(1), await of(2), await of(3)]).toEqual([[0.5, -0.2], [0.5], [-0.2], []]);

    const changed = valueOf(
      await services.riskCorrelation.change(caller, { id: made.id, expectedVersion: 1, spearman: 0.7 }),
    );
    expect(changed).toMatchObject({ spearman: 0.7, rationale: 'one shop', version: 2 });
    const stale = { id: made.id, expectedVersion: 1 };
    expect(found(problemsOf(await services.riskCorrelation.remove(caller, stale)))).toEqual([
      ['expectedVersion', 'STALE_VERSION'],
    ]);
    valueOf(await services.riskCorrelation.remove(caller, { ...stale, expectedVersion: 2 }));
    expect(await of(1)).toEqual([]);
    const acts = await services.change.all(caller, { nounIds: [made.id] });
    expect(acts.map(({ act }) => act)).toEqual([
      'riskCorrelationRecord',
      'riskCorrelationChange',
      'riskCorrelationRemove',
    ]);
    valueOf(await record(pairOf(1, 0)));
  });

  test.each([
    ['one risk', () => ({ riskIds: [ids[0]!], spearman: 0.1 }), 'riskIds', 'OUT_OF_RANGE'],
    ['the same twice', () => ({ riskIds: pairOf(3, 3), spearman: 0.1 }), 'riskIds.1', 'DUPLICATE_VALUE'],
    ['an unknown one', () => ({ riskIds: [ids[0]!, 'rsk_none'], spearman: 0.1 }), 'riskIds.1', 'NOT_FOUND'],
    ['1', () => ({ riskIds: pairOf(2, 3), spearman: 1 }), 'spearman', 'OUT_OF_RANGE'],
    ['−1', () => ({ riskIds: pairOf(2, 3), spearman: -1 }), 'spearman', 'OUT_OF_RANGE'],
    ['2', () => ({ riskIds: pairOf(2, 3), spearman: 2 }), 'spearman', 'OUT_OF_RANGE'],
  ])('%s is refused and nothing is written', async (_what, input, path, code) => {
    const { services, caller } = register;
    const before = await services.riskCorrelation.count(caller, {});
    expect(found(problemsOf(await services.riskCorrelation.record(caller, input())))).toEqual([[path, code]]);
    expect(await services.riskCorrelation.count(caller, {})).toBe(before);
  });

  test('a retired risk takes no new one', async () => {
    const { services, caller } = register;
    valueOf(await services.risk.retire(caller, { id: ids[3]!, expectedVersion: 1 }));
    const refused = await services.riskCorrelation.record(caller, { riskIds: pairOf(2, 3), spearman: 0.3 });
    expect(found(problemsOf(refused))).toEqual([['riskIds', 'CONFLICT']]);
  });

  test('the copula is one of the whole register, with degrees of freedom exactly where it has them', async () => {
    const { services, caller, organization } = register;
    const set = (copula: 'GAUSSIAN' | 'T', degreesOfFreedom?: number) =>
      services.organization.dependenceSet(caller, {
        expectedVersion: organization.version,
        copula,
        ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
      });
    for (const [refused, code] of [
      [set('T'), 'REQUIRED'],
      [set('T', 2), 'OUT_OF_RANGE'],
      [set('T', 1_001), 'OUT_OF_RANGE'],
      [set('GAUSSIAN', 4), 'NOT_ALLOWED'],
    ] as const) {
      expect(found(problemsOf(await refused))).toEqual([['degreesOfFreedom', code]]);
    }
    expect(organization.dependence).toBeNull();
    expect(valueOf(await set('T', 4)).dependence).toEqual({ copula: 'T', degreesOfFreedom: 4 });
    expect((await services.organization.get(caller)).dependence).toEqual({ copula: 'T', degreesOfFreedom: 4 });
  });
});

import { EFFORT_ESTIMATES } from '../../src/domain/index';
import { loadCatalogues } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, type TestRegister, valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

describe.each(DIALECTS)("the organisation's own person-days on %s", (dialect) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
    valueOf(await loadCatalogues(register.parts, catalogueFiles()));
  });
  afterAll(() => register.dispose());

  const set = (input: object) =>
    register.services.organization.effortRatesSet(register.caller, input as { expectedVersion: number });
  const readiness = async (effort: object | null = null) =>
    valueOf(await register.services.readiness.of(register.caller, effort))[0]!;
  const roadmap = async (effort: object | null = null) =>
    valueOf(await register.services.readiness.roadmap(register.caller, { path: 'ADD_ISO_IEC_27001', effort }));

  test('are what readiness and roadmap are reckoned by, unless a caller supposes others', async () => {
    expect(await readiness()).toMatchObject({ rates: EFFORT_ESTIMATES, estimated: true });
    // 30 clauses, one of them half met, and 93 controls on which nobody has decided.
    expect((await readiness()).effort).toBeCloseTo(29.5 * 5 + 93 * 4.1 + 10, 9);
    const set1 = valueOf(await set({ expectedVersion: 1, clause: 2, control: 0 }));
    expect(set1).toMatchObject({
      version: 2,
      effortRates: { clause: 2, control: 0, decision: null, certification: null },
    });
    const own = { clause: 2, control: 0, decision: 0.1, certification: 10 };
    expect(await roadmap()).toMatchObject({ rates: own, estimated: true });
    expect((await readiness()).effort).toBeCloseTo(29.5 * 2 + 93 * 0.1 + 10, 9);
    expect((await readiness({ clause: 1 })).effort).toBeCloseTo(29.5 + 93 * 0.1 + 10, 9);
    valueOf(await set({ expectedVersion: 2, decision: 0, certification: 4 }));
    expect(await readiness()).toMatchObject({ effort: 63, estimated: false });
    expect(await readiness({ clause: null })).toMatchObject({ effort: 63, estimated: false });
    valueOf(await set({ expectedVersion: 3, clause: null }));
    expect(await readiness()).toMatchObject({ effort: 151.5, estimated: true });
  });

  test('are refused by their names, and leave a history', async () => {
    const { version } = await register.services.organization.get(register.caller);
    const faulty = await set({ expectedVersion: version, clause: -1, control: 10_001 });
    expect(problemsOf(faulty).map(({ code, path }) => [code, path])).toEqual([
      ['OUT_OF_RANGE', ['clause']],
      ['OUT_OF_RANGE', ['control']],
    ]);
    expect(problemsOf(await set({ expectedVersion: 1, clause: 1 })).map(({ code }) => code)).toEqual(['STALE_VERSION']);
    const supposed = await register.services.readiness.of(register.caller, { decision: -1 });
    expect(problemsOf(supposed).map(({ path }) => path)).toEqual([['effort', 'decision']]);
    expect(await register.services.organization.get(register.caller)).toMatchObject({ version });
    const history = await register.services.change.all(register.caller, { nouns: ['Organization'] });
    expect(history.map(({ act }) => act)).toEqual(['effortRatesSet', 'effortRatesSet', 'effortRatesSet']);
  });
});

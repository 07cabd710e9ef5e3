import { findingEscalation } from '../../src/domain/index';
import { GATES } from '../../src/planning/index';
import {
  type Caller,
  countedIds,
  createRegisterServices,
  loadCatalogues,
  loadDemo,
  newId,
  type RegisterServices,
} from '../../src/services/index';
import { readDemoFile } from '../../src/server/seeds';
import { DIALECTS, openTestDatabase, type TestDatabase } from '../support/database';
import { organizations } from '../../src/storage/index';
import { problemsOf, TODAY, valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

describe.each(DIALECTS)('the management systems of the demo organisation on %s', (dialect) => {
  let opened: TestDatabase;
  let services: RegisterServices;
  let caller: Caller;
  beforeAll(async () => {
    opened = await openTestDatabase(dialect);
    const parts = { database: opened.database, newId, now: () => TODAY };
    valueOf(await loadCatalogues(parts, catalogueFiles()));
    const { id } = valueOf(await loadDemo({ ...parts, newId: countedIds() }, await readDemoFile()));
    services = createRegisterServices(parts);
    caller = { organizationId: id, actor: 'tester' };
  });
  afterAll(() => opened.dispose());

  test('are certified for ISO/IEC 27001 and on the way to ISO/IEC 42001', async () => {
    const [security, ai] = valueOf(await services.readiness.of(caller));
    const failing = (one: typeof security) => one!.gates.flatMap(({ code, passed }) => (passed ? [] : [code]));
    expect(failing(security)).toEqual(['RISK_ASSESSMENT']);
    expect(failing(ai)).toEqual([...GATES]);
    expect(ai!.gates.find(({ code }) => code === 'IMPACT_ASSESSMENT')!.blockers.join()).toMatch('Arrears prioritiser');
    expect(security!.clauseScore).toBeGreaterThan(0.9);
    expect(security!.controlScore).toBeGreaterThan(0.9);
    expect(ai!.clauseScore).toBeGreaterThan(0.3);
    expect(ai!.clauseScore).toBeLessThan(0.6);
    expect(ai!.controlScore).toBeLessThan(0.5);
    const statement = await services.statement.of(caller, null);
    expect(statement).toMatchObject({ controls: 131, excluded: 1, undecided: 2 });
    const [version] = await services.statement.versions.all(caller, {});
    expect([version!.standards, version!.entries.length]).toEqual([['ISO_IEC_27001_2022'], 93]);
    expect(await services.statement.difference(caller, version!.id, null)).toEqual([]);
  });

  test.each([
    ['ADD_ISO_IEC_42001', 'ISO_IEC_42001_2023'],
    ['ADD_ISO_IEC_27001', 'ISO_IEC_27001_2022'],
  ] as const)('%s leads from where they are to everything covered', async (path, last) => {
    const roadmap = valueOf(await services.readiness.roadmap(caller, { path, effort: null }));
    expect([roadmap.clauses, roadmap.controls]).toEqual([62, 131]);
    expect(roadmap.steps.at(-1)).toMatchObject({ standard: last, clausesCovered: 62, controlsCovered: 131 });
    const certified = roadmap.steps.filter(({ phase }) => phase === 'CERTIFY').map(({ standard }) => standard);
    expect(certified).toEqual(['ISO_IEC_42001_2023']);
    expect(roadmap.progress).toBeGreaterThan(0.8);
    const dearer = valueOf(await services.readiness.roadmap(caller, { path, effort: { control: 8 } }));
    expect(dearer.effort).toBeGreaterThan(roadmap.effort);
    const refused = await services.readiness.roadmap(caller, { path, effort: { clause: -1 } });
    expect(problemsOf(refused).map((one) => one.path)).toEqual([['effort', 'clause']]);
  });

  test('hold findings at every stage of their life, one of them escalated', async () => {
    const findings = await services.finding.all(caller, {});
    expect(findings.map(({ state }) => state)).toEqual(['ANALYSED', 'CLOSED', 'ANALYSED', 'ACTED', 'OPEN']);
    expect(findings.map((finding) => findingEscalation(finding, '2026-11-23'))).toEqual([
      'MANAGEMENT',
      'NONE',
      'NONE',
      'MANAGEMENT',
      'NONE',
    ]);
    const plans = await services.treatmentPlan.all(caller, {});
    expect(plans.map(({ approvedAt }) => approvedAt !== null)).toEqual([true, false]);
  });
});

test('a faulty file is refused as a whole, with the path through it', async () => {
  const opened = await openTestDatabase();
  const parts = { database: opened.database, newId, now: () => TODAY };
  valueOf(await loadCatalogues(parts, catalogueFiles()));
  const file = (await readDemoFile()) as { applicabilities: object[]; findings: object[] };
  file.applicabilities[3] = { ...file.applicabilities[3], maturity: 9 };
  file.findings[1] = { ...file.findings[1], grade: 'GRAVE' };
  const problems = problemsOf(await loadDemo(parts, file));
  expect(problems.map(({ path }) => path.join('.')).filter((path) => /maturity|grade/.test(path))).toEqual([
    'applicabilities.3.maturity',
    'findings.1.grade',
  ]);
  expect(await opened.database.read((tx) => organizations.list(tx))).toEqual([]);
  await opened.dispose();
});

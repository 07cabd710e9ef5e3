import { type Finding, STANDARDS } from '../../src/domain/index';
import { contentDigest } from '../../src/simulation/index';
import { loadCatalogues } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, riskInput, type TestRegister, valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

const standards = [...STANDARDS];
const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const paths = (result: Parameters<typeof problemsOf>[0]) => problemsOf(result).map(({ path }) => path.join('.'));

describe.each(DIALECTS)('the management systems on %s', (dialect) => {
  let register: TestRegister;
  let chief: string;
  let officer: string;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
    valueOf(await loadCatalogues(register.parts, catalogueFiles()));
    chief = valueOf(await register.services.person.record(register.caller, { name: 'Chief' })).id;
    officer = valueOf(await register.services.person.record(register.caller, { name: 'Officer' })).id;
  });
  afterAll(() => register.dispose());

  describe('the statement of applicability', () => {
    test('speaks of 93 and 38 controls before anybody has, and knows them by their ids', async () => {
      const { statement } = register.services;
      const both = await statement.of(register.caller, null);
      expect(both.entries).toHaveLength(131);
      expect(new Set(both.entries.map(({ id }) => id)).size).toBe(131);
      expect(both).toMatchObject({ controls: 131, applicable: 0, excluded: 0, undecided: 131 });
      for (const [standard, count] of [
        [STANDARDS[0], 93],
        [STANDARDS[1], 38],
      ] as const) {
        expect((await statement.of(register.caller, standard)).entries).toHaveLength(count);
      }
      const ids = both.entries.map(({ id }) => id);
      expect(await statement.entriesByIds(register.caller, [...ids, 'apl_x', `${ids[0]}x`])).toEqual([
        ...both.entries,
        null,
        null,
      ]);
      const stranger = { organizationId: 'org_other', actor: 'stranger' };
      expect(await statement.entriesByIds(stranger, [ids[0]!])).toEqual([null]);
    });

    test('a decision needs its justification; a refused draft writes nothing', async () => {
      const { statement } = register.services;
      const [first, second] = (await statement.of(register.caller, null)).entries;
      const good = { ...at(first!), applicable: true, justification: 'Needed' };
      const bad = { ...at(second!), applicable: false, maturity: 6, nextAuditOn: '2026-02-31' };
      expect(paths(await statement.draft(register.caller, { entries: [good, bad, good] }))).toEqual(['entries.2.id']);
      expect(paths(await statement.draft(register.caller, { entries: [good, bad] })).sort()).toEqual([
        'entries.1.justification',
        'entries.1.maturity',
        'entries.1.nextAuditOn',
      ]);
      expect(paths(await statement.draft(register.caller, { entries: [] }))).toEqual(['entries']);
      expect(paths(await statement.rate(register.caller, { ...good, expectedVersion: 1 }))).toEqual([
        'expectedVersion',
      ]);
      expect((await statement.of(register.caller, null)).undecided).toBe(131);
      expect(await register.services.change.count(register.caller, { nounIds: [first!.id] })).toBe(0);
    });

    test('approval freezes a version, and the difference to it names what moved', async () => {
      const { statement, control, risk, change } = register.services;
      const { entries } = await statement.of(register.caller, null);
      expect(paths(await statement.approve(register.caller, { approvedById: chief }))).toEqual(['standard']);
      const decided = entries.map((entry) => ({ ...at(entry), applicable: true, justification: 'Needed' }));
      valueOf(await statement.draft(register.caller, { entries: decided }));
      const version = valueOf(await statement.approve(register.caller, { approvedById: chief, note: 'First' }));
      expect(version.entries).toHaveLength(131);
      expect(version.digest).toBe(contentDigest({ standards, entries: version.entries }));
      expect(await statement.difference(register.caller, version.id, null)).toEqual([]);

      const [first] = (await statement.of(register.caller, STANDARDS[1])).entries;
      const rated = valueOf(await statement.rate(register.caller, { ...at(first!), maturity: 4, status: 'PARTIAL' }));
      const { id: riskId } = valueOf(await risk.record(register.caller, riskInput()));
      const behind = {
        name: 'Provenance',
        catalogueItemIds: [first!.catalogueItemId],
        effects: [{ riskId, frequencyReduction: 0.5 }],
      };
      const { id: controlId } = valueOf(await control.record(register.caller, behind));
      const fields = [
        { field: 'status', before: 'NOT_STARTED', after: 'PARTIAL' },
        { field: 'maturity', before: 0, after: 4 },
        { field: 'controlIds', before: [], after: [controlId] },
        { field: 'riskIds', before: [], after: [riskId] },
      ];
      const moved = [{ catalogueItemId: first!.catalogueItemId, fields }];
      expect(await statement.difference(register.caller, version.id, null)).toEqual(moved);
      const later = valueOf(await statement.approve(register.caller, { approvedById: chief, standard: STANDARDS[1] }));
      expect([later.number, later.entries.length]).toEqual([2, 38]);
      expect(await statement.difference(register.caller, version.id, later.id)).toHaveLength(93 + 1);
      expect(await statement.difference(register.caller, 'soa_none', null)).toBeNull();
      const [frozen] = await statement.versions.byIds(register.caller, [version.id]);
      expect(frozen!.entries).toEqual(version.entries);
      const history = await change.all(register.caller, { nounIds: [rated.id] });
      expect(history.map(({ act, nounVersion }) => [act, nounVersion])).toEqual([
        ['applicabilityRate', 1],
        ['applicabilityRate', 2],
      ]);
    });
  });

  describe('a finding', () => {
    const record = async (grade: Finding['grade']) =>
      valueOf(
        await register.services.finding.record(register.caller, {
          name: 'Overrides are not logged',
          grade,
          source: 'INTERNAL_AUDIT',
          foundOn: '2026-10-01',
          standards,
        }),
      );
    const action = () => ({ description: 'Log them', ownerId: officer, dueOn: '2026-11-10' });

    test('goes from discovery to closure only by its rules', async () => {
      const { finding } = register.services;
      let current = await record('MINOR');
      const refused = async (result: ReturnType<typeof finding.close>, ...expected: string[]) =>
        expect(paths(await result)).toEqual(expected);
      await refused(finding.close(register.caller, at(current)), 'id');
      await refused(finding.act(register.caller, { ...at(current), action: 1, completedOn: '2026-11-01' }), 'id');
      await refused(finding.analyse(register.caller, { ...at(current), rootCause: 'Haste', actions: [] }), 'actions');
      const analysis = { rootCause: 'Haste', actions: [action(), { ...action(), description: 'Train' }] };
      current = valueOf(await finding.analyse(register.caller, { ...at(current), ...analysis }));
      await refused(finding.act(register.caller, { ...at(current), action: 3, completedOn: '2026-11-01' }), 'action');
      await refused(
        finding.act(register.caller, { ...at(current), action: 1, completedOn: '2026-12-01' }),
        'completedOn',
      );
      current = valueOf(await finding.act(register.caller, { ...at(current), action: 1, completedOn: '2026-11-01' }));
      expect(current.state).toBe('ANALYSED');
      await refused(finding.act(register.caller, { ...at(current), action: 1, completedOn: '2026-11-02' }), 'action');
      current = valueOf(await finding.act(register.caller, { ...at(current), action: 2, completedOn: '2026-11-05' }));
      expect(current.state).toBe('ACTED');
      const check = { checkedById: officer, checkedOn: '2026-11-04', effective: true };
      await refused(finding.verify(register.caller, { ...at(current), ...check }), 'checkedById', 'checkedOn');
      const failed = { checkedById: chief, checkedOn: '2026-11-06', effective: false };
      current = valueOf(await finding.verify(register.caller, { ...at(current), ...failed }));
      expect(current.state).toBe('OPEN');
      current = valueOf(await finding.analyse(register.caller, { ...at(current), ...analysis, actions: [action()] }));
      current = valueOf(await finding.act(register.caller, { ...at(current), action: 1, completedOn: '2026-11-08' }));
      current = valueOf(
        await finding.verify(register.caller, {
          ...at(current),
          checkedById: chief,
          checkedOn: '2026-11-20',
          effective: true,
        }),
      );
      current = valueOf(await finding.close(register.caller, at(current)));
      expect([current.state, current.closedAt]).toEqual(['CLOSED', register.parts.now()]);
      await refused(finding.change(register.caller, { ...at(current), grade: 'MAJOR' }), 'id');
      const open = await finding.all(register.caller, { includeClosed: false });
      expect(open.map(({ id }) => id)).not.toContain(current.id);
    });

    test('an opportunity is closed without a check for a stated reason only', async () => {
      const { finding } = register.services;
      const idea = await record('OPPORTUNITY');
      expect(paths(await finding.close(register.caller, at(idea)))).toEqual(['note']);
      expect(valueOf(await finding.close(register.caller, { ...at(idea), note: 'Too dear' })).state).toBe('CLOSED');
    });
  });

  test('a treatment plan holds once every owner of its risks has approved it, and until it is revised', async () => {
    const { risk, treatmentPlan } = register.services;
    const riskOf = async (ownerId: string | null) =>
      valueOf(await risk.record(register.caller, riskInput({ ownerId }))).id;
    const [one, two, orphan] = [await riskOf(chief), await riskOf(officer), await riskOf(null)];
    const plan = async (riskIds: string[]) =>
      valueOf(await treatmentPlan.record(register.caller, { name: 'Plan', riskIds, actions: [] }));
    expect(paths(await treatmentPlan.record(register.caller, { name: 'None', riskIds: [] }))).toEqual(['riskIds']);
    const homeless = await plan([one, orphan]);
    expect(paths(await treatmentPlan.approve(register.caller, { ...at(homeless), approvedById: chief }))).toEqual([
      'id',
    ]);
    let current = await plan([one, two]);
    const approve = (approvedById: string) => treatmentPlan.approve(register.caller, { ...at(current), approvedById });
    const third = valueOf(await register.services.person.record(register.caller, { name: 'Third' })).id;
    expect(paths(await approve(third))).toEqual(['approvedById']);
    current = valueOf(await approve(chief));
    expect(current.approvedAt).toBeNull();
    expect(paths(await approve(chief))).toEqual(['approvedById']);
    current = valueOf(await approve(officer));
    expect(current.approvedAt).not.toBeNull();
    current = valueOf(await treatmentPlan.revise(register.caller, { ...at(current), note: 'More is needed' }));
    expect([current.approvedAt, current.approvals]).toEqual([null, []]);
  });

  test('a policy is drafted, approved, revised into a new edition, and retired', async () => {
    const { policy } = register.services;
    let current = valueOf(await policy.record(register.caller, { name: 'AI policy', standards }));
    const approval = { approvedById: chief, reviewDueOn: '2027-11-30' };
    expect(
      paths(await policy.approve(register.caller, { ...at(current), ...approval, reviewDueOn: '2026-11-23' })),
    ).toEqual(['reviewDueOn']);
    current = valueOf(await policy.approve(register.caller, { ...at(current), ...approval }));
    expect(paths(await policy.approve(register.caller, { ...at(current), ...approval }))).toEqual(['id']);
    current = valueOf(await policy.revise(register.caller, { ...at(current), body: 'New words' }));
    expect([current.state, current.edition, current.approvals.length]).toEqual(['DRAFT', 2, 1]);
    current = valueOf(await policy.approve(register.caller, { ...at(current), ...approval }));
    expect(current.approvals.map(({ edition }) => edition)).toEqual([1, 2]);
    current = valueOf(await policy.retire(register.caller, at(current)));
    expect(paths(await policy.revise(register.caller, { ...at(current), body: 'Again' }))).toEqual(['id']);
  });

  test('one management system a standard; measurements of a day replace each other; digests are checked', async () => {
    const { managementSystem, objective, document } = register.services;
    const system = { name: 'ISMS', standard: STANDARDS[0] };
    valueOf(await managementSystem.record(register.caller, system));
    expect(problemsOf(await managementSystem.record(register.caller, system))).toMatchObject([
      { code: 'DUPLICATE', path: ['standard'] },
    ]);
    let goal = valueOf(
      await objective.record(register.caller, {
        name: 'Faster',
        standards,
        measure: 'Days',
        target: 5,
        dueOn: '2027-01-31',
      }),
    );
    for (const value of [20, 15]) {
      goal = valueOf(await objective.measure(register.caller, { ...at(goal), measuredOn: '2026-11-01', value }));
    }
    goal = valueOf(await objective.measure(register.caller, { ...at(goal), measuredOn: '2026-10-01', value: 30 }));
    expect(goal.measurements.map(({ value }) => value)).toEqual([30, 15]);
    const record = { name: 'Log', kind: 'RECORD' as const, issuedOn: '2026-11-01' };
    expect(paths(await document.record(register.caller, { ...record, digest: 'beef' }))).toEqual(['digest']);
    const kept = valueOf(await document.record(register.caller, { ...record, digest: 'AB'.repeat(32) }));
    expect(kept.digest).toBe('ab'.repeat(32));
    const withdrawn = valueOf(await document.withdraw(register.caller, at(kept)));
    expect(paths(await document.change(register.caller, { ...at(withdrawn), purpose: 'x' }))).toEqual(['id']);
    expect(await document.count(register.caller, {})).toBe(0);
    expect(await document.count(register.caller, { includeWithdrawn: true })).toBe(1);
  });

  test('a later stage is entered with its evidence, or for a stated reason that is kept', async () => {
    const { aiSystem, aiResource, impactAssessment, document, duty, driver, supplier } = register.services;
    const recorded = {
      name: 'Scoring',
      purpose: 'Scores',
      lifecycleStage: 'DESIGN' as const,
      roles: ['PRODUCER' as const],
    };
    let system = valueOf(await aiSystem.record(register.caller, recorded));
    const enter = (lifecycleStage: 'TRAINING' | 'DEPLOYMENT' | 'DESIGN', exception?: string) =>
      aiSystem.stageSet(register.caller, { ...at(system), lifecycleStage, ...(exception && { exception }) });
    expect(problemsOf(await enter('TRAINING'))).toMatchObject([
      { path: ['lifecycleStage'], code: 'NOT_ALLOWED', message: expect.stringContaining('provenance') },
    ]);
    system = valueOf(await enter('TRAINING', 'The data is recorded next week'));
    expect(system.stageException).toBe('The data is recorded next week');
    system = valueOf(await enter('DESIGN'));
    const { id: driverId } = valueOf(
      await driver.record(register.caller, {
        name: 'Bureau fails',
        distribution: { type: 'twoState', probability: 0.1, multiplier: 3 },
      }),
    );
    const { id: supplierId } = valueOf(await supplier.record(register.caller, { name: 'Bureau', driverId }));
    const [kept] = await driver.byIds(register.caller, [driverId]);
    expect(paths(await driver.remove(register.caller, at(kept!)))).toEqual(['id']);
    const aiSystemIds = [system.id];
    const data = { name: 'Applications', kind: 'DATA' as const, provenance: 'Own', supplierId, aiSystemIds };
    const { id: dataId } = valueOf(await aiResource.record(register.caller, data));
    const model = { name: 'Score', kind: 'MODEL' as const, sourceIds: [dataId], aiSystemIds };
    valueOf(await aiResource.record(register.caller, model));
    system = valueOf(await enter('TRAINING'));
    expect(system.stageException).toBeNull();

    const assessment = { name: 'Impact', aiSystemId: system.id, assessedOn: '2026-11-01' };
    let impact = valueOf(await impactAssessment.record(register.caller, assessment));
    const approval = { approvedById: chief, expiresOn: '2027-11-30' };
    expect(paths(await impactAssessment.approve(register.caller, { ...at(impact), ...approval }))).toEqual(['id']);
    const effects = [
      { subject: 'SOCIETY' as const, group: 'Borrowers', effect: 'Less credit', severity: 'MINOR' as const },
    ];
    impact = valueOf(await impactAssessment.revise(register.caller, { ...at(impact), effects }));
    impact = valueOf(await impactAssessment.approve(register.caller, { ...at(impact), ...approval }));
    const tests = {
      name: 'Tests',
      kind: 'REPORT' as const,
      digest: 'cd'.repeat(32),
      issuedOn: '2026-11-02',
      aiSystemIds,
    };
    valueOf(await document.record(register.caller, tests));
    const described = { humanOversight: 'Team leads', euAiActTier: 'HIGH_RISK' as const };
    system = valueOf(await aiSystem.change(register.caller, { ...at(system), ...described }));
    system = valueOf(await enter('DEPLOYMENT'));
    expect([system.lifecycleStage, system.stageException]).toEqual(['DEPLOYMENT', null]);
    valueOf(
      await duty.record(register.caller, {
        name: 'Watch',
        role: 'AI_OVERSIGHT',
        personId: chief,
        standards,
        aiSystemIds,
      }),
    );
    const reach = await supplier.reach(register.caller, supplierId);
    expect([reach!.resources.length, reach!.aiSystems.map(({ id }) => id)]).toEqual([2, [system.id]]);
    impact = valueOf(await impactAssessment.revise(register.caller, { ...at(impact), conclusion: 'Again' }));
    expect([impact.approvedAt, impact.expiresOn]).toEqual([null, null]);
  });
});

import type { AuditRecordInput } from '../../src/services/index';
import { calendarFile } from '../../src/analytics/index';
import { catalogueItems } from '../../src/storage/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, type TestRegister, valueOf } from '../support/register';

const ISMS = 'ISO_IEC_27001_2022' as const;
const AIMS = 'ISO_IEC_42001_2023' as const;

describe.each(DIALECTS)('audits on %s', (dialect) => {
  let register: TestRegister;
  let input: AuditRecordInput;
  let lead: string;
  let owner: string;
  beforeEach(async () => {
    register = await openTestRegister(dialect);
    const { services, caller, database } = register;
    const place = { parentReference: null, description: null, auditable: true, position: 0, title: 'Support' };
    const clause = { id: 'cat_71', catalogue: ISMS, reference: '7.1', kind: 'CLAUSE' as const, ...place };
    await database.write((tx) => catalogueItems.insert(tx, [clause]));
    const homeSiteId = valueOf(await services.site.record(caller, { name: 'Namur' })).id;
    const auditor = async (name: string, more: object) => {
      const personId = valueOf(await services.person.record(caller, { name })).id;
      const usual = { standards: [ISMS], homeSiteId, halfDaysPerMonth: 4, dayRate: { amount: '500', currency: 'EUR' } };
      return valueOf(await services.auditor.record(caller, { personId, ...usual, ...more })).id;
    };
    lead = await auditor('Lea', { leadStandards: [ISMS] });
    const ties = [
      { process: 'SUPPORT' as const, kind: 'WORKED_IN' as const, endedOn: '2025-03-31' },
      { process: 'IMPROVEMENT' as const, kind: 'OWNS' as const },
    ];
    owner = await auditor('Owen', { ties });
    input = {
      name: 'Support',
      standards: [ISMS],
      process: 'SUPPORT',
      siteId: homeSiteId,
      catalogueItemIds: [clause.id],
      startOn: '2026-10-01',
      endOn: '2026-10-31',
      halfDays: 3,
      team: [{ auditorId: lead, halfDays: 3 }],
      leadId: lead,
    };
  });
  afterEach(() => register.dispose());

  const refused = async (changes: Partial<AuditRecordInput>): Promise<string[]> => {
    const { services, caller } = register;
    const problems = problemsOf(await services.audit.record(caller, { ...input, ...changes }));
    expect(await services.audit.count(caller, {})).toBe(0);
    return problems.map(({ path }) => path.join('.'));
  };

  test('are refused with a team that is not independent, does not add up, or lacks its lead', async () => {
    const withOwner = {
      team: [
        { auditorId: lead, halfDays: 1 },
        { auditorId: owner, halfDays: 2 },
      ],
    };
    expect(await refused(withOwner)).toEqual(['team.1.auditorId']);
    expect(await refused({ ...withOwner, process: 'IMPROVEMENT' })).toEqual(['team.1.auditorId']);
    expect(await refused({ halfDays: 4 })).toEqual(['team']);
    expect(await refused({ leadId: owner })).toEqual(['leadId']);
    expect(await refused({ endOn: '2026-09-30' })).toEqual(['endOn']);
    // 24 months after the tie ended.
    const { services, caller } = register;
    const later = { ...input, ...withOwner, startOn: '2027-03-31', endOn: '2027-04-30' };
    valueOf(await services.audit.record(caller, later));
  });

  test('are planned, confirmed and done, with findings of audits only', async () => {
    const { services, caller } = register;
    const audit = valueOf(await services.audit.record(caller, input));
    expect(audit).toMatchObject({ state: 'PLANNED', outcome: null });
    const end = { id: audit.id, expectedVersion: 1, conclusion: 'CONFORMING' as const, finishedOn: '2026-10-20' };
    expect(problemsOf(await services.audit.finish(caller, end))).toMatchObject([{ code: 'CONFLICT' }]);
    const confirmed = valueOf(await services.audit.confirm(caller, { id: audit.id, expectedVersion: 1 }));
    expect(confirmed.state).toBe('CONFIRMED');
    const finding = async (source: 'INTERNAL_AUDIT' | 'INCIDENT') => {
      const stated = { name: 'Gap', grade: 'MINOR' as const, foundOn: '2026-10-20', standards: [ISMS] };
      return valueOf(await services.finding.record(caller, { ...stated, source })).id;
    };
    const [own, foreign] = [await finding('INTERNAL_AUDIT'), await finding('INCIDENT')];
    const finish = { ...end, expectedVersion: 2, findingIds: [own, foreign] };
    const paths = problemsOf(await services.audit.finish(caller, finish)).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['findingIds.1', 'conclusion']);
    const conclusion = 'CONFORMING_WITH_FINDINGS' as const;
    const done = valueOf(await services.audit.finish(caller, { ...finish, conclusion, findingIds: [own] }));
    expect(done).toMatchObject({ state: 'DONE', outcome: { conclusion, findingIds: [own], summary: null } });
    const again = { id: audit.id, expectedVersion: 3 };
    expect(problemsOf(await services.audit.cancel(caller, again))).toMatchObject([{ code: 'CONFLICT' }]);
    expect(calendarFile('Audits', await services.audit.calendar(caller))).toContain('STATUS:CONFIRMED');
  });

  test('are confirmed only with somebody who may audit, and lead, each standard', async () => {
    const { services, caller } = register;
    const both = { ...input, standards: [ISMS, AIMS] };
    const audit = valueOf(await services.audit.record(caller, both));
    const confirm = { id: audit.id, expectedVersion: 1 };
    expect(problemsOf(await services.audit.confirm(caller, confirm))).toMatchObject([{ path: ['team'] }]);
    const process = 'RISK_MANAGEMENT' as const;
    const team = [{ auditorId: owner, halfDays: 3 }];
    const alone = valueOf(await services.audit.record(caller, { ...input, process, team, leadId: owner }));
    const other = { id: alone.id, expectedVersion: 1 };
    expect(problemsOf(await services.audit.confirm(caller, other))).toMatchObject([{ path: ['leadId'] }]);
  });
});

import type { Audit, AuditProgramme, PlannedAudit } from '../../src/domain/index';
import type { AuditProgrammeStartInput } from '../../src/services/index';
import { loadCatalogues } from '../../src/services/index';
import { readCatalogueFiles } from '../../src/server/seeds';
import { catalogueItems } from '../../src/storage/index';
import { DIALECTS } from '../support/database';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

const ISMS = 'ISO_IEC_27001_2022' as const;
const AIMS = 'ISO_IEC_42001_2023' as const;
const ORDER: AuditProgrammeStartInput = { startOn: '2027-01-01', periods: 12, gap: 0.02, timeLimit: 20 };

describe.each(DIALECTS)('an audit programme on %s', (dialect) => {
  let register: QuantifiedRegister;
  let site: string;
  const auditor: Record<string, string> = {};
  beforeAll(async () => {
    register = await openQuantifiedRegister(undefined, dialect);
    valueOf(await loadCatalogues(register.parts, await readCatalogueFiles()));
    await recordBank(register);
    const { services, caller } = register;
    site = valueOf(await services.site.record(caller, { name: 'Head office' })).id;
    const far = valueOf(await services.site.record(caller, { name: 'Plant', processes: ['PHYSICAL_CONTROLS'] })).id;
    const record = async (name: string, input: object) => {
      const personId = valueOf(await services.person.record(caller, { name })).id;
      const usual = { standards: [ISMS, AIMS], homeSiteId: site, halfDaysPerMonth: 6 };
      const dayRate = { amount: '600', currency: 'EUR' };
      auditor[name] = valueOf(await services.auditor.record(caller, { personId, dayRate, ...usual, ...input })).id;
    };
    await record('Lea', { leadStandards: [ISMS, AIMS] });
    await record('Sam', { leadStandards: [ISMS], standards: [ISMS], homeSiteId: far });
    await record('Own', { leadStandards: [ISMS, AIMS], ties: [{ process: 'RISK_MANAGEMENT', kind: 'OWNS' }] });
    const ids = await register.database.read((tx) =>
      catalogueItems.all(tx, caller.organizationId, { catalogues: [ISMS], references: ['A.8.5'] }),
    );
    const [poison] = await services.risk.all(caller, { nameContains: 'Poison' });
    valueOf(
      await services.control.record(caller, {
        name: 'Log-in',
        state: 'IMPLEMENTED',
        catalogueItemIds: ids.map(({ id }) => id),
        effects: [{ riskId: poison!.id, frequencyReduction: 0.1 }],
      }),
    );
    await register.simulate();
  }, 60_000);
  afterAll(() => register.dispose());

  const planned = async (input: Partial<AuditProgrammeStartInput> = {}): Promise<AuditProgramme> => {
    const { services, caller } = register;
    const { id } = valueOf(await services.auditProgramme.start(caller, { ...ORDER, ...input }));
    return (await services.auditProgramme.settled(caller, id))!;
  };
  const held = ({ result }: AuditProgramme) =>
    result!.audits.filter(({ kind, period }) => kind === 'INTERNAL_AUDIT' && period !== null);
  const audits = (states: Audit['state'][]) => register.services.audit.all(register.caller, { states });
  const named = (all: readonly PlannedAudit[], part: string) => all.find(({ name }) => name.includes(part))!;

  let first: AuditProgramme;
  test('covers all clauses and controls in three years, by independent teams, cheaper than two programmes', async () => {
    first = await planned();
    expect(first).toMatchObject({ state: 'SUCCEEDED', failure: null });
    const { figures, coverage, separate, competenceGaps, relax, simulationId } = first.result!;
    expect(['OPTIMAL', 'TIME_LIMIT']).toContain(figures.status);
    expect(coverage).toHaveLength(62 + 131);
    expect(coverage.filter(({ gaps }) => gaps.length > 0)).toEqual([]);
    expect(coverage.filter(({ yearly }) => yearly).every(({ covered }) => !covered.includes(false))).toBe(true);
    expect(coverage.filter(({ yearly }) => yearly)).toHaveLength(10 + 12);
    expect([competenceGaps, relax]).toEqual([[], []]);
    expect(simulationId).not.toBeNull();
    for (const { process, team, leadId } of held(first)) {
      expect(team.map(({ auditorId }) => auditorId)).toContain(leadId);
      if (process === 'RISK_MANAGEMENT') expect(team.map(({ auditorId }) => auditorId)).not.toContain(auditor.Own);
    }
    const alone = separate.reduce((sum, { halfDays }) => sum + halfDays, 0);
    expect(separate.map(({ standards }) => standards)).toEqual([[ISMS], [AIMS]]);
    expect(figures.halfDays).toBeLessThan(alone);
    // Of 8 clauses of risk management a year: 8 × 0.5 × (1 − 0.2) = 3.2, rounded up.
    expect(named(first.result!.audits, 'Risk management, year 1').halfDays).toBe(4);
  }, 120_000);

  test('risk follows the formula from the simulated tail', () => {
    const technological = named(first.result!.audits, 'Technological controls').risk;
    expect(technological.tailShare).toBeGreaterThan(0);
    expect(technological.tailShare).toBeLessThanOrEqual(1);
    expect(technological.value).toBeCloseTo((1 + 9 * technological.tailShare) * 2, 12);
    expect(named(first.result!.audits, 'Support').risk).toMatchObject({ tailShare: 0, yearsSince: 3, value: 2 });
  });

  test('the same order is the same programme, and choosing it records its audits once', async () => {
    const { services, caller } = register;
    expect((await planned()).id).toBe(first.id);
    const chosen = { id: first.id, expectedVersion: first.version };
    const after = valueOf(await services.auditProgramme.choose(caller, chosen));
    expect(after.chosenAt).not.toBeNull();
    const recorded = await audits(['PLANNED']);
    expect(recorded).toHaveLength(held(first).length);
    expect(recorded.every(({ programmeId }) => programmeId === first.id)).toBe(true);
    const again = { id: first.id, expectedVersion: after.version };
    expect(problemsOf(await services.auditProgramme.choose(caller, again))).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('a new programme moves nothing that is confirmed, and replaces what was only planned', async () => {
    const { services, caller } = register;
    const before = await audits(['PLANNED']);
    const kept = before.filter((_, i) => i % 2 === 0);
    for (const { id } of kept) valueOf(await services.audit.confirm(caller, { id, expectedVersion: 1 }));
    const next = await planned({ delayCost: 0, travelCost: 900 });
    const locked = held(next).filter(({ lockedAuditId }) => lockedAuditId !== null);
    expect(locked.map(({ lockedAuditId }) => lockedAuditId).sort()).toEqual(kept.map(({ id }) => id).sort());
    for (const audit of locked) {
      const was = kept.find(({ id }) => id === audit.lockedAuditId)!;
      const { startOn, endOn, leadId, siteId } = was;
      expect(audit).toMatchObject({ startOn, endOn, leadId, siteId });
      expect(audit.team.map(({ auditorId }) => auditorId)).toEqual(was.team.map(({ auditorId }) => auditorId));
    }
    expect(next.result!.coverage.filter(({ gaps }) => gaps.length > 0)).toEqual([]);
    valueOf(await services.auditProgramme.choose(caller, { id: next.id, expectedVersion: next.version }));
    expect((await audits(['CANCELLED'])).length).toBe(before.length - kept.length);
    expect((await audits(['CONFIRMED'])).map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
  }, 120_000);

  test('a programme that keeps another moves no more than it must', async () => {
    const { services, caller } = register;
    const before = await planned({ periods: 4, gap: 0.001 });
    const keep = { periods: 4, keepProgrammeId: before.id, moveCost: 20_000, gap: 0.001 };
    const teams = (programme: AuditProgramme) =>
      Object.fromEntries(
        held(programme).map(({ key, period, team }) => [key, [period, ...team.map(({ auditorId }) => auditorId)]]),
      );
    const other = { travelCost: 0, delayCost: 7 };
    expect(teams(await planned({ periods: 4, gap: 0.001, ...other }))).not.toEqual(teams(before));
    const same = await planned({ ...keep, ...other });
    expect(same.result!.figures.costs!.moves).toBe(0);
    expect(teams(same)).toEqual(teams(before));
    const [free, wasFree] = [same, before].map((one) => held(one).find(({ lockedAuditId }) => lockedAuditId === null)!);
    expect(free!.earlier).toEqual({
      startOn: wasFree!.startOn,
      auditorIds: wasFree!.team.map(({ auditorId }) => auditorId),
    });
    const unknown = await services.auditProgramme.start(caller, { ...ORDER, keepProgrammeId: 'apr_none' });
    expect(problemsOf(unknown)).toMatchObject([{ code: 'NOT_FOUND', path: ['keepProgrammeId'], id: 'apr_none' }]);
  }, 120_000);

  test('what nobody can audit is named: the gap, and what to relax', async () => {
    const none = await planned({ standards: [AIMS], auditorIds: [auditor.Sam!], periods: 4 });
    expect(none.state).toBe('SUCCEEDED');
    expect(none.result!.figures).toMatchObject({ status: 'INFEASIBLE', audits: 0, objective: null });
    expect(none.result!.competenceGaps.map(({ competence }) => competence)).toContain(AIMS);
    expect(none.result!.relax.length).toBeGreaterThan(0);
    const chosen = { id: none.id, expectedVersion: none.version };
    expect(problemsOf(await register.services.auditProgramme.choose(register.caller, chosen))).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  }, 120_000);

  test('an order outside its bounds is refused by field, and nothing is stored', async () => {
    const { services, caller } = register;
    const count = await services.auditProgramme.count(caller, {});
    const order = {
      startOn: '2027-01-02',
      periods: 13,
      combinedSaving: 0.3,
      auditorIds: ['adr_x'],
      teamMaximum: 0,
      requirements: [{ process: 'AI_DATA' as const, competence: ' ' }],
      notApplicableIds: Array.from({ length: 132 }, (_, index) => `cat_${index}`),
    };
    const refused = problemsOf(await services.auditProgramme.start(caller, order));
    const clause = first.result!.coverage[0]!.catalogueItemId;
    expect(refused.map(({ path }) => path.join('.'))).toEqual([
      'startOn',
      'periods',
      'auditorIds',
      'teamMaximum',
      'combinedSaving',
      'notApplicableIds',
      'requirements.0.competence',
    ]);
    const foreign = { ...ORDER, notApplicableIds: [clause, 'cat_x'] };
    expect(problemsOf(await services.auditProgramme.start(caller, foreign))).toMatchObject([
      { code: 'NOT_FOUND', path: ['notApplicableIds', '0'], id: clause },
      { code: 'NOT_FOUND', path: ['notApplicableIds', '1'], id: 'cat_x' },
    ]);
    expect(await services.auditProgramme.count(caller, {})).toBe(count);
  });
});

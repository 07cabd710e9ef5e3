import type { AuditProgramme, PlannedAudit } from '../../src/domain/index';
import { createPlanning, type CertificateRecordInput, loadCatalogues, type Services } from '../../src/services/index';
import { catalogueFiles, readSeedTables } from '../support/seeds';
import { DIALECTS } from '../support/database';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

const ISMS = 'ISO_IEC_27001_2022' as const;
const AIMS = 'ISO_IEC_42001_2023' as const;
const HELD: CertificateRecordInput = {
  name: 'ISMS',
  standard: ISMS,
  certifiedOn: '2024-03-15',
  persons: 60,
  body: 'Body',
};
const SOUGHT: CertificateRecordInput = {
  name: 'AIMS',
  standard: AIMS,
  targetOn: '2027-12-15',
  persons: 60,
  aimsRole: 'DEVELOPER_PROVIDER_USER',
};

// Today is 2026-11-23.
describe.each(DIALECTS)('certificates on %s', (dialect) => {
  let register: QuantifiedRegister;
  let services: QuantifiedRegister['services'] & Pick<Services, 'certificateSynchronisation'>;
  beforeEach(async () => {
    register = await openQuantifiedRegister(undefined, dialect);
    const planning = createPlanning({ ...register.parts, auditTimeTables: readSeedTables(), controlRelevance: [] });
    services = { ...register.services, ...planning };
  });
  afterEach(() => register.dispose());

  const record = async (input: CertificateRecordInput) =>
    valueOf(await services.certificate.record(register.caller, input));
  const refused = async (input: Partial<CertificateRecordInput>, base = HELD) => {
    const problems = problemsOf(await services.certificate.record(register.caller, { ...base, ...input }));
    expect(await services.certificate.count(register.caller, {})).toBe(0);
    return problems.map(({ path, code }) => `${path.join('.')} ${code}`);
  };

  test('are held for three years less a day, with the audit that comes next, or sought', async () => {
    expect(await record(HELD)).toMatchObject({
      ...{ state: 'CERTIFIED', expiresOn: '2027-03-14', nextAudit: 'RECERTIFICATION', targetOn: null },
    });
    expect(await record({ ...HELD, name: 'New', certifiedOn: '2026-02-28' })).toMatchObject({
      ...{ expiresOn: '2029-02-27', nextAudit: 'SURVEILLANCE_1' },
    });
    expect(await record(SOUGHT)).toMatchObject({ state: 'PREPARING', nextAudit: 'STAGE_1', certifiedOn: null });
  });

  test('are refused by field', async () => {
    expect(await refused({ certifiedOn: null })).toEqual(['targetOn REQUIRED']);
    expect(await refused({ targetOn: '2027-01-01' })).toEqual(['targetOn NOT_ALLOWED']);
    expect(await refused({ expiresOn: '2027-03-15' })).toEqual(['expiresOn OUT_OF_RANGE']);
    expect(await refused({ certifiedOn: '2026-11-24' })).toContain('certifiedOn OUT_OF_RANGE');
    expect(await refused({ aimsRole: 'PRODUCER' })).toEqual(['aimsRole NOT_ALLOWED']);
    expect(await refused({ nextAudit: 'STAGE_2' })).toEqual(['nextAudit NOT_ALLOWED']);
    expect(await refused({ persons: 0, initialDays: 0 })).toEqual(['persons OUT_OF_RANGE', 'initialDays OUT_OF_RANGE']);
    expect(await refused({ aimsRole: null }, SOUGHT)).toEqual(['aimsRole REQUIRED']);
    expect(await refused({ nextAudit: 'SURVEILLANCE_1' }, SOUGHT)).toEqual(['nextAudit NOT_ALLOWED']);
  });

  test('move on with each audit, and a recertification in time prolongs the certificate', async () => {
    const { caller } = register;
    const advance = async (id: string, expectedVersion: number, more: object) =>
      services.certificate.advance(caller, { id, expectedVersion, heldOn: '2026-10-01', ...more });
    const { id } = await record(SOUGHT);
    expect(problemsOf(await advance(id, 1, { certifiedOn: '2026-10-02' }))).toMatchObject([
      { path: ['certifiedOn'], code: 'NOT_ALLOWED' },
    ]);
    expect(valueOf(await advance(id, 1, { heldOn: '2026-09-01' }))).toMatchObject({ nextAudit: 'STAGE_2' });
    expect(problemsOf(await advance(id, 2, { heldOn: '2026-08-31' }))).toMatchObject([{ path: ['heldOn'] }]);
    expect(valueOf(await advance(id, 2, { certifiedOn: '2026-10-15' }))).toMatchObject({
      ...{ state: 'CERTIFIED', nextAudit: 'SURVEILLANCE_1', targetOn: null },
      ...{ certifiedOn: '2026-10-15', expiresOn: '2029-10-14', lastAuditOn: '2026-10-01' },
    });
    const held = await record(HELD);
    expect(valueOf(await advance(held.id, 1, {}))).toMatchObject({
      ...{ nextAudit: 'SURVEILLANCE_1', certifiedOn: '2026-10-01', expiresOn: '2030-03-14' },
    });
    const withdrawn = valueOf(await services.certificate.withdraw(caller, { id: held.id, expectedVersion: 2 }));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(problemsOf(await advance(held.id, 3, {}))).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('are brought together where that takes the fewest days, at the price of a day', async () => {
    const { caller } = register;
    const [isms, aims] = [await record(HELD), await record({ ...SOUGHT, targetOn: '2027-09-14' })];
    const ids = { ismsCertificateId: isms.id, aimsCertificateId: aims.id };
    const dayRate = { amount: '1200.00', currency: 'EUR' };
    const input = { ...ids, startOn: '2027-01-01', dayRate };
    const { alternatives, cheapest, reason, endOn } = valueOf(await services.certificateSynchronisation(caller, input));
    expect(endOn).toBe('2033-01-01');
    // Of 10 and 7 days: 6.5, 3.5, 3.5, 6.5, 3.5, 3.5 and 7, 2.5, 2.5, 4.5, 2.5, 2.5.
    expect(alternatives[0]!.auditDays).toBe(48.5);
    expect(alternatives[0]!.auditMoney).toEqual({ amount: '58200', currency: 'EUR' });
    expect(cheapest.totalDays).toBe(Math.min(...alternatives.map(({ totalDays }) => totalDays)));
    expect(cheapest.totalDays).toBeLessThan(alternatives[0]!.totalDays);
    expect(reason).toContain(cheapest.togetherOn!);
    const wrong = { ismsCertificateId: aims.id, aimsCertificateId: 'crt_none', years: 13 };
    expect(problemsOf(await services.certificateSynchronisation(caller, wrong))).toMatchObject([
      { path: ['ismsCertificateId'], code: 'NOT_ALLOWED' },
      { path: ['aimsCertificateId'], code: 'NOT_FOUND', id: 'crt_none' },
      { path: ['years'], code: 'OUT_OF_RANGE' },
    ]);
    const late = { ...ids, startOn: '2027-03-15' };
    expect(problemsOf(await services.certificateSynchronisation(caller, late))).toMatchObject([
      { path: ['ismsCertificateId'], code: 'CONFLICT' },
    ]);
  });

  describe('in a programme', () => {
    let auditorId: string;
    beforeEach(async () => {
      const { caller, parts } = register;
      valueOf(await loadCatalogues(parts, catalogueFiles()));
      const homeSiteId = valueOf(await services.site.record(caller, { name: 'Head office' })).id;
      const personId = valueOf(await services.person.record(caller, { name: 'Lea' })).id;
      const able = { standards: [ISMS, AIMS], leadStandards: [ISMS, AIMS], halfDaysPerMonth: 12 };
      const dayRate = { amount: '600', currency: 'EUR' };
      const auditor = await services.auditor.record(caller, { personId, homeSiteId, dayRate, ...able });
      auditorId = valueOf(auditor).id;
    });

    const planned = async (input: object): Promise<AuditProgramme> => {
      const { caller } = register;
      const order = { startOn: '2027-01-01', periods: 12, periodLength: 'MONTH' as const, gap: 0.02, timeLimit: 20 };
      const { id } = valueOf(await services.auditProgramme.start(caller, { ...order, ...input }));
      return (await services.auditProgramme.settled(caller, id))!;
    };

    test('internal audits come before the review, the review before stage 1, stage 1 before stage 2', async () => {
      await record(HELD);
      await record(SOUGHT);
      const programme = await planned({});
      expect(programme).toMatchObject({ state: 'SUCCEEDED', failure: null });
      const { audits, figures, notices } = programme.result!;
      expect(figures.status).toMatch(/OPTIMAL|TIME_LIMIT/);
      const of = (kind: PlannedAudit['kind']) => audits.filter((audit) => audit.kind === kind);
      const [review, stage1, stage2, recertification] = [
        ...[of('MANAGEMENT_REVIEW')[0]!, of('STAGE_1')[0]!, of('STAGE_2')[0]!, of('RECERTIFICATION')[0]!],
      ];
      for (const { period } of of('INTERNAL_AUDIT')) expect(period!).toBeLessThan(review.period!);
      expect(review.period!).toBeLessThan(stage1.period!);
      expect(stage1.period!).toBeLessThan(stage2.period!);
      expect(stage1.after).toEqual([review.key]);
      expect(stage2.after).toEqual([stage1.key, review.key]);
      // Stage 1 and 2 of 7 days: 2 1/3, in half days 2.5, and the rest, 4.5.
      expect([stage1.halfDays, stage2.halfDays]).toEqual([5, 9]);
      // Due on 14 March, from September on; 6 2/3 days of 10.
      expect(recertification).toMatchObject({ firstPeriod: 1, lastPeriod: 3, halfDays: 13, heldBy: 'Body', team: [] });
      expect(stage2).toMatchObject({ lastPeriod: 12, heldBy: 'certification body of AIMS', leadId: null });
      expect(figures.halfDays).toBe(of('INTERNAL_AUDIT').reduce((sum, { halfDays }) => sum + halfDays, 0));
      expect(notices).toMatchObject([{ code: 'NO_SIMULATION' }]);
    }, 60_000);

    test('a first certificate that is sought too early is infeasible, and the review that is in the way is named', async () => {
      await record({ ...SOUGHT, targetOn: '2027-02-28' });
      const { figures, relax } = (await planned({})).result!;
      expect(figures.status).toBe('INFEASIBLE');
      expect(relax).toEqual([
        {
          constraint: 'mandatory: Management review, year 1',
          why: 'the rest can be kept when it may be left out',
        },
      ]);
    }, 60_000);

    test('an auditor who falls away gives up what was theirs then, and little else moves', async () => {
      const { caller } = register;
      const personId = valueOf(await services.person.record(caller, { name: 'Sam' })).id;
      const [lea] = await services.auditor.byIds(caller, [auditorId]);
      const { standards, leadStandards, homeSiteId, halfDaysPerMonth, dayRate } = lea!;
      const sam = { personId, standards, leadStandards, homeSiteId, halfDaysPerMonth, dayRate };
      valueOf(await services.auditor.record(caller, sam));
      const slots = ({ result }: AuditProgramme) =>
        new Map(
          result!.audits.map(({ key, period, team }) => [key, JSON.stringify([period, team.map((x) => x.auditorId)])]),
        );
      const before = await planned({ gap: 0.001 });
      const concerned = before.result!.audits.filter(
        ({ period, team }) => period === 1 && team.some((share) => share.auditorId === auditorId),
      );
      expect(concerned.length).toBeGreaterThan(0);
      const blackouts = [{ firstOn: '2027-01-01', lastOn: '2027-01-31' }];
      valueOf(await services.auditor.change(caller, { id: auditorId, expectedVersion: 1, blackouts }));
      const after = await planned({ keepProgrammeId: before.id, moveCost: 20_000, gap: 0.001 });
      const [was, is] = [slots(before), slots(after)];
      const touched = [...was.keys()].filter((key) => was.get(key) !== is.get(key));
      for (const { key } of concerned) expect(touched).toContain(key);
      // Each of them moves in time or changes hands; where one makes room for another, that one too.
      expect(touched.length).toBeLessThanOrEqual(2 * concerned.length);
      expect(after.result!.figures.costs!.moves).toBeGreaterThanOrEqual(20_000 * concerned.length);
      expect(touched.length).toBeLessThan(was.size / 2);
    }, 60_000);

    test('both certificates due on one day are one audit, a fifth shorter', async () => {
      const certifiedOn = '2025-06-15';
      await record({ ...HELD, certifiedOn });
      await record({ ...SOUGHT, targetOn: null, certifiedOn });
      const { audits } = (await planned({ auditorIds: [auditorId] })).result!;
      const bodies = audits.filter(({ certificateIds }) => certificateIds.length > 0);
      // 3.5 and 2.5 days, less a fifth: 4.8 days, in half days 9.6.
      expect(bodies).toMatchObject([{ kind: 'SURVEILLANCE_2', standards: [ISMS, AIMS], halfDays: 10, lastPeriod: 6 }]);
    }, 60_000);
  });
});

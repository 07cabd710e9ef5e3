import fc from 'fast-check';
import { type Certificate, type CertificationAudit, monthsLater } from '../../../src/domain';
import { auditTime, scopeOf, synchronise } from '../../../src/planning';
import { record } from '../../support/snapshot';
import { readSeedTables } from '../../support/seeds';

const tables = readSeedTables();

const certificate = (id: string, changes: Partial<Certificate>): Certificate => ({
  ...record(id),
  name: id.toUpperCase(),
  standard: id === 'isms' ? 'ISO_IEC_27001_2022' : 'ISO_IEC_42001_2023',
  body: null,
  state: 'CERTIFIED',
  nextAudit: 'SURVEILLANCE_1',
  targetOn: null,
  certifiedOn: null,
  expiresOn: null,
  lastAuditOn: null,
  siteId: null,
  persons: 60,
  aimsRole: id === 'isms' ? null : 'DEVELOPER_PROVIDER_USER',
  initialDays: null,
  ...changes,
});

function compared(isms: Certificate, aims: Certificate, endOn: string, integrationLevel = 1) {
  const scopes = { isms: scopeOf(isms), aims: { ...scopeOf(aims), role: aims.aimsRole! } };
  const time = auditTime(tables, { ...scopes, integrationLevel, teamAbility: 1 });
  return synchronise({ isms, aims, time, tables, startOn: '2027-01-01', endOn });
}

describe('60 persons, ISMS to be recertified in March 2027, AIMS certified in September 2026, over three years', () => {
  const isms = certificate('isms', { nextAudit: 'RECERTIFICATION', expiresOn: '2027-03-14' });
  const aims = certificate('aims', { expiresOn: '2029-09-14' });
  const { alternatives, cheapest, reason } = compared(isms, aims, '2030-01-01');
  const [never, atRecertification] = alternatives;

  test('apart: 10 days initial give 6.5 and 3.5, 7 give 4.5 and 2.5', () => {
    expect(never!.visits.map(({ dueOn, plannedDays }) => [dueOn, plannedDays])).toEqual([
      ['2027-03-14', 6.5],
      ['2027-09-14', 2.5],
      ['2028-03-14', 3.5],
      ['2028-09-14', 2.5],
      ['2029-03-14', 3.5],
      ['2029-09-14', 4.5],
    ]);
    expect(never!.auditDays).toBe(23);
    // After 2029: 72 of 1,096 days of the ISMS certificate, 72 of 365 of its surveillance, 987 of 1,096 of the other.
    const carried = (6.5 * 72) / 1096 + (3.5 * 72) / 365 + (4.5 * 987) / 1096;
    expect(never!.carriedOverDays).toBeCloseTo(carried, 10);
    expect(never!.totalDays).toBeCloseTo(23 - carried, 10);
    expect(never).toMatchObject({ togetherOn: null, broughtForwardId: null, validityDaysLost: 0, lostAuditDays: 0 });
  });

  test('together from the recertification on: a fifth less, 184 days of validity given up', () => {
    expect(atRecertification).toMatchObject({
      togetherOn: '2027-03-14',
      broughtForwardId: 'aims',
      broughtForwardBy: 184,
    });
    const visits = atRecertification!.visits.map(({ dueOn, days, plannedDays, audits }) => [
      dueOn,
      Number(days.toFixed(6)),
      plannedDays,
      audits.map(({ audit }) => audit),
    ]);
    expect(visits).toEqual([
      ['2027-03-14', 7.2, 7, ['RECERTIFICATION', 'SURVEILLANCE_1']],
      ['2028-03-14', 4.533333, 4.5, ['SURVEILLANCE_1', 'SURVEILLANCE_2']],
      ['2029-03-14', 6.4, 6.5, ['SURVEILLANCE_2', 'RECERTIFICATION']],
    ]);
    expect(atRecertification!.auditDays).toBe(18);
    expect(atRecertification!.validityDaysLost).toBe(184);
    expect(atRecertification!.lostAuditDays).toBeCloseTo((4.5 * 184) / 1096, 10);
    // Of 9 days 6 2/3, and of 8 days 3 1/3 and 4 2/3, are those of each certificate.
    const carried =
      (7 * (20 / 3 / 9) * 72) / 1096 + (6.5 * (10 / 3 / 8) * 72) / 365 + (6.5 * (14 / 3 / 8) * 803) / 1096;
    expect(atRecertification!.carriedOverDays).toBeCloseTo(carried, 10);
  });

  test('the cheapest is named with its figures, and it is that of fewest days', () => {
    const least = Math.min(...alternatives.map(({ totalDays }) => totalDays));
    expect(alternatives[cheapest]!.totalDays).toBe(least);
    expect(alternatives).toHaveLength(6);
    expect(cheapest).toBe(1);
    expect(reason).toBe(
      'AIMS is brought forward by 184 calendar days to 2027-03-14: 14.35 auditor days in this time instead of 17.83 ' +
        'auditor days, 3.48 auditor days fewer. It gives up 184 days of validity, worth 0.76 auditor days, which are counted.',
    );
  });

  test('nothing is integrated, nothing is gained: they stay apart', () => {
    const apart = compared(isms, aims, '2030-01-01', 0);
    expect(apart.cheapest).toBe(0);
    expect(apart.reason).toMatch(/^Audited apart, both take 17\.83 auditor days in this time; the best of 5 ways/);
  });
});

test('an initial audit is not brought forward, and may be joined', () => {
  const isms = certificate('isms', { nextAudit: 'SURVEILLANCE_2', expiresOn: '2028-03-14' });
  const aims = certificate('aims', { state: 'PREPARING', nextAudit: 'STAGE_1', targetOn: '2027-12-14' });
  const { alternatives } = compared(isms, aims, '2029-01-01');
  // The ISMS audit of March 2027 has no partner; that of March 2028 is joined by the first surveillance of December.
  expect(alternatives.map(({ togetherOn, broughtForwardId }) => [togetherOn, broughtForwardId])).toEqual([
    [null, null],
    ['2028-03-14', 'aims'],
    ['2027-12-14', 'isms'],
  ]);
  const joined = alternatives[2]!.visits.find(({ dueOn }) => dueOn === '2027-12-14')!;
  // 7 days of stages 1 and 2 and 6 2/3 of a recertification, less a fifth.
  expect(joined.days).toBeCloseTo((7 + 20 / 3) * 0.8, 10);
});

test('both initial audits at once are 13.6 days, planned as 14 for the cap', () => {
  const sought = { state: 'PREPARING', nextAudit: 'STAGE_1', targetOn: '2027-06-30' } as const;
  const { alternatives, cheapest, reason } = compared(
    certificate('isms', sought),
    certificate('aims', sought),
    '2028-01-01',
  );
  expect(alternatives).toHaveLength(2);
  expect(alternatives[1]!.visits).toMatchObject([{ days: expect.closeTo(13.6, 10), plannedDays: 14 }]);
  expect(alternatives[0]!.auditDays).toBe(17);
  expect(cheapest).toBe(1);
  expect(reason).toMatch(/^Both are audited on the same day already/);
});

test('law: without integration no bringing forward is free, and with it only what is joined is saved', () => {
  const next = fc.constantFrom<CertificationAudit>('SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION');
  const ahead = { SURVEILLANCE_1: 24, SURVEILLANCE_2: 12, RECERTIFICATION: 0 };
  const course = fc.record({ next, month: fc.integer({ min: 0, max: 11 }), days: fc.integer({ min: 1, max: 8 }) });
  fc.assert(
    fc.property(course, course, fc.integer({ min: 1, max: 9 }), (a, b, years) => {
      const of = (id: string, { next: nextAudit, month, days }: typeof a) => {
        const due = monthsLater('2027-01-15', month);
        const expiresOn = monthsLater(due, ahead[nextAudit as keyof typeof ahead]);
        // Multiples of three days: nothing is rounded.
        return certificate(id, { nextAudit, expiresOn, initialDays: 3 * days });
      };
      const [isms, aims] = [of('isms', a), of('aims', b)];
      const end = monthsLater('2027-01-01', 12 * years);
      const { alternatives } = compared(isms, aims, end, 0);
      const never = alternatives[0]!.totalDays;
      for (const { totalDays, lostAuditDays, broughtForwardBy, auditDays } of alternatives.slice(1)) {
        // Years of 365 and 366 days: each visit serves a day more or less.
        expect(totalDays).toBeGreaterThanOrEqual(never + lostAuditDays - auditDays / 365);
        if (broughtForwardBy === 0) expect(totalDays).toBeCloseTo(never, 9);
      }
      const together = compared(isms, aims, end, 1);
      for (const [i, { auditDays }] of together.alternatives.entries()) {
        expect(auditDays).toBeGreaterThanOrEqual(alternatives[i]!.auditDays * 0.8 - 0.25 * 2 * years);
      }
    }),
    { numRuns: 60 },
  );
});

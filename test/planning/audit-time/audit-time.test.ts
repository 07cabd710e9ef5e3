import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type AuditTimeQuestion,
  type AuditTimeTables,
  auditTime,
  auditTimeTableFaults,
  countedPersons,
} from '../../../src/planning';

const tables = JSON.parse(
  readFileSync(join(__dirname, '..', '..', '..', 'seeds', 'audit-time', 'tables.json'), 'utf8'),
) as AuditTimeTables;

const scope = (persons: number) => ({ persons, identicalActivities: [], adjustments: [], initialDays: null });
const question = (changes: Partial<AuditTimeQuestion> = {}): AuditTimeQuestion => ({
  isms: scope(60),
  aims: { ...scope(60), role: 'DEVELOPER_PROVIDER_USER' },
  integrationLevel: 1,
  teamAbility: 1,
  ...changes,
});

test('60 persons, AI provider: 10 + 7 days apart, 13.6 integrated, surveillance 4.5, recertification 9.1', () => {
  const { isms, aims, integrated, saved } = auditTime(tables, question());
  expect(isms.cycle.initial.days).toBe(10);
  expect(aims.cycle.initial.days).toBeCloseTo(7, 12);
  expect(integrated.cycle.initial.days).toBeCloseTo(13.6, 12);
  expect(integrated.cycle.surveillance.days).toBeCloseTo(4.5, 1);
  expect(integrated.cycle.recertification.days).toBeCloseTo(9.1, 1);
  expect(saved.initial.days).toBeCloseTo(3.4, 12);
  // Half days: 13.5 would be more than 20 % off, so that 14 are planned.
  expect(integrated.cycle.initial.roundedDays).toBe(14);
  expect(integrated.cycle.stage1.days).toBeCloseTo(13.6 / 3, 12);
  expect(integrated.cycle.stage1.roundedDays + integrated.cycle.stage2.roundedDays).toBe(14);
});

test.each([
  [1, 5],
  [10, 5],
  [11, 6],
  [45, 8.5],
  [65, 10],
  [66, 11],
  [1175, 18.5],
  [10_700, 28],
])('%d persons are %d days of an ISMS', (persons, days) => {
  expect(auditTime(tables, question({ isms: scope(persons) })).isms.cycle.initial.days).toBe(days);
});

test('the published first band of an AIMS by role, and what is inferred above it', () => {
  const of = (persons: number, role: AuditTimeQuestion['aims']['role']) =>
    auditTime(tables, question({ aims: { ...scope(persons), role } })).aims;
  expect(of(8, 'PRODUCER').cycle.initial.days).toBe(5);
  expect(of(8, 'DEVELOPER_PROVIDER_USER').cycle.initial.days).toBe(3.5);
  expect(of(8, 'SEVERAL').cycle.initial.days).toBe(6.5);
  const confidence = (persons: number) =>
    of(persons, 'SEVERAL').steps.find(({ factor }) => factor === 'ROLE')!.provenance!.confidence;
  expect([confidence(10), confidence(11)]).toEqual(['HIGH', 'ESTIMATE']);
});

test('every factor is shown, and reductions stop at 30 %', () => {
  const adjustments = [
    { reason: 'mature', change: -0.2 },
    { reason: 'simple', change: -0.15 },
  ];
  const { isms } = auditTime(tables, question({ isms: { ...scope(60), identicalActivities: [30], adjustments } }));
  expect(isms.countedPersons).toBe(36);
  expect(isms.steps.map(({ factor, change, days }) => [factor, change, days])).toEqual([
    ['PERSONS', null, null],
    ['TABLE', null, 8.5],
    ['ADJUSTMENT', -0.2, expect.closeTo(6.8, 9)],
    ['ADJUSTMENT', -0.15, expect.closeTo(5.525, 9)],
    ['LIMIT', expect.closeTo(-0.3, 9), expect.closeTo(5.95, 9)],
  ]);
});

test('twelve persons less in two thirds of a scope count by their square root, and a licensed table replaces ours', () => {
  expect(countedPersons({ ...scope(12), identicalActivities: [9] })).toBe(6);
  const { aims } = auditTime(tables, question({ aims: { ...scope(60), initialDays: 9, role: 'PRODUCER' } }));
  expect(aims.cycle.initial.days).toBe(9);
});

test('integration saves what the matrix says, never more than 20 % of the sum and never less than nothing', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_700 }),
      fc.integer({ min: 1, max: 10_700 }),
      share,
      share,
      (a, b, integrationLevel, teamAbility) => {
        const aims = { ...scope(b), role: 'SEVERAL' as const };
        const {
          isms,
          aims: ai,
          integrated,
        } = auditTime(tables, question({ isms: scope(a), aims, integrationLevel, teamAbility }));
        const sum = isms.cycle.initial.days + ai.cycle.initial.days;
        expect(integrated.cycle.initial.days).toBeGreaterThanOrEqual(0.8 * sum - 1e-9);
        expect(integrated.cycle.initial.roundedDays).toBeGreaterThanOrEqual(0.8 * sum - 1e-9);
        expect(integrated.cycle.initial.days).toBeLessThanOrEqual(sum);
        expect((integrated.cycle.initial.roundedDays * 2) % 1).toBe(0);
      },
    ),
  );
  // An edited matrix cannot pass the cap.
  const bold = {
    ...tables,
    integration: { ...tables.integration, reductions: tables.integration.reductions.map((row) => row.map(() => 0.5)) },
  };
  expect(auditTime(bold, question()).integrated.reduction).toBe(0.2);
  expect(auditTime(tables, question({ integrationLevel: 0.59, teamAbility: 1 })).integrated.reduction).toBe(0.1);
});

test('edited tables are checked', () => {
  expect(auditTimeTableFaults(tables)).toEqual([]);
  const gap = {
    ...tables,
    isms: {
      ...tables.isms,
      bands: [
        { from: 1, to: 10, days: 5 },
        { from: 12, to: 20, days: 4 },
      ],
    },
  };
  expect(auditTimeTableFaults(gap).map(({ path }) => path)).toEqual(['isms.bands[1].from', 'isms.bands[1].days']);
  const ragged = { ...tables, integration: { ...tables.integration, reductions: [[0, 2]] } };
  expect(auditTimeTableFaults(ragged).map(({ path }) => path)).toEqual([
    'integration.reductions',
    'integration.reductions[0][1]',
  ]);
});

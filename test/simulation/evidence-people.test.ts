import type { Evidence, ImpactAssessment, ImpactEffect, PeopleImpactEstimate } from '../../src/domain/index';
import { evidenceAsOf, evidenceWithout, learnRegister } from '../../src/simulation/index';
import { record, riskOf, snapshotOf, yearly } from '../support/snapshot';

const basis = { kind: 'ELICITED', note: 'workshop' } as const;
const effect = (severity: ImpactEffect['severity'], peoplePerYear: number | null, subject = 'INDIVIDUALS') =>
  ({ subject, severity, peoplePerYear, group: 'Applicants', effect: 'Refused', mitigation: null }) as ImpactEffect;
const assessment = (n: number, differences: Partial<ImpactAssessment>) =>
  ({
    ...record(`ias_${n}`),
    aiSystemId: `ais_${n}`,
    assessedOn: '2025-01-31',
    approvedAt: new Date('2025-02-03T12:00:00Z'),
    expiresOn: '2099-12-31',
    effects: [],
    riskIds: ['rsk_1'],
    ...differences,
  }) as unknown as ImpactAssessment;
const evidenceOf = (...assessments: ImpactAssessment[]) =>
  ({
    ...{ incidents: [], exposures: [], tests: [], indicators: [], readings: [], findings: [] },
    assessments,
  }) as unknown as Evidence;

const people: PeopleImpactEstimate[] = [
  { class: 'LIMITED', probability: 0.5, affected: { form: 'EXACT', value: 20 }, basis },
];
const silent = riskOf('rsk_1', {}, yearly(4));
const rare = riskOf('rsk_2', {}, yearly(1));
// Ten limited cases a year of its own.
const speaking = riskOf('rsk_3', { people }, yearly(1));
const register = snapshotOf({ risks: [silent, rare, speaking] });
const peopleOf = (evidence: Evidence, snapshot = register) =>
  learnRegister(snapshot, evidence).snapshot.risks.map((risk) =>
    risk.people.map((one) => [one.class, one.probability * (one.affected as { value: number }).value]),
  );

test('persons a year become persons of each own event, by the classes of the severities', () => {
  const effects = [
    effect('NEGLIGIBLE', 4),
    effect('MINOR', 8),
    effect('MODERATE', 100, 'GROUPS'),
    effect('MAJOR', 1),
    effect('SEVERE', null),
    effect('MODERATE', 1e6, 'SOCIETY'),
  ];
  const { snapshot, updates } = learnRegister(register, evidenceOf(assessment(1, { effects })));
  expect(snapshot.risks[0]!.people).toEqual([
    ...[
      { class: 'NEGLIGIBLE', probability: 1, affected: { form: 'EXACT', value: 3 } },
      { class: 'LIMITED', probability: 1, affected: { form: 'EXACT', value: 25 } },
      { class: 'SIGNIFICANT', probability: 0.25, affected: { form: 'EXACT', value: 1 } },
    ].map((impact) => ({
      ...impact,
      basis: { kind: 'ELICITED', note: 'Taken from impact assessment ias_1.' },
    })),
  ]);
  expect(updates.map(({ quantity, part, steps }) => [quantity, part, steps])).toEqual(
    (
      [
        ['NEGLIGIBLE', 3],
        ['LIMITED', 25],
        ['SIGNIFICANT', 0.25],
      ] as const
    ).map(([counted, meanAfter]) => [
      'PEOPLE',
      { class: counted },
      [{ evidenceId: 'ias_1', noun: 'ImpactAssessment', countsOn: '2025-02-03', meanBefore: 0, meanAfter }],
    ]),
  );
});

test('the risks of an assessment bring its persons together, less those that are stated already', () => {
  const all = { riskIds: ['rsk_1', 'rsk_2', 'rsk_3', 'rsk_gone'] };
  // 110 a year less the 10 stated, over 4 + 1 events a year.
  expect(peopleOf(evidenceOf(assessment(1, { ...all, effects: [effect('MODERATE', 110)] })))).toEqual([
    [['LIMITED', 20]],
    [['LIMITED', 20]],
    [['LIMITED', 10]],
  ]);
  expect(peopleOf(evidenceOf(assessment(1, { ...all, effects: [effect('MODERATE', 10)] })))).toEqual([
    [],
    [],
    [['LIMITED', 10]],
  ]);
  // A risk that states persons takes none, of no class.
  const only = assessment(1, { riskIds: ['rsk_3'], effects: [effect('MAJOR', 50)] });
  expect(learnRegister(register, evidenceOf(only)).snapshot).toBe(register);
});

test('drafts, expired ones and earlier ones of the same system do not count; those of two systems add up', () => {
  const effects = [effect('MODERATE', 40)];
  const draft = assessment(1, { effects, approvedAt: null, expiresOn: null });
  const expired = assessment(1, { effects, expiresOn: '2020-01-01' });
  expect(learnRegister(register, evidenceOf(draft)).snapshot).toBe(register);
  expect(learnRegister(register, evidenceOf(expired)).snapshot).toBe(register);
  const later = assessment(2, { aiSystemId: 'ais_1', assessedOn: '2025-06-30', effects: [effect('MODERATE', 80)] });
  const other = assessment(3, { effects: [effect('MODERATE', 4)] });
  const [first] = peopleOf(evidenceOf(assessment(1, { effects }), later));
  expect(first).toEqual([['LIMITED', 20]]);
  const [both] = peopleOf(evidenceOf(later, other));
  expect(both).toEqual([['LIMITED', 21]]);
});

test('on another day those count that are current then, to the last day of each', () => {
  const first = assessment(1, { effects: [effect('MODERATE', 40)], expiresOn: '2025-12-31' });
  const next = assessment(2, {
    ...{ aiSystemId: 'ais_1', assessedOn: '2025-06-30', approvedAt: new Date('2025-07-01T12:00:00Z') },
    ...{ expiresOn: '2025-09-30', effects: [effect('MODERATE', 80)] },
  });
  const evidence = evidenceOf(first, next);
  const on = (day: string) => learnRegister(register, evidenceAsOf(evidence, day), day).snapshot;
  const peoplePerEvent = (day: string) => on(day).risks[0]!.people.map(({ affected }) => affected);
  expect(on('2025-02-02')).toBe(register);
  for (const [day, value] of [
    ['2025-02-03', 10],
    ['2025-06-30', 10],
    ['2025-07-01', 20],
    ['2025-09-30', 20],
    // The later one has expired, the earlier one not yet.
    ['2025-10-01', 10],
    ['2025-12-31', 10],
  ] as const) {
    expect([day, peoplePerEvent(day)]).toEqual([day, [{ form: 'EXACT', value }]]);
  }
  expect(on('2026-01-01')).toBe(register);
  // The register itself is looked at on a later day.
  expect(learnRegister({ ...register, asOf: '2026-06-01' }, evidence).updates).toEqual([]);
});

test('taken away, or before its approval, the register is exactly as it was', () => {
  const evidence = evidenceOf(assessment(1, { effects: [effect('MODERATE', 40)] }));
  expect(learnRegister(register, evidenceWithout(evidence, 'ias_1')).snapshot).toBe(register);
  expect(learnRegister(register, evidenceAsOf(evidence, '2025-02-02')).snapshot).toBe(register);
  expect(learnRegister(register, evidenceAsOf(evidence, '2025-02-03')).updates).toHaveLength(1);
});

test('persons a year stay when evidence moves the rate', () => {
  const rate = { form: 'DISTRIBUTION', distribution: { type: 'gamma', shape: 2, scale: 0.25 } } as const;
  const uncertain = riskOf('rsk_1', {}, { form: 'EVENTS_PER_YEAR', rate });
  const exposure = { ...record('exp_1'), riskId: 'rsk_1', startOn: '2022-01-01', endOn: '2025-12-31', eventCount: 6 };
  const evidence = {
    ...evidenceOf(assessment(1, { effects: [effect('MODERATE', 40)] })),
    exposures: [exposure],
  } as unknown as Evidence;
  const [risk] = learnRegister(snapshotOf({ risks: [uncertain] }), evidence).snapshot.risks;
  const law = (risk!.frequency.spec as { rate: { distribution: { shape: number; scale: number } } }).rate.distribution;
  expect(law.shape * law.scale).toBeGreaterThan(0.9);
  expect(law.shape * law.scale * (risk!.people[0]!.affected as { value: number }).value).toBeCloseTo(40, 9);
});

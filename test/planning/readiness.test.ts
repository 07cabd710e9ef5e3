import { STANDARDS } from '../../src/domain/index';
import { type ManagementState, readinessOf } from '../../src/planning/index';
import { everything, findingOf, idOf, nothing } from './state';

const both = (state: ManagementState) => readinessOf(state);
const ai = (changes: object) => both({ ...everything, ...changes } as ManagementState)[1]!;
const failing = (changes: object) => ai(changes).gates.flatMap(({ code, passed }) => (passed ? [] : [code]));

test('each of the 62 auditable clauses and 131 controls is judged, and nothing is ready from nothing', () => {
  const [security, intelligence] = both(nothing);
  expect([security!.clauses.length, intelligence!.clauses.length]).toEqual([30, 32]);
  expect([security!.controls, intelligence!.controls]).toEqual([93, 38]);
  for (const one of [security!, intelligence!]) {
    expect(one).toMatchObject({ controlScore: 0, clausesMet: 0, verdict: 'NOT_READY', undecided: one.controls });
    // Nothing is overdue where nothing was found: half of clause 10.2, and no major nonconformity.
    expect(one.clauseScore).toBeCloseTo(0.5 / one.clauses.length, 12);
    expect(one.gates.filter(({ passed }) => passed).map(({ code }) => code)).toEqual(['NO_MAJOR_NONCONFORMITY']);
  }
});

test('with all that is asked for both are ready', () => {
  for (const one of both(everything)) {
    expect(one).toMatchObject({ clauseScore: 1, controlScore: 1, verdict: 'READY' });
    expect(one.clausesMet).toBe(one.clauses.length);
  }
  expect(both(everything).map(({ gates }) => gates.length)).toEqual([6, 7]);
});

test.each([
  ['RISK_ASSESSMENT', { quantified: false }],
  ['RISK_TREATMENT', { plans: [] }],
  ['STATEMENT_APPROVED', { statements: new Map([[STANDARDS[1], { current: false }]]) }],
  ['IMPACT_ASSESSMENT', { aiSystems: [{ id: 'ais_2', name: 'Other', lifecycleStage: 'DESIGN' }] }],
  ['INTERNAL_AUDIT', { auditedOn: new Map([...everything.auditedOn, [idOf(STANDARDS[1], '4.1'), '2023-11-25']]) }],
  ['MANAGEMENT_REVIEW', { reviewedOn: new Map([[STANDARDS[1], '2025-11-25']]) }],
  ['NO_MAJOR_NONCONFORMITY', { findings: [findingOf('MAJOR')] }],
])('gate %s is hard', (code, changes) => {
  expect(failing(changes)).toEqual([code]);
  expect(ai(changes).verdict).toBe('NOT_READY');
});

test('a day within the limit passes the gates of audit and review', () => {
  const auditedOn = new Map([...everything.auditedOn, [idOf(STANDARDS[1], '4.1'), '2023-11-26']]);
  expect(failing({ auditedOn, reviewedOn: new Map([[STANDARDS[1], '2025-11-26']]) })).toEqual([]);
});

test('an excluded control is not audited and not counted, an acceptance must hold', () => {
  const controls = everything.controls.map((control, n) =>
    n < 100 ? control : { ...control, entry: { ...control.entry, applicable: false } },
  );
  const auditedOn = new Map(
    [...everything.auditedOn].filter(([id]) => !controls.slice(100).some(({ item }) => item.id === id)),
  );
  const excluded = ai({ controls, auditedOn });
  expect(excluded).toMatchObject({ controls: 38, excluded: 31, atTarget: 7, controlScore: 1, verdict: 'READY' });
  const risk = { ...everything.risks[1]!, treatment: 'RETAIN' };
  const acceptance = (expiresOn: string) => ({ risks: [{ ...risk, acceptance: { expiresOn } }], plans: [] });
  expect(failing(acceptance('2026-11-25'))).toEqual(['RISK_TREATMENT']);
  expect(failing(acceptance('2026-11-26'))).toEqual([]);
});

test('an open nonconformity halves or empties the score of its clause; the two scores stay apart', () => {
  const clause = (grade: 'MAJOR' | 'MINOR') =>
    ai({ findings: [findingOf(grade)] }).clauses.find(({ score }) => score < 1)!;
  expect(clause('MINOR')).toMatchObject({ itemId: idOf(STANDARDS[1], '4.1'), openMinor: 1, score: 0.5 });
  expect(clause('MAJOR')).toMatchObject({ openMajor: 1, score: 0 });
  expect(ai({ findings: [findingOf('MINOR')] })).toMatchObject({ verdict: 'READY', clauseScore: 1 - 0.5 / 32 });
  const immature = everything.controls.map(({ item, entry }) => ({ item, entry: { ...entry, maturity: 2 } }));
  expect(ai({ controls: immature })).toMatchObject({ clauseScore: 1, controlScore: 0, verdict: 'CONDITIONALLY_READY' });
});

import {
  type Finding,
  findingDaysOverdue,
  findingDueOn,
  findingEscalation,
  objectiveProgress,
} from '../../src/domain/index';

const finding = (differences: Partial<Finding>): Finding => ({
  id: 'fnd_1',
  organizationId: 'org_1',
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  name: 'Finding',
  description: null,
  grade: 'MINOR',
  source: 'OTHER',
  foundOn: '2026-01-01',
  standards: [],
  catalogueItemIds: [],
  controlIds: [],
  riskIds: [],
  ownerId: null,
  dueOn: null,
  state: 'OPEN',
  rootCause: null,
  correction: null,
  actions: [],
  effectivenessCheck: null,
  closingNote: null,
  closedAt: null,
  ...differences,
});

test.each([
  ['MAJOR', '2026-01-31'],
  ['MINOR', '2026-04-01'],
  ['OPPORTUNITY', '2026-06-30'],
] as const)('a %s one is due by %s unless stated', (grade, due) => {
  expect(findingDueOn(finding({ grade }))).toBe(due);
  const open = { description: 'x', ownerId: 'per_1', dueOn: '2026-01-15', completedOn: null };
  expect(findingDueOn(finding({ grade, actions: [open] }))).toBe('2026-01-15');
  expect(findingDueOn(finding({ grade, actions: [{ ...open, completedOn: '2026-01-10' }] }))).toBe(due);
});

test.each([
  ['2026-04-01', 0, 'NONE', 'NONE'],
  ['2026-04-02', 1, 'OWNER', 'MANAGEMENT'],
  ['2026-04-15', 14, 'OWNER', 'MANAGEMENT'],
  ['2026-04-16', 15, 'MANAGEMENT', 'TOP_MANAGEMENT'],
  ['2026-05-02', 31, 'TOP_MANAGEMENT', 'TOP_MANAGEMENT'],
])('on %s it is %i days late', (today, days, minor, major) => {
  const due = { dueOn: '2026-04-01' };
  expect(findingDaysOverdue(finding(due), today)).toBe(days);
  expect(findingEscalation(finding(due), today)).toBe(minor);
  expect(findingEscalation(finding({ ...due, grade: 'MAJOR' }), today)).toBe(major);
  expect(findingEscalation(finding({ ...due, state: 'CLOSED' }), today)).toBe('NONE');
});

test('progress of an objective is the share of the way, within 0 and 1', () => {
  const goal = (baseline: number | null, target: number, ...values: number[]) =>
    objectiveProgress({
      baseline,
      target,
      measurements: values.map((value) => ({ measuredOn: '2026-01-01', value })),
    } as Parameters<typeof objectiveProgress>[0]);
  expect([goal(30, 10, 20), goal(10, 30, 5), goal(10, 30, 99), goal(null, 1, 1), goal(1, 2), goal(3, 3, 3)]).toEqual([
    0.5,
    0,
    1,
    null,
    null,
    1,
  ]);
});

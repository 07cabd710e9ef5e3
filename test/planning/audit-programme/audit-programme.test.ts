import {
  type AuditInstance,
  type AuditPlan,
  type AuditSlot,
  auditCost,
  auditViolations,
  readAuditProgramme,
} from '../../../src/planning';
import { greedyProgramme } from '../../../src/planning/audit-programme/greedy';
import { countings, instanceOf, oracle, plan } from '../support';

const file = oracle('audit-10x4x6.json');
const ten = instanceOf(readAuditProgramme(file));

/** A plan of the answer's words, checked by hand. */
function planOf({ activities, auditors }: AuditInstance, answer: any): AuditPlan {
  const place = (list: readonly { id: string }[], id: string) => list.findIndex((entry) => entry.id === id);
  return Object.keys(answer.schedule).map((id) => ({
    activity: place(activities, id),
    period: answer.schedule[id],
    lead: place(auditors, answer.leads[id]),
    team: answer.teams[id].map((p: string) => ({ auditor: place(auditors, p), halfDays: answer.halfDays[id][p] })),
  }));
}

test('audit-10x4x6 is proven to cost 623', async () => {
  const answer = await plan('audit', { instance: ten, gap: 0 });
  expect(answer).toMatchObject({
    status: 'OPTIMAL',
    objective: file.oracle.objective_highs,
    bound: 623,
    gap: 0,
    unscheduled: [],
  });
  const found = planOf(ten, answer);
  expect(auditViolations(ten, found)).toEqual([]);
  expect(auditCost(ten, found).total).toBe(623);
});

test('the greedy plan keeps every rule and costs no less', () => {
  const greedy = greedyProgramme(ten);
  expect(auditViolations(ten, greedy)).toEqual([]);
  expect(auditCost(ten, greedy).total).toBeGreaterThanOrEqual(623);
});

/** Three auditors, three activities, two periods: small enough to go through. */
const tiny: AuditInstance = {
  auditors: [
    { id: 'P1', competences: ['27001', 'ml'], lead: true, home: 0, halfDays: [4, 3], rate: 9 },
    { id: 'P2', competences: ['42001'], lead: true, home: 1, halfDays: [3, 5], rate: 7 },
    { id: 'P3', competences: ['27001', '42001'], lead: false, home: 1, halfDays: [5, 2], rate: 5 },
  ],
  activities: [
    activity({ id: 'A1', needs: ['27001'], halfDays: 3, risk: 2, site: 1 }),
    activity({ id: 'A2', needs: ['42001'], halfDays: 4, risk: 1, unit: 1 }),
    activity({ id: 'A3', needs: ['27001', '42001'], halfDays: 3, risk: 1.5, barred: [1] }),
  ],
  periods: 2,
  sites: ['here', 'there'],
  units: ['one', 'two'],
  travelCost: 6,
  delayWeight: 4,
  omissionWeight: 40,
  moveCost: 5,
  teamMax: 2,
};

function activity(stated: Partial<AuditInstance['activities'][number]>): AuditInstance['activities'][number] {
  return {
    ...{ id: 'A', needs: [], halfDays: 1, risk: 1, window: [0, 1], site: 0, unit: 0, barred: [] },
    ...{ frequency: 1, mandatory: false, locked: [], after: [], kept: null },
    ...stated,
  };
}

/** The least cost of all plans that keep every rule: each activity out, or in a period with every way to share its half days. */
function bruteForce(instance: AuditInstance): number | null {
  const ways = instance.activities.map((audit, a): (AuditSlot | null)[] => {
    const slots: (AuditSlot | null)[] = [null];
    for (let period = 0; period < instance.periods; period++) {
      for (const shares of countings(instance.auditors.map(() => audit.halfDays + 1))) {
        const team = shares.flatMap((halfDays, auditor) => (halfDays > 0 ? [{ auditor, halfDays }] : []));
        const lead = team.find(({ auditor }) => instance.auditors[auditor]!.lead);
        if (shares.reduce((sum, share) => sum + share, 0) !== audit.halfDays || !lead) continue;
        const slot = { activity: a, period, lead: lead.auditor, team };
        const alone = {
          ...instance,
          activities: instance.activities.map((other) => ({ ...other, mandatory: false, locked: [] })),
        };
        if (auditViolations(alone, [slot]).length === 0) slots.push(slot);
      }
    }
    return slots;
  });
  let best: number | null = null;
  for (const digits of countings(ways.map((list) => list.length))) {
    const found = digits.flatMap((digit, a) => ways[a]![digit] ?? []);
    if (auditViolations(instance, found).length > 0) continue;
    const { total } = auditCost(instance, found);
    if (best === null || total < best) best = total;
  }
  return best;
}

test.each<[string, Partial<AuditInstance>, Partial<AuditInstance['activities'][number]>[]]>([
  ['as it is', {}, []],
  ['with teams of three', { teamMax: 3 }, []],
  ['with an order', {}, [{}, {}, { after: [0] }]],
  ['with a row of three', {}, [{ after: [2] }, { after: [0] }]],
  [
    'with an order that what must be held leaves no room for',
    {},
    [{ mandatory: true, after: [1] }, { mandatory: true }],
  ],
  ['with an earlier plan', {}, [{ kept: { period: 1, team: [0, 2] } }, { kept: { period: 1, team: [1] } }]],
  ['with an earlier plan that costs much to move', { moveCost: 100 }, [{ kept: { period: 1, team: [0, 2] } }]],
  ['with an earlier team of whom one is barred', {}, [{}, {}, { kept: { period: 1, team: [0, 1] } }]],
  ['with a locked audit', {}, [{ locked: [1] }]],
  ['with a mandatory audit', { omissionWeight: 0 }, [{}, { mandatory: true }]],
  ['with an audit held twice', {}, [{ frequency: 2 }]],
  ['where what is left out is cheaper', { omissionWeight: 10 }, []],
  ['with too little time', {}, [{}, { mandatory: true, halfDays: 9 }]],
])('no programme costs less, %s', async (_, changes, audits) => {
  const activities = tiny.activities.map((audit, a) => ({ ...audit, ...audits[a] }));
  const instance = { ...tiny, ...changes, activities };
  // Held twice is counted by the validator, so that brute force goes through one audit of it at a time only.
  const twice = activities.some(({ frequency }) => frequency > 1);
  const answer = await plan('audit', { instance, gap: 0 });
  const best = bruteForce(instance);
  if (best === null) {
    expect(answer.status).toBe('INFEASIBLE');
    expect(answer.relax!.length).toBeGreaterThan(0);
    return;
  }
  expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0 });
  if (twice) expect(answer.objective!).toBeLessThan(best);
  else expect(answer.objective!).toBeCloseTo(best, 9);
});

test('without a programme, giving up the named rules makes one, and no fewer would', async () => {
  const activities = tiny.activities.map((audit) => ({ ...audit, mandatory: true, unit: 0, window: [0, 1] as const }));
  const instance = { ...tiny, activities };
  const answer = await plan('audit', { instance, gap: 0 });
  expect(answer).toMatchObject({ status: 'INFEASIBLE', objective: null, schedule: {}, cost: null });
  // Three audits of one unit in two periods.
  expect(answer.relax).toHaveLength(1);
  expect(answer.relax![0]!.constraint).toMatch(/^unit: one in period [01]$/);
  const apart = { ...instance, activities: activities.map((audit, a) => ({ ...audit, unit: a === 2 ? 1 : 0 })) };
  expect((await plan('audit', { instance: apart, gap: 0 })).status).toBe('OPTIMAL');
});

test('what is locked does not move when half the plan is locked', async () => {
  const first = await plan('audit', { instance: ten, gap: 0 });
  const locked = Object.entries(first.schedule).slice(0, 5) as [string, number][];
  const moved = ten.activities.map((audit) => ({
    ...audit,
    // The risks turn round, so that a new plan would rather move.
    risk: 10 - audit.risk,
    locked: locked.filter(([id]) => id === audit.id).map(([, period]) => period),
  }));
  const again = await plan('audit', { instance: { ...ten, activities: moved }, gap: 0 });
  expect(again.status).toBe('OPTIMAL');
  for (const [id, period] of locked) expect(again.schedule[id]).toBe(period);
});

test('why an audit is not held is said', async () => {
  const activities = [
    activity({ id: 'A1', needs: ['cloud'] }),
    activity({ id: 'A2', needs: ['ml'], barred: [0] }),
    activity({ id: 'A3', needs: ['27001'], halfDays: 40 }),
    activity({ id: 'A4', needs: ['27001'], barred: [0] }),
  ];
  const answer = await plan('audit', { instance: { ...tiny, activities }, gap: 0 });
  expect(answer).toMatchObject({ status: 'OPTIMAL', unscheduled: ['A1', 'A2', 'A3', 'A4'] });
  expect(answer.reasons).toEqual({
    A1: 'no auditor has competence cloud',
    A2: 'no independent auditor has competence ml',
    A3: '40 half days needed, at most 9 available in one period of its window',
    A4: 'no independent auditor with one of its competences may lead',
  });
});

describe('the validator', () => {
  const good: AuditPlan = [
    { activity: 0, period: 0, lead: 0, team: [{ auditor: 0, halfDays: 3 }] },
    {
      activity: 1,
      period: 0,
      lead: 1,
      team: [
        { auditor: 1, halfDays: 2 },
        { auditor: 2, halfDays: 2 },
      ],
    },
    {
      activity: 2,
      period: 1,
      lead: 0,
      team: [
        { auditor: 0, halfDays: 1 },
        { auditor: 2, halfDays: 2 },
      ],
    },
  ];
  const changed = (a: number, change: Partial<AuditSlot>) =>
    good.map((slot, i) => (i === a ? { ...slot, ...change } : slot));
  const narrow = (changes: Partial<AuditInstance['activities'][number]>[]) => ({
    ...tiny,
    activities: tiny.activities.map((audit, a) => ({ ...audit, ...changes[a] })),
  });

  test('finds nothing in a good plan', () => {
    expect(auditViolations(tiny, good)).toEqual([]);
  });

  test.each<[string, AuditInstance, AuditPlan]>([
    ['WINDOW', narrow([{ window: [1, 1] }]), good],
    ['LOCKED', narrow([{ locked: [1] }]), good],
    ['MANDATORY', narrow([{}, { mandatory: true }]), good.filter((_, i) => i !== 1)],
    ['FREQUENCY', tiny, [...good, { activity: 0, period: 1, lead: 0, team: [{ auditor: 0, halfDays: 3 }] }]],
    ['TEAM_SIZE', { ...tiny, teamMax: 1 }, good],
    ['HALF_DAYS', tiny, changed(0, { team: [{ auditor: 0, halfDays: 2 }] })],
    [
      'ELIGIBLE',
      tiny,
      changed(0, {
        team: [
          { auditor: 0, halfDays: 2 },
          { auditor: 1, halfDays: 1 },
        ],
      }),
    ],
    ['INDEPENDENCE', narrow([{ barred: [0] }]), good],
    ['COMPETENCE', tiny, changed(2, { team: [{ auditor: 0, halfDays: 3 }] })],
    ['LEAD', tiny, changed(1, { lead: 2 })],
    ['CAPACITY', narrow([{ halfDays: 5 }]), changed(0, { team: [{ auditor: 0, halfDays: 5 }] })],
    ['UNIT', narrow([{}, { unit: 0 }]), good],
    ['ORDER', narrow([{ after: [2] }]), good],
  ])('catches %s', (rule, instance, broken) => {
    expect(auditViolations(instance, broken).map((found) => found.rule)).toContain(rule);
  });
});

describe('instances that are refused', () => {
  const { auditors, activities } = file.instance;
  test.each([
    [
      { activities: [{ ...activities[0], not_independent: ['P9'] }] },
      'instance.activities[0].not_independent[0]',
      'DANGLING_REFERENCE',
    ],
    [{ activities: [{ ...activities[0], window: [4, 1] }] }, 'instance.activities[0].window', 'OUT_OF_RANGE'],
    [{ activities: [{ ...activities[0], window: [0, 6] }] }, 'instance.activities[0].window', 'OUT_OF_RANGE'],
    [{ activities: [activities[0], activities[0]] }, 'instance.activities[1].id', 'DUPLICATE_ID'],
    [{ activities: [{ ...activities[0], half_days: 2.5 }] }, 'instance.activities[0].half_days', 'OUT_OF_RANGE'],
    [{ activities: [] }, 'instance.activities', 'EMPTY'],
    [{ auditors: [{ ...auditors[0], half_days: [1, 2] }] }, 'instance.auditors[0].half_days', 'LENGTH_MISMATCH'],
    [{ auditors: [{ ...auditors[0], rate: Number.POSITIVE_INFINITY }] }, 'instance.auditors[0].rate', 'NOT_FINITE'],
    [{ periods: 0 }, 'instance.periods', 'OUT_OF_RANGE'],
    [{ travel_cost: -1 }, 'instance.travel_cost', 'OUT_OF_RANGE'],
  ])('%j at %s', (change, path, code) => {
    const read = readAuditProgramme({ instance: { ...file.instance, ...change } });
    expect('faults' in read && read.faults).toEqual(expect.arrayContaining([expect.objectContaining({ path, code })]));
  });
});

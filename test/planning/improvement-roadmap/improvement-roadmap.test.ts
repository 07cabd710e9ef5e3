import {
  type RoadmapAction,
  type RoadmapInstance,
  type RoadmapRule,
  type RoadmapSchedule,
  roadmapCost,
  roadmapViolations,
} from '../../../src/planning';
import { greedyRoadmap } from '../../../src/planning/improvement-roadmap/greedy';
import { everySchedule, randomRoadmap } from './random-roadmap';
import { plan } from '../support';

const action = (id: string, more: Partial<RoadmapAction> = {}): RoadmapAction => ({
  id,
  duration: 1,
  weight: 0,
  once: [0, 0],
  running: [0, 0],
  deadlines: [],
  started: null,
  earlier: null,
  ...more,
});

const instance = (actions: RoadmapAction[], more: Partial<RoadmapInstance> = {}): RoadmapInstance => ({
  quarters: 4,
  actions,
  limits: [
    { name: 'budget', capacities: [100, 100, 100, 100] },
    { name: 'Engineer', capacities: [10, 10, 10, 10] },
  ],
  prerequisites: [],
  oneAtATime: [],
  discount: 1,
  movementCost: 0,
  ...more,
});

const startsOf = (answer: { schedule: readonly { start: number }[] | null }) =>
  answer.schedule?.map(({ start }) => start) ?? null;

describe('worked by hand', () => {
  test('what takes away most comes first where money holds one at a time', async () => {
    // 80 a quarter for one: the weights 400 and 1,000 are carried for a quarter of a year each quarter.
    const two = instance([action('A', { weight: 400, once: [80, 0] }), action('B', { weight: 1_000, once: [80, 0] })]);
    const answer = await plan('roadmap', { instance: two, gap: 0 });
    expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0, objective: (1_000 + 2 * 400) / 4, movement: 0 });
    expect(answer.schedule).toEqual([
      { id: 'A', start: 1, last: 1, done: 2, reason: 'BUDGET' },
      { id: 'B', start: 0, last: 0, done: 1, reason: 'FIRST_QUARTER' },
    ]);
  });

  test('later quarters count less by the discount', () => {
    const one = instance([action('A', { weight: 400, duration: 2 })], { discount: 0.9 });
    expect(roadmapCost(one, [1])).toEqual({ carried: 100 * (1 + 0.9 + 0.81), movement: 0, total: 271 });
  });

  test('work and running costs are paid where they fall', () => {
    // 90 over two quarters and 20 each quarter after: 45, 45, 20, 20.
    const run = action('A', { duration: 2, once: [90, 0], running: [20, 0] });
    const at = (capacities: number[]) => instance([run], { limits: [{ name: 'budget', capacities }] });
    expect(roadmapViolations(at([45, 45, 20, 20]), [0])).toEqual([]);
    for (const quarter of [0, 1, 2, 3]) {
      const less = [45, 45, 20, 20].with(quarter, [45, 45, 20, 20][quarter]! - 1);
      expect(roadmapViolations(at(less), [0])).toMatchObject([{ rule: 'LIMIT', limit: 0 }]);
    }
  });

  test('an improvement that takes effect at once is paid in the quarter of its start', () => {
    const now = action('A', { duration: 0, weight: 400, once: [100, 0], running: [1, 0] });
    expect(roadmapViolations(instance([now]), [0])).toMatchObject([{ rule: 'LIMIT' }]);
    expect(roadmapCost(instance([now]), [0]).carried).toBe(0);
  });

  test('what an earlier roadmap says stays unless the risk is worth the move', async () => {
    const pair = (movementCost: number) =>
      instance([action('A', { weight: 400, earlier: 2 }), action('B', { weight: 1, earlier: 0 })], { movementCost });
    expect(startsOf(await plan('roadmap', { instance: pair(99), gap: 0 }))).toEqual([0, 0]);
    const kept = await plan('roadmap', { instance: pair(101), gap: 0 });
    expect(startsOf(kept)).toEqual([2, 0]);
    expect(kept.schedule![0]!.reason).toBe('NOT_WORTH_MOVING');
  });

  test('work that began before the horizon keeps its start, and its people', async () => {
    const began = action('A', { duration: 3, started: -1, once: [0, 27] });
    const next = action('B', { weight: 10, once: [0, 9] });
    const answer = await plan('roadmap', { instance: instance([began, next]), gap: 0 });
    expect(answer.schedule).toMatchObject([
      { start: -1, done: 2, reason: 'STARTED' },
      { start: 2, reason: 'PERSON_DAYS' },
    ]);
  });
});

/** One of everything, and a schedule that keeps it all. */
const full = instance(
  [
    action('A', { weight: 90, once: [60, 6] }),
    action('B', { duration: 2, weight: 80, once: [80, 8], deadlines: [{ quarter: 3, reason: 'law' }] }),
    action('C', { weight: 10, once: [50, 3] }),
    action('D', { duration: 2, started: -1, once: [40, 8] }),
  ],
  { prerequisites: [{ action: 1, needs: 0 }], oneAtATime: [[1, 2]] },
);
const kept = [0, 1, 3, -1];

test('the schedule to break keeps every rule', () => {
  expect(roadmapViolations(full, kept)).toEqual([]);
});

test.each<[RoadmapRule, RoadmapInstance, RoadmapSchedule]>([
  ['START', full, [0, 1, 3]],
  ['START', full, [0, 1, 4, -1]],
  ['START', full, [0, 1, 2.5, -1]],
  ['START', full, [-1, 1, 3, -1]],
  ['HORIZON', { ...full, quarters: 3 }, [0, 1, 3, -1]],
  ['STARTED', full, [0, 1, 3, 0]],
  ['DEADLINE', full, [0, 2, 0, -1]],
  ['PREREQUISITE', full, [1, 1, 3, -1]],
  ['LIMIT', full, [0, 1, 0, -1]],
  ['LIMIT', { ...full, limits: [full.limits[0]!, { name: 'Engineer', capacities: [9, 10, 10, 10] }] }, kept],
  ['ONE_AT_A_TIME', full, [0, 1, 2, -1]],
])('%s is found broken', (rule, broken, schedule) => {
  expect(roadmapViolations(broken, schedule).map((one) => one.rule)).toContain(rule);
});

test('the greedy schedule keeps every rule, and the search is no worse', async () => {
  const greedy = greedyRoadmap(full)!;
  expect(roadmapViolations(full, greedy)).toEqual([]);
  const answer = await plan('roadmap', { instance: full, gap: 0 });
  expect(answer.objective!).toBeLessThanOrEqual(roadmapCost(full, greedy).total);
});

test('the search finds what going through all schedules finds', async () => {
  let feasible = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomRoadmap(seed);
    const costs = [...everySchedule(random)]
      .filter((schedule) => roadmapViolations(random, schedule).length === 0)
      .map((schedule) => roadmapCost(random, schedule).total);
    const answer = await plan('roadmap', { instance: random, gap: 0 });
    if (costs.length === 0) {
      expect(answer).toMatchObject({ status: 'INFEASIBLE', schedule: null });
      continue;
    }
    feasible++;
    expect(answer.status).toBe('OPTIMAL');
    expect(answer.objective!).toBeCloseTo(Math.min(...costs), 6);
    expect(answer.bound).toBe(answer.objective);
    expect(roadmapViolations(random, startsOf(answer)!)).toEqual([]);
  }
  expect(feasible).toBeGreaterThan(10);
  expect(feasible).toBeLessThan(40);
});

/** The instance without the rules that are named, as whoever gives them up would state it. */
function without(given: RoadmapInstance, names: readonly string[]): { instance: RoadmapInstance; late: Set<string> } {
  const gone = (name: string) => names.includes(name);
  const id = (i: number) => given.actions[i]!.id;
  const late = new Set(given.actions.filter((one) => gone(`horizon: ${one.id}`)).map((one) => one.id));
  const actions = given.actions.map((one) => ({
    ...one,
    deadlines: one.deadlines.filter(({ reason }) => !gone(`deadline: ${one.id}, ${reason}`)),
    started: gone(`started: ${one.id}`) ? null : one.started,
  }));
  const limits = given.limits.map(({ name, capacities }) => ({
    name,
    capacities: capacities.map((capacity, quarter) => (gone(`limit: ${name} in quarter ${quarter}`) ? null : capacity)),
  }));
  const prerequisites = given.prerequisites.filter(
    ({ action: a, needs }) => !gone(`prerequisite: ${id(a)} needs ${id(needs)}`),
  );
  const oneAtATime = given.oneAtATime.filter((group) => !gone(`one at a time: ${group.map(id).join(', ')}`));
  return { instance: { ...given, actions, limits, prerequisites, oneAtATime }, late };
}

const exists = ({ instance: given, late }: ReturnType<typeof without>): boolean =>
  [...everySchedule(given)].some((schedule) =>
    roadmapViolations(given, schedule).every(
      ({ rule, message }) => rule === 'HORIZON' && late.has(message.slice(0, message.indexOf(':'))),
    ),
  );

test('giving up what is named makes a roadmap, and nothing less of it does', async () => {
  let [looked, kinds] = [0, new Set<string>()];
  for (let seed = 1; seed <= 70; seed++) {
    const random = randomRoadmap(seed, 0.55);
    if (exists({ instance: random, late: new Set() })) continue;
    const answer = await plan('roadmap', { instance: random, gap: 0 });
    const names = answer.relax!.map(({ constraint }) => constraint);
    expect(names.length).toBeGreaterThan(0);
    expect(exists(without(random, names))).toBe(true);
    for (const name of names) {
      expect(
        exists(
          without(
            random,
            names.filter((other) => other !== name),
          ),
        ),
      ).toBe(false);
      kinds.add(name.slice(0, name.indexOf(':')));
    }
    looked++;
  }
  expect(looked).toBeGreaterThan(15);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['deadline', 'limit']));
});

test.each([
  ['deadline: A, audit', instance([action('A', { duration: 3, deadlines: [{ quarter: 2, reason: 'audit' }] })])],
  ['horizon: A', instance([action('A', { duration: 5 })])],
  [
    'one at a time: A, B, C',
    instance(
      ['A', 'B', 'C'].map((id) => action(id, { duration: 3 })),
      { oneAtATime: [[0, 1, 2]] },
    ),
  ],
])('names %s', async (constraint, given) => {
  const answer = await plan('roadmap', { instance: given, gap: 0 });
  expect(answer).toMatchObject({ status: 'INFEASIBLE', relax: [{ constraint }] });
});

import type { ImprovementRoadmap } from '../../src/domain';
import type { ImprovementRecordInput, ImprovementRoadmapStartInput } from '../../src/services/index';
import { catalogueItems } from '../../src/storage/index';
import { standardItems } from '../api/management';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

const euros = (amount: number) => ({ amount: String(amount), currency: 'EUR' });
const START = '2027-01-01';

describe('a roadmap of improvements', () => {
  let register: QuantifiedRegister;
  let bank: Bank;
  let ids: Record<'strong' | 'weak' | 'later', string>;
  let planId: string;
  beforeEach(async () => {
    register = await openQuantifiedRegister();
    bank = await recordBank(register);
    const strong = await record('Strong', 40_000, { riskId: bank.bias, frequencyReduction: 0.8 });
    const weak = await record('Weak', 40_000, { riskId: bank.breach, severityReduction: 0.2 });
    const later = await record(
      'Later',
      20_000,
      { riskId: bank.breach, severityReduction: 0.3 },
      { prerequisiteIds: [weak], dueOn: '2027-12-31' },
    );
    ids = { strong, weak, later };
    const { services, caller } = register;
    const order = { budget: 1_000_000, planningTrials: 1_000, trials: 2_000, samples: 0 };
    const plan = valueOf(await services.improvementPlan.start(caller, order));
    planId = plan.id;
    expect((await services.improvementPlan.settled(caller, planId))!.result!.chosen).toHaveLength(3);
  });
  afterEach(() => register.dispose());

  const record = async (name: string, cost: number, effect: object, more: object = {}) => {
    const level = { name: 'Full', implementationCost: euros(cost), annualCost: euros(cost / 10), durationQuarters: 1 };
    const input = {
      name,
      ownerId: bank.owner,
      levels: [{ ...level, effort: [{ role: 'Engineer', personDays: 30 }], effects: [effect] }],
      ...more,
    } as ImprovementRecordInput;
    return valueOf(await register.services.improvement.record(register.caller, input)).id;
  };

  const scheduled = async (input: Partial<ImprovementRoadmapStartInput>): Promise<ImprovementRoadmap> => {
    const { services, caller } = register;
    const order = { planId, startOn: START, quarters: 4, trials: 2_000, ...input };
    const { id } = valueOf(await services.improvementRoadmap.start(caller, order));
    return (await services.improvementRoadmap.settled(caller, id))!;
  };
  const startsOf = ({ result }: ImprovementRoadmap) =>
    Object.fromEntries(result!.scheduled.map(({ improvementId, startOn }) => [improvementId, startOn]));

  test('money of each quarter holds one; what takes away most comes first, and each quarter is simulated', async () => {
    const roadmap = await scheduled({ budgets: [45_000] });
    expect(roadmap).toMatchObject({ state: 'SUCCEEDED', failure: null, search: null });
    const result = roadmap.result!;
    expect(result).toMatchObject({ status: 'OPTIMAL', gap: 0, movement: 0 });
    expect(startsOf(roadmap)).toEqual({
      [ids.strong]: '2027-01-01',
      [ids.weak]: '2027-04-01',
      [ids.later]: '2027-07-01',
    });
    const byId = new Map(result.scheduled.map((one) => [one.improvementId, one]));
    expect(byId.get(ids.later)).toMatchObject({
      reason: 'PREREQUISITE',
      doneOn: '2027-09-30',
      doneQuarter: 3,
      ownerId: bank.owner,
      cost: 22_000,
      effort: [{ role: 'Engineer', personDays: 30 }],
      deadlines: [{ dueOn: '2027-12-31', overdue: false }],
      moved: null,
    });
    expect(byId.get(ids.weak)!.reason).toBe('BUDGET');
    // 40,000 in the quarter of the work, a quarter of 4,000 a year in those after it; 20,000 and 2,000 for the third.
    expect(result.quarters.map(({ spend }) => spend)).toEqual([40_000, 41_000, 22_000, 2_500]);
    expect(result.quarters.map(({ roles }) => roles)).toEqual(
      [30, 30, 30, 0].map((personDays) => [{ role: 'Engineer', personDays, capacity: null }]),
    );
    expect(result.quarters.map(({ doneIds }) => doneIds)).toEqual([[ids.strong], [ids.weak], [ids.later], []]);
    const tails = result.quarters.map(({ residual }) => residual.tail.value!);
    expect(tails[0]!).toBeLessThan(result.before!.tail.value!);
    expect(tails.toSorted((a, b) => b - a)).toEqual(tails);
    for (const { residual, reduction } of result.quarters) {
      expect(reduction.tail.value!).toBeCloseTo(result.before!.tail.value! - residual.tail.value!, 4);
      expect(reduction.tail.low!).toBeLessThanOrEqual(reduction.tail.high!);
    }
    expect(result.exceedance.map(({ probability }) => probability)).toEqual([0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005]);
    const at95 = result.exceedance[3]!;
    expect(at95.before).toEqual(result.before!.valueAtRisk);
    expect(at95.after).toEqual(result.quarters[3]!.residual.valueAtRisk);
    expect((await scheduled({ budgets: [45_000] })).id).toBe(roadmap.id);
  });

  test('carried risk is what the weights, until they take effect, come to', async () => {
    const { result } = await scheduled({ budgets: [45_000] });
    const carried = result!.scheduled.reduce((sum, { tail, doneQuarter }) => sum + (tail.value! / 4) * doneQuarter, 0);
    expect(result!.carried!).toBeCloseTo(carried, 4);
    expect(result!.objective).toBe(result!.carried);
  });

  test('is chosen: improvements have planned starts and new owners, which later orders keep', async () => {
    const { services, caller } = register;
    const roadmap = await scheduled({ budgets: [45_000] });
    const owner = valueOf(await services.person.record(caller, { name: 'New owner' })).id;
    const input = { id: roadmap.id, expectedVersion: roadmap.version };
    const wrong = { ...input, owners: [{ improvementId: ids.weak, ownerId: 'per_none' }] };
    expect(problemsOf(await services.improvementRoadmap.choose(caller, wrong))).toMatchObject([
      { code: 'NOT_FOUND', path: ['owners', '0', 'ownerId'] },
    ]);
    const foreign = { ...input, owners: [{ improvementId: 'imp_none', ownerId: owner }] };
    expect(problemsOf(await services.improvementRoadmap.choose(caller, foreign))).toMatchObject([
      { code: 'NOT_FOUND', path: ['owners', '0', 'improvementId'] },
    ]);
    const before = await services.improvement.byIds(caller, [ids.weak]);
    expect(before[0]).toMatchObject({ plannedStartOn: null, version: 1 });
    const right = { ...input, owners: [{ improvementId: ids.weak, ownerId: owner }] };
    const chosen = valueOf(await services.improvementRoadmap.choose(caller, right));
    expect(chosen.chosenAt).not.toBeNull();
    const [strong, weak] = await services.improvement.byIds(caller, [ids.strong, ids.weak]);
    expect(strong).toMatchObject({ state: 'CANDIDATE', plannedStartOn: START, plannedLevel: 0, ownerId: bank.owner });
    expect(weak).toMatchObject({ plannedStartOn: '2027-04-01', ownerId: owner });
    const again = { id: roadmap.id, expectedVersion: chosen.version };
    expect(problemsOf(await services.improvementRoadmap.choose(caller, again))).toMatchObject([{ code: 'CONFLICT' }]);

    // With money enough all could begin at once, but leaving the chosen roadmap costs more than the risk.
    const kept = await scheduled({ keepId: roadmap.id, movementCost: 1e9 });
    expect(startsOf(kept)).toEqual(startsOf(roadmap));
    expect(kept.result!.scheduled.map(({ moved }) => moved)).toEqual([0, 0, 0]);
    const moved = await scheduled({ keepId: roadmap.id, movementCost: 0 });
    expect(startsOf(moved)).toEqual({ [ids.strong]: START, [ids.weak]: START, [ids.later]: '2027-04-01' });
    expect(moved.result!.scheduled.map(({ moved: by }) => by).sort()).toEqual([-1, -1, 0]);
  });

  test('what has started keeps its quarter unless it may move', async () => {
    const { services, caller } = register;
    const start = { id: ids.later, expectedVersion: 1, level: 'Full' };
    const started = valueOf(await services.improvement.start(caller, start));
    const today = register.parts.now().toISOString().slice(0, 10);
    expect(started.startedOn).toBe(today);
    const startOn = `${today.slice(0, 7)}-01`;
    const fixed = await scheduled({ startOn });
    expect(fixed.result!.scheduled.find(({ improvementId }) => improvementId === ids.later)).toMatchObject({
      reason: 'STARTED',
      startOn,
    });
    const free = await scheduled({ startOn, moveStarted: true });
    expect(free.result!.scheduled.find(({ improvementId }) => improvementId === ids.later)).toMatchObject({
      reason: 'PREREQUISITE',
      startQuarter: 2,
    });
  });

  test('what cannot be is named, and giving it up makes a roadmap', async () => {
    const law = { improvementId: ids.later, dueOn: '2027-03-31', reason: 'the law' };
    const none = await scheduled({ deadlines: [law] });
    expect(none.result).toMatchObject({ status: 'INFEASIBLE', scheduled: [], quarters: [], exceedance: [] });
    const names = none.result!.relax.map(({ constraint }) => constraint);
    expect(names).toHaveLength(1);
    expect([`deadline: ${ids.later}, 2027-03-31: the law`, `prerequisite: ${ids.later} needs ${ids.weak}`]).toContain(
      names[0],
    );
    expect((await scheduled({ deadlines: [{ ...law, dueOn: '2027-06-30' }] })).result!.status).toBe('OPTIMAL');
    expect((await scheduled({ roles: [{ role: 'Engineer', personDays: [30, 30, 29, 0] }] })).result!.status).toBe(
      'INFEASIBLE',
    );
  });

  test('a finding that it corrects makes a deadline, and a passed one is told as overdue', async () => {
    const { services, caller } = register;
    const items = standardItems(1);
    await register.database.write((tx) => catalogueItems.insert(tx, items));
    const item = items.find(({ catalogue, kind }) => catalogue === 'ISO_IEC_27001_2022' && kind === 'CONTROL')!;
    const more = { mandate: 'NONCONFORMITY', catalogueItemIds: [item.id], dueOn: '2026-01-31' };
    const fix = await record('Fix', 10, { riskId: bank.fine, severityReduction: 0.1 }, more);
    const found = { name: 'Gap', grade: 'MINOR', source: 'OTHER', foundOn: '2025-01-01', dueOn: '2027-06-30' } as const;
    const standards = ['ISO_IEC_27001_2022' as const];
    valueOf(await services.finding.record(caller, { ...found, standards, catalogueItemIds: [item.id] }));
    const order = { budget: 1_000_000, planningTrials: 1_000, trials: 1_000, samples: 0 };
    planId = valueOf(await services.improvementPlan.start(caller, order)).id;
    await services.improvementPlan.settled(caller, planId);
    const { result } = await scheduled({});
    const fixed = result!.scheduled.find(({ improvementId }) => improvementId === fix)!;
    expect(fixed.deadlines).toEqual([
      { dueOn: '2026-01-31', reason: 'it is due', overdue: true },
      { dueOn: '2027-06-30', reason: 'it corrects Gap', overdue: false },
    ]);
    const standard = (quarter: number) =>
      result!.quarters[quarter]!.readiness.find((one) => one.standard === 'ISO_IEC_27001_2022')!;
    const before = result!.readinessBefore.find((one) => one.standard === 'ISO_IEC_27001_2022')!;
    expect(before.controlsGained).toBe(0);
    expect(standard(3).controlsGained).toBe(1);
    expect(standard(3).controlScore).toBeGreaterThan(before.controlScore);
  });

  test('an order outside its bounds is refused by field, and nothing is stored', async () => {
    const { services, caller } = register;
    const order = {
      planId,
      startOn: '2027-01-15',
      quarters: 2,
      budgets: [1, 2, 3],
      roles: [{ role: 'Engineer', personDays: [-1] }],
      deadlines: [{ improvementId: 'imp_none', dueOn: '2027-01-01', reason: ' ' }],
      oneAtATime: [[ids.weak, 'imp_other']],
      keepId: 'irm_none',
      movementCost: -1,
      discountRate: 2,
      trials: 1,
      gap: -1,
      timeLimit: 0,
    };
    const paths = problemsOf(await services.improvementRoadmap.start(caller, order)).map(({ path }) => path.join('.'));
    expect(paths).toEqual([
      'keepId',
      'startOn',
      'budgets',
      'roles.0.personDays.0',
      'roles.0.personDays.1',
      'deadlines.0.improvementId',
      'deadlines.0.reason',
      'oneAtATime.0.1',
      'movementCost',
      'discountRate',
      'trials',
      'gap',
      'timeLimit',
    ]);
    expect(problemsOf(await services.improvementRoadmap.start(caller, { planId: 'ipl_none' }))).toMatchObject([
      { code: 'NOT_FOUND', path: ['planId'] },
    ]);
    expect(await services.improvementRoadmap.count(caller, {})).toBe(0);
  });
});

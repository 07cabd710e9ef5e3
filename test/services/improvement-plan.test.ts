import { applicabilityId } from '../../src/domain/index';
import type { ImprovementRecordInput } from '../../src/services/index';
import { catalogueItems } from '../../src/storage/index';
import { standardItems } from '../api/management';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

const euros = (amount: number) => ({ amount: String(amount), currency: 'EUR' });

describe('a plan of improvements', () => {
  let register: QuantifiedRegister;
  let risks: string[];
  beforeEach(async () => {
    register = await openQuantifiedRegister();
    await recordBank(register);
    risks = (await register.services.risk.all(register.caller, {})).map(({ id }) => id);
  });
  afterEach(() => register.dispose());

  const record = async (name: string, cost: number, riskId: string, reductions: object, more: object = {}) => {
    const level = { name: 'Full', implementationCost: euros(cost), annualCost: euros(cost / 10) };
    const input: ImprovementRecordInput = {
      name,
      levels: [{ ...level, effects: [{ riskId, ...reductions }] }],
      ...more,
    };
    return valueOf(await register.services.improvement.record(register.caller, input)).id;
  };

  const planned = async (input: object) => {
    const { services, caller } = register;
    const order = { planningTrials: 2_000, trials: 10_000, samples: 2, timeLimit: 20, ...input };
    const { id } = valueOf(await services.improvementPlan.start(caller, order as never));
    return (await services.improvementPlan.settled(caller, id))!;
  };

  test('chooses within the budget, is simulated again, and starts its improvements when it is chosen', async () => {
    const { services, caller } = register;
    const strong = await record('Strong', 10_000, risks[0]!, { frequencyReduction: 0.8 });
    const weak = await record('Weak', 10_000, risks[1]!, { severityReduction: 0.05 });
    const dear = await record('Dear', 500_000, risks[0]!, { severityReduction: 0.9 });
    const plan = await planned({ budget: 22_000 });
    expect(plan).toMatchObject({ state: 'SUCCEEDED', failure: null });
    const result = plan.result!;
    expect(result.status).toBe('OPTIMAL');
    expect(result.chosen.map(({ improvementId }) => improvementId).sort()).toEqual([strong, weak].sort());
    expect(result.plan!.cost).toBe(22_000);
    expect(result.leftOut).toEqual([{ improvementId: dear, reason: 'BUDGET', robustness: 0 }]);
    const today = result.baselines.find(({ kind }) => kind === 'TODAY')!;
    expect(today.choices).toEqual([]);
    expect(today.difference.low!).toBeGreaterThan(0);
    expect(result.plan!.tail.value!).toBeLessThan(today.tail.value!);
    const gains = result.chosen.find(({ improvementId }) => improvementId === strong)!;
    expect(gains.mean.value!).toBeGreaterThan(0);
    expect(gains.rosi!).toBeCloseTo((gains.mean.value! - 1_000) / 1_000, 9);
    const tails = result.frontier.map(({ tail }) => tail!);
    expect(tails.toSorted((a, b) => b - a)).toEqual(tails);
    expect((await planned({ budget: 22_000 })).id).toBe(plan.id);
    const chosen = valueOf(
      await services.improvementPlan.choose(caller, { id: plan.id, expectedVersion: plan.version }),
    );
    expect(chosen.chosenAt).not.toBeNull();
    const [started] = await services.improvement.byIds(caller, [strong]);
    expect(started).toMatchObject({ state: 'STARTED', chosenLevel: 0 });
    const again = { id: plan.id, expectedVersion: chosen.version };
    expect(problemsOf(await services.improvementPlan.choose(caller, again))).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('what is mandatory and cannot be paid is named as what to relax', async () => {
    await record('Law', 50_000, risks[0]!, { severityReduction: 0.1 }, { mandate: 'LEGAL' });
    const plan = await planned({ budget: 1_000 });
    expect(plan.result).toMatchObject({ status: 'INFEASIBLE', plan: null, chosen: [] });
    expect(plan.result!.relax.length).toBeGreaterThan(0);
  });

  test('a mix weighs the mean and the cost: what saves less than it costs is left out', async () => {
    await record('Cheap', 100, risks[0]!, { severityReduction: 0.5 });
    const idle = await record('Idle', 50_000, risks[1]!, { severityReduction: 0.0001 });
    const pure = await planned({ budget: 1_000_000 });
    expect(pure.result!.chosen).toHaveLength(2);
    const mixed = await planned({ budget: 1_000_000, mix: { mean: 1, cost: 1 } });
    expect(mixed.order.mix).toEqual({ mean: 1, cost: 1 });
    expect(mixed.result!.leftOut).toMatchObject([{ improvementId: idle, reason: 'WORTH_LESS' }]);
    const refused = { budget: 1, objective: 'MEAN' as const, mix: { mean: -1 }, coverage: [], changeCost: -1 };
    const problems = problemsOf(await register.services.improvementPlan.start(register.caller, refused));
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['mix.mean', 'mix', 'changeCost']);
  });

  test('a share of the applicable controls is at work after the plan, or named as what to relax', async () => {
    const { services, caller } = register;
    const items = [1, 2, 3].flatMap(standardItems).filter(({ kind }) => kind === 'CONTROL');
    await register.database.write((tx) => catalogueItems.insert(tx, items));
    const standard = 'ISO_IEC_27001_2022' as const;
    const own = items.filter(({ catalogue }) => catalogue === standard).map(({ id }) => id);
    const entries = own.map((id) => ({
      ...{ id: applicabilityId(caller.organizationId, id), expectedVersion: 0 },
      ...{ applicable: true, justification: 'Needed' },
    }));
    valueOf(await services.statement.draft(caller, { entries }));
    await record('Strong', 10_000, risks[0]!, { severityReduction: 0.8 });
    const raising = await record(
      'Raising',
      10_000,
      risks[1]!,
      { severityReduction: 0.001 },
      { catalogueItemIds: [own[0]!] },
    );
    const free = await planned({ budget: 12_000 });
    expect(free.result!.chosen.map(({ improvementId }) => improvementId)).not.toContain(raising);
    const third = await planned({ budget: 12_000, coverage: [{ standard, share: 1 / 3 }] });
    expect(third.result!.chosen.map(({ improvementId }) => improvementId)).toEqual([raising]);
    const half = await planned({ budget: 12_000, coverage: [{ standard, share: 0.5 }] });
    expect(half.result).toMatchObject({ status: 'INFEASIBLE', relax: [{ constraint: `at work: ${standard}` }] });
  });

  test('an earlier plan is kept as far as leaving it is not worth it', async () => {
    const weak = await record('Weak', 10_000, risks[0]!, { severityReduction: 0.01 });
    const first = await planned({ budget: 11_000 });
    expect(first.result!.chosen.map(({ improvementId }) => improvementId)).toEqual([weak]);
    const strong = await record('Strong', 10_000, risks[0]!, { frequencyReduction: 0.8 });
    const kept = await planned({ budget: 11_000, keepId: first.id, changeCost: 1e9 });
    expect(kept.result!.chosen.map(({ improvementId }) => improvementId)).toEqual([weak]);
    const left = await planned({ budget: 11_000, keepId: first.id, changeCost: 1 });
    expect(left.result!.chosen.map(({ improvementId }) => improvementId)).toEqual([strong]);
    const unknown = await register.services.improvementPlan.start(register.caller, { budget: 1, keepId: 'ipl_none' });
    expect(problemsOf(unknown)).toMatchObject([{ code: 'NOT_FOUND', path: ['keepId'] }]);
  });

  test('an order outside its bounds is refused by field, and nothing is stored', async () => {
    const { services, caller } = register;
    const order = { budget: -1, roles: [{ role: 'A', personDays: -5 }], level: 1, gap: 2, samples: 1.5 };
    expect(problemsOf(await services.improvementPlan.start(caller, order)).map(({ path }) => path.join('.'))).toEqual([
      'budget',
      'roles.0.personDays',
      'level',
      'gap',
      'samples',
    ]);
    expect(await services.improvementPlan.count(caller, {})).toBe(0);
  });
});

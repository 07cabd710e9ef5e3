import type { ImprovementRecordInput } from '../../src/services/index';
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
    const order = { planningTrials: 4_000, trials: 20_000, samples: 3, timeLimit: 20, ...input };
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

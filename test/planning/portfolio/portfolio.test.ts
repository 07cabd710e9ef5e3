import fc from 'fast-check';
import { type Choice, type PortfolioInstance, portfolioViolations, readPortfolio } from '../../../src/planning';
import { greedyChoice } from '../../../src/planning/portfolio/greedy';
import { SurrogateLoss } from '../../../src/planning/portfolio/surrogate';
import { countings, instanceOf, oracle, plan } from '../support';
import { chainedOptimum } from './chained-model';
import { randomInstance } from './random-instance';

const file = oracle('small-10x6x200.json');
const small = instanceOf(readPortfolio(file));

test('small-10x6x200: both optimal sets, and every point of the frontier', async () => {
  const { min_cvar, min_mean, frontier_budget_only } = file.oracle;
  const byTail = await plan('portfolio', { instance: small, objective: 'cvar', gap: 0, frontier: true });
  expect(byTail).toMatchObject({ status: 'OPTIMAL', gap: 0, selected: min_cvar.selected, cost: min_cvar.cost_k });
  expect(byTail.objective).toBeCloseTo(min_cvar.value, 4);
  expect(byTail.bound).toBe(byTail.objective);
  expect(byTail.mean).toBeCloseTo(min_cvar.mean, 4);
  const byMean = await plan('portfolio', { instance: small, objective: 'mean', gap: 0, frontier: false });
  expect(byMean).toMatchObject({ status: 'OPTIMAL', selected: min_mean.selected, cost: min_mean.cost_k });
  expect(byMean.objective).toBeCloseTo(min_mean.value, 4);
  expect(byMean.cvar).toBeCloseTo(min_mean.cvar, 4);
  expect(byTail.frontier).toHaveLength(frontier_budget_only.length);
  frontier_budget_only.forEach((point: any, i: number) => {
    const found = byTail.frontier![i]!;
    expect(found).toMatchObject({
      budget: point.budget_k,
      cost: point.cost_k,
      selected: point.selected,
      status: 'OPTIMAL',
    });
    expect(found.cvar).toBeCloseTo(point.cvar, 2);
    // Within the person-days, which the frontier by money alone lifts, no point can be better.
    expect(found.withinPersonDays!.cvar!).toBeGreaterThanOrEqual(found.cvar! - 1e-6);
  });
});

test('the linearised product in the general solver finds the same optimum', async () => {
  expect(await chainedOptimum(small)).toBeCloseTo(file.oracle.min_cvar.value, 2);
});

/** The least objective over all choices that break no rule; null when there is none. */
function bruteForce(instance: PortfolioInstance, objective: 'mean' | 'cvar'): number | null {
  const loss = new SurrogateLoss(instance);
  let best: number | null = null;
  for (const digits of countings(instance.actions.map(({ options }) => options.length + 1))) {
    const choice = digits.map((digit) => digit - 1);
    if (portfolioViolations(instance, choice).length > 0) continue;
    const value = sortedTail(instance, choice, objective) ?? 0;
    expect(loss.figure(objective, loss.survivals(choice)).value).toBeCloseTo(value, 4);
    if (best === null || value < best) best = value;
  }
  return best;
}

/** Mean of the worst years by sorting, as the definition says. */
function sortedTail(
  { risks, years, losses, level, actions }: PortfolioInstance,
  choice: Choice,
  objective: 'mean' | 'cvar',
) {
  const annual = Array.from({ length: years }, (_, s) =>
    risks.reduce((sum, _id, r) => {
      const left = actions.reduce((product, { options }, i) => {
        const survival = options[choice[i]!]?.survivals.find(({ risk }) => risk === r);
        return product * (survival?.share ?? 1);
      }, 1);
      return sum + losses[r * years + s]! * left;
    }, 0),
  ).sort((a, b) => b - a);
  let count = objective === 'mean' ? years : (1 - level) * years;
  if (Math.abs(count - Math.round(count)) < 1e-6) count = Math.round(count);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.min(1, count - k) * annual[k]!;
  return sum / count;
}

test('no choice beats the plan, greedy neither; without a plan, the named rules are a smallest set', async () => {
  let [infeasible, planned] = [0, 0];
  await fc.assert(
    fc.asyncProperty(randomInstance, fc.constantFrom('mean' as const, 'cvar' as const), async (instance, objective) => {
      const best = bruteForce(instance, objective);
      const answer = await plan('portfolio', { instance, objective, gap: 0, frontier: false });
      if (best === null) {
        infeasible++;
        expect(answer).toMatchObject({ status: 'INFEASIBLE', objective: null, selected: null });
        expectSmallest(
          instance,
          answer.relax!.map(({ constraint }) => constraint),
        );
        return;
      }
      planned++;
      expect(answer.status).toBe('OPTIMAL');
      expect(Math.abs(answer.objective! - best)).toBeLessThanOrEqual(1e-6 * Math.max(1, best));
      const loss = new SurrogateLoss(instance);
      const greedy = greedyChoice(instance, loss, objective);
      if (greedy)
        expect(answer.objective!).toBeLessThanOrEqual(loss.figure(objective, loss.survivals(greedy)).value + 1e-9);
      for (const { used, capacity } of answer.limits!) expect(used).toBeLessThanOrEqual(capacity);
    }),
    { numRuns: 60, seed: 3, endOnFailure: true },
  );
  expect(infeasible).toBeGreaterThan(5);
  expect(planned).toBeGreaterThan(20);
}, 120_000);

/** Giving up the named rules leaves a plan, and no set with one rule less does. */
function expectSmallest(instance: PortfolioInstance, named: readonly string[]): void {
  expect(named.length).toBeGreaterThan(0);
  expect(isFeasible(without(instance, named))).toBe(true);
  const all = rulesOf(instance);
  const smaller = named.length === 1 ? [[]] : named.length === 2 ? all.map((rule) => [rule]) : pairsOf(all);
  for (const set of smaller) if (set.length < named.length) expect(isFeasible(without(instance, set))).toBe(false);
}

function pairsOf(rules: readonly string[]): string[][] {
  return rules.flatMap((a, i) => rules.slice(i + 1).map((b) => [a, b]));
}

function rulesOf({ actions, limits, prerequisites, exclusions, floor }: PortfolioInstance): string[] {
  return [
    ...limits.map(({ name }) => name),
    ...actions.filter(({ mandatory }) => mandatory).map(({ id }) => `mandatory: ${id}`),
    ...prerequisites.map(({ action, needs }) => `prerequisite: C${action} needs C${needs}`),
    ...exclusions.map((group) => `at most one of ${group.map((i) => `C${i}`).join(', ')}`),
    ...(floor > 0 ? ['compliance floor'] : []),
  ];
}

function without(instance: PortfolioInstance, rules: readonly string[]): PortfolioInstance {
  return {
    ...instance,
    actions: instance.actions.map((action) => ({
      ...action,
      mandatory: action.mandatory && !rules.includes(`mandatory: ${action.id}`),
    })),
    limits: instance.limits.map((limit) => (rules.includes(limit.name) ? { ...limit, capacity: 1e9 } : limit)),
    prerequisites: instance.prerequisites.filter(
      ({ action, needs }) => !rules.includes(`prerequisite: C${action} needs C${needs}`),
    ),
    exclusions: instance.exclusions.filter(
      (group) => !rules.includes(`at most one of ${group.map((i) => `C${i}`).join(', ')}`),
    ),
    floor: rules.includes('compliance floor') ? 0 : instance.floor,
  };
}

function isFeasible(instance: PortfolioInstance): boolean {
  for (const digits of countings(instance.actions.map(({ options }) => options.length + 1))) {
    if (
      portfolioViolations(
        instance,
        digits.map((digit) => digit - 1),
      ).length === 0
    )
      return true;
  }
  return false;
}

test('more money never buys less, and the plan of a share of the gap is within it', async () => {
  await fc.assert(
    fc.asyncProperty(randomInstance, async (instance) => {
      const { frontier, gap, objective, bound } = await plan('portfolio', {
        instance,
        objective: 'cvar',
        gap: 0.1,
        frontier: true,
      });
      const found = frontier!.flatMap(({ cvar }) => cvar ?? []);
      for (let i = 1; i < found.length; i++) expect(found[i]!).toBeLessThanOrEqual(found[i - 1]! + 1e-9);
      if (objective !== null) expect(bound!).toBeLessThanOrEqual(objective);
      if (gap !== null) expect(gap).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
    { numRuns: 8, seed: 9, endOnFailure: true },
  );
}, 120_000);

test('every rule broken once is caught', () => {
  const instance = {
    ...small,
    actions: small.actions.map((action, i) => ({
      ...action,
      mandatory: i === 1,
      options: action.options.map((option) => ({ ...option, points: 1 })),
    })),
    prerequisites: [{ action: 2, needs: 1 }],
    exclusions: [[3, 4]],
    floor: 2,
  };
  const chosen = (...places: number[]) => instance.actions.map((_, i) => (places.includes(i) ? 0 : -1));
  const rules = (choice: Choice) => portfolioViolations(instance, choice).map(({ rule }) => rule);
  expect(rules(chosen(1, 2))).toEqual([]);
  expect(rules(chosen(0, 1, 5, 9))).toEqual(['LIMIT', 'LIMIT']);
  expect(rules(chosen(3, 8))).toEqual(['MANDATORY']);
  expect(rules(chosen(2, 8).with(1, -1))).toEqual(['MANDATORY', 'PREREQUISITE']);
  expect(rules(chosen(1, 3, 4))).toEqual(['EXCLUSION']);
  expect(rules(chosen(1))).toEqual(['FLOOR']);
  expect(rules(chosen(1, 2, 8).with(1, 7))).toEqual(['UNKNOWN_OPTION']);
  expect(rules([0])).toContain('UNKNOWN_OPTION');
});

import type { Solver } from '../solver/highs';
import type { Watch } from '../solver/watch';
import type { Choice, PortfolioInstance } from './instance';
import { type PortfolioOptions, type PortfolioResult, solvePortfolio } from './solve';
import { SurrogateLoss } from './surrogate';

/** The best that a budget can buy. */
export interface FrontierPoint {
  readonly budget: number;
  /** By money alone: limits of people are lifted, all other rules hold. */
  readonly byMoney: PortfolioResult;
  /** Within the limits of people too; null where the instance has none. */
  readonly withinLimits: PortfolioResult | null;
}

const STEPS = 10;

/**
 * The efficient frontier: eleven budgets from nothing to the cost of every action at its dearest level. Each search begins
 * with the plan of the budget before, so that more money never buys less.
 */
export function portfolioFrontier(
  solver: Solver,
  instance: PortfolioInstance,
  options: PortfolioOptions,
  watch: Watch,
): FrontierPoint[] {
  const peopleLimited = instance.limits.length > 1;
  const loss = new SurrogateLoss(instance);
  let [byMoney, within]: (Choice | null)[] = [null, null];
  return budgetsOf(instance).map((budget) => {
    const best = (limited: boolean, known: Choice | null) =>
      solvePortfolio(
        solver,
        withBudget(instance, budget, limited),
        { ...options, ...(known ? { known } : {}) },
        watch,
        loss,
      );
    const free = best(false, byMoney ?? null);
    byMoney = free.choice;
    const limited = peopleLimited ? best(true, within ?? null) : null;
    within = limited?.choice ?? null;
    return { budget, byMoney: free, withinLimits: limited };
  });
}

function budgetsOf({ actions }: PortfolioInstance): number[] {
  const all = actions.reduce((sum, { options }) => sum + Math.max(...options.map(({ cost }) => cost)), 0);
  const whole = actions.every(({ options }) => options.every(({ cost }) => Number.isInteger(cost)));
  return Array.from({ length: STEPS + 1 }, (_, k) => (whole ? Math.floor((k * all) / STEPS) : (k * all) / STEPS));
}

/** The instance at another budget; without other limits unless they are to hold. */
function withBudget(instance: PortfolioInstance, budget: number, limited: boolean): PortfolioInstance {
  const [money, ...people] = instance.limits;
  const limits = [
    { ...money!, capacity: budget },
    ...people.map((limit) => (limited ? limit : { ...limit, capacity: Number.POSITIVE_INFINITY })),
  ];
  return { ...instance, limits };
}

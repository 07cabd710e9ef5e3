import type { Solver } from '../solver/highs';
import { minimiseConvex } from '../solver/minimise-convex';
import { type PlanStatus, relativeGap, type SearchResult } from '../solver/plan-status';
import type { Watch } from '../solver/watch';
import { portfolioViolations } from './check';
import { convexPortfolio } from './convex';
import { greedyChoice } from './greedy';
import type { Choice, PortfolioInstance, PortfolioObjective } from './instance';
import { SurrogateLoss } from './surrogate';

export interface PortfolioOptions {
  readonly objective: PortfolioObjective;
  /** Relative distance to the bound at which the search may end; 0 asks for a proof. */
  readonly gap: number;
  /** A plan known before, to begin with. */
  readonly known?: Choice;
}

/** A chosen portfolio with its figures; null in `choice` and figures when none was found. */
export interface PortfolioResult extends SearchResult {
  readonly choice: Choice | null;
  readonly cost: number | null;
  readonly mean: number | null;
  readonly cvar: number | null;
}

/** The portfolio that minimises mean or CVaR of the annual loss under all rules of the instance, whose loss may be shared with others that differ in limits alone. */
export function solvePortfolio(
  solver: Solver,
  instance: PortfolioInstance,
  { objective, gap, known }: PortfolioOptions,
  watch: Watch,
  loss = new SurrogateLoss(instance),
): PortfolioResult {
  const begun = watch.seconds();
  const problem = convexPortfolio(instance, loss, objective);
  const greedy = greedyChoice(instance, loss, objective);
  const start = better(loss, objective, greedy, known ?? null);
  const found = minimiseConvex(solver, problem, { gap, start: start && problem.toPoint(start) }, watch);
  const choice = found.point && problem.toChoice(found.point);
  if (choice) assertKept(instance, choice);
  const shares = choice && loss.survivals(choice);
  const status: PlanStatus =
    found.status === 'PROVEN' ? 'OPTIMAL' : found.status === 'CANCELLED' ? 'FEASIBLE' : found.status;
  return {
    status,
    objective: found.value,
    bound: found.bound,
    gap: relativeGap(found.value, found.bound),
    seconds: watch.seconds() - begun,
    choice,
    cost: choice && costOf(instance, choice),
    mean: shares && loss.mean(shares).value,
    cvar: shares && loss.conditionalValueAtRisk(shares).value,
  };
}

export function costOf({ actions }: PortfolioInstance, choice: Choice): number {
  return actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.cost ?? 0), 0);
}

function better(loss: SurrogateLoss, objective: PortfolioObjective, a: Choice | null, b: Choice | null): Choice | null {
  if (!a || !b) return a ?? b;
  const value = (choice: Choice) => loss.value(objective, choice);
  return value(a) <= value(b) ? a : b;
}

function assertKept(instance: PortfolioInstance, choice: Choice): void {
  const broken = portfolioViolations(instance, choice);
  if (broken.length > 0)
    throw new Error(`the plan breaks its rules: ${broken.map(({ message }) => message).join('; ')}`);
}

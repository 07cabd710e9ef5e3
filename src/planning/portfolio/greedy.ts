import { portfolioViolations } from './check';
import { coveredItems } from './coverage';
import type { Choice, PortfolioInstance, PortfolioObjective } from './instance';
import { chargesOf, type SurrogateLoss } from './surrogate';

/**
 * A plan found by taking, again and again, the level that takes away most loss for its cost (best first by ratio), from
 * a choice to begin with. What is mandatory and what the floor asks come first. Null when that breaks a rule.
 */
export function greedyChoice(
  instance: PortfolioInstance,
  loss: SurrogateLoss,
  objective: PortfolioObjective,
  begin: Choice = instance.actions.map(() => -1),
): Choice | null {
  let choice: Choice = untilFloor(instance, withNeeded(instance, begin));
  if (portfolioViolations(instance, choice).length > 0) return null;
  for (;;) {
    const next = bestStep(instance, loss, objective, choice);
    if (!next) return choice;
    choice = next;
  }
}

/** The choice with mandatory actions, and what chosen actions need, at their cheapest level. */
function withNeeded({ actions, prerequisites }: PortfolioInstance, begin: Choice): number[] {
  const choice = [...begin];
  const take = (i: number): void => {
    if (choice[i]! < 0) choice[i] = cheapest(actions[i]!.options.map(({ cost }) => cost));
  };
  actions.forEach(({ mandatory }, i) => {
    if (mandatory) take(i);
  });
  for (let pass = 0; pass < actions.length; pass++) {
    for (const { action, needs } of prerequisites) if (choice[action]! >= 0) take(needs);
  }
  return choice;
}

/** What more actions can only come nearer to. */
const FLOORS: readonly string[] = ['FLOOR', 'COVERAGE'];

function untilFloor(instance: PortfolioInstance, begin: Choice): Choice {
  let choice = begin;
  for (;;) {
    const gap = portfolioViolations(instance, choice).some(({ rule }) => FLOORS.includes(rule));
    if (!gap) return choice;
    const steps = stepsFrom(instance, choice, FLOORS).filter(({ points }) => points > 0);
    const best = steps.sort((a, b) => ratio(b.points, b.cost) - ratio(a.points, a.cost))[0];
    if (!best) return choice;
    choice = best.choice;
  }
}

function bestStep(
  instance: PortfolioInstance,
  loss: SurrogateLoss,
  objective: PortfolioObjective,
  choice: Choice,
): Choice | null {
  const shares = loss.survivals(choice);
  const { slopes } = loss.figure(objective, shares);
  const value = loss.value(objective, choice);
  const charged = chargesOf(instance, choice);
  const gain = (next: Choice): number => {
    const after = loss.survivals(next);
    return shares.reduce(
      (sum, share, r) => sum + slopes[r]! * (share - after[r]!),
      charged - chargesOf(instance, next),
    );
  };
  const ranked = stepsFrom(instance, choice, [])
    .map((step) => ({ ...step, merit: ratio(gain(step.choice), step.cost) }))
    .filter(({ merit }) => merit > 0)
    .sort((a, b) => b.merit - a.merit);
  return ranked.find((step) => loss.value(objective, step.choice) < value)?.choice ?? null;
}

interface Step {
  readonly choice: Choice;
  readonly cost: number;
  readonly points: number;
}

/** Every choice that takes one action up or to another level, with what that action needs, and breaks no rule but those. */
function stepsFrom(instance: PortfolioInstance, choice: Choice, broken: readonly string[]): Step[] {
  const total = (of: Choice, what: 'cost' | 'points') =>
    instance.actions.reduce((sum, { options }, i) => sum + (options[of[i]!]?.[what] ?? 0), 0);
  const pointsOf = (of: Choice) =>
    (instance.coverages ?? []).reduce(
      (sum, one) => sum + Math.min(one.needed, coveredItems(one, of)),
      Math.min(instance.floor, total(of, 'points')),
    );
  const [cost, points] = [total(choice, 'cost'), pointsOf(choice)];
  return instance.actions.flatMap(({ options }, i) =>
    options.flatMap((_, option): Step[] => {
      if (option === choice[i]) return [];
      const next = withNeeded(instance, choice.with(i, option));
      if (portfolioViolations(instance, next).some(({ rule }) => !broken.includes(rule))) return [];
      return [{ choice: next, cost: total(next, 'cost') - cost, points: pointsOf(next) - points }];
    }),
  );
}

/** Gain for its price; a gain that costs nothing comes before all others, the larger first. */
function ratio(gain: number, cost: number): number {
  return cost > 0 ? gain / cost : gain * Number.MAX_SAFE_INTEGER;
}

function cheapest(costs: readonly number[]): number {
  return costs.indexOf(Math.min(...costs));
}

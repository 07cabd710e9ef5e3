import { portfolioViolations } from '../portfolio/check';
import type { Choice, PortfolioInstance, PortfolioObjective } from '../portfolio/instance';
import { SurrogateLoss } from '../portfolio/surrogate';

/** Years on which neighbours are ranked: enough to tell which are worth simulating. */
const RANKING_YEARS = 2_000;

/** Choices that keep every rule and differ in one action or in two; the best by the planning model first, at most `most`. */
export function neighboursOf(
  instance: PortfolioInstance,
  objective: PortfolioObjective,
  choice: Choice,
  most: number,
): Choice[] {
  const loss = new SurrogateLoss(firstYears(instance, RANKING_YEARS));
  const moves = instance.actions.flatMap(({ options }, action) =>
    [-1, ...options.keys()].filter((option) => option !== choice[action]).map((option) => ({ action, option })),
  );
  const near = moves.flatMap((one, i) => {
    const moved = choice.with(one.action, one.option);
    const further = moves.slice(i + 1).filter(({ action }) => action !== one.action);
    return [moved, ...further.map(({ action, option }) => moved.with(action, option))];
  });
  return near
    .filter((next) => portfolioViolations(instance, next).length === 0)
    .map((next) => ({ next, value: loss.value(objective, next) }))
    .sort((a, b) => a.value - b.value)
    .slice(0, most)
    .map(({ next }) => next);
}

function firstYears(instance: PortfolioInstance, most: number): PortfolioInstance {
  const { risks, losses } = instance;
  const years = Math.min(instance.years, most);
  const some = new Float64Array(risks.length * years);
  risks.forEach((_, risk) => {
    some.set(losses.subarray(risk * instance.years, risk * instance.years + years), risk * years);
  });
  return { ...instance, years, losses: some };
}

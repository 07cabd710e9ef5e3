import { portfolioViolations } from '../portfolio/check';
import { greedyChoice } from '../portfolio/greedy';
import type { Choice, PortfolioInstance, PortfolioObjective } from '../portfolio/instance';
import { SurrogateLoss } from '../portfolio/surrogate';

/** How choices are usually made, to set a plan beside. */
export interface Baselines {
  /** Again and again what takes away most loss for its cost. */
  bestRatioFirst: Choice | null;
  /** What touches the largest mean loss first, whatever it costs and takes away: as a ranking of risks suggests. */
  highestScoreFirst: Choice | null;
}

/** Both keep every rule of the instance; null where taking what is mandatory breaks one. */
export function baselines(instance: PortfolioInstance, objective: PortfolioObjective): Baselines {
  return {
    bestRatioFirst: greedyChoice(instance, new SurrogateLoss(instance), objective),
    highestScoreFirst: highestScoreFirst(instance),
  };
}

function highestScoreFirst(instance: PortfolioInstance): Choice | null {
  const means = new SurrogateLoss(instance).figure('mean', new Float64Array(instance.risks.length).fill(1)).slopes;
  const scored = instance.actions
    .flatMap(({ options }, action) =>
      options.map(({ survivals }, option) => ({
        action,
        option,
        score: survivals.reduce((sum, { risk }) => sum + means[risk]!, 0),
      })),
    )
    .sort((a, b) => b.score - a.score || b.option - a.option);
  let choice: Choice = instance.actions.map(({ mandatory }) => (mandatory ? 0 : -1));
  if (portfolioViolations(instance, choice).length > 0) return null;
  for (const { action, option } of scored) {
    if (choice[action]! >= 0) continue;
    const next = choice.with(action, option);
    if (portfolioViolations(instance, next).length === 0) choice = next;
  }
  return choice;
}

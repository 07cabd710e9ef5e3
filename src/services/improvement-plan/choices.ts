import type { Improvement, ImprovementLevel, LeftOut, PlannedChoice } from '../../domain/index';
import { type Choice, type PortfolioInstance, portfolioViolations } from '../../planning/index';

/** A choice of the planning model in the register's words. */
export const choicesOf = ({ actions }: PortfolioInstance, choice: Choice): PlannedChoice[] =>
  actions.flatMap(({ id, options }, i) => {
    const option = options[choice[i]!];
    return option === undefined ? [] : { improvementId: id, level: option.label };
  });

export const costOf = ({ actions }: PortfolioInstance, choice: Choice): number =>
  actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.cost ?? 0), 0);

export function levelOf(
  improvements: readonly Improvement[],
  { improvementId, level }: PlannedChoice,
): ImprovementLevel {
  const improvement = improvements.find(({ id }) => id === improvementId)!;
  return improvement.levels.find(({ name }) => name === level)!;
}

/** Every improvement that the choice leaves out, and what keeps its first level out. */
export function leftOutOf(instance: PortfolioInstance, choice: Choice, robustness: readonly number[]): LeftOut[] {
  return instance.actions.flatMap(({ id, options }, i) =>
    choice[i]! >= 0
      ? []
      : {
          improvementId: id,
          robustness: robustness[i]!,
          reason: options.every(({ survivals }) => survivals.length === 0)
            ? ('NO_EFFECT' as const)
            : obstacle(instance, choice.with(i, 0)),
        },
  );
}

function obstacle(instance: PortfolioInstance, choice: Choice): LeftOut['reason'] {
  const violations = portfolioViolations(instance, choice);
  if (violations.some(({ rule }) => rule === 'EXCLUSION')) return 'EXCLUDED';
  if (violations.some(({ rule }) => rule === 'PREREQUISITE')) return 'PREREQUISITE';
  const limits = violations.filter(({ rule }) => rule === 'LIMIT');
  if (limits.length === 0) return 'WORTH_LESS';
  const money = instance.limits[0]!.name;
  return limits.some(({ message }) => message.startsWith(`${money}:`)) ? 'BUDGET' : 'PERSON_DAYS';
}

import { coveredItems } from './coverage';
import type { Choice, PortfolioInstance } from './instance';

/** A rule that a plan breaks, in words. */
export interface Violation {
  readonly rule: 'UNKNOWN_OPTION' | 'LIMIT' | 'MANDATORY' | 'PREREQUISITE' | 'EXCLUSION' | 'FLOOR' | 'COVERAGE';
  readonly message: string;
}

/** Room for the rounding of sums of costs, as a share of the limit. */
const ROUNDING = 1e-9;

/** Every rule that the choice breaks, by plain arithmetic on the instance: no solver is asked. */
export function portfolioViolations(instance: PortfolioInstance, choice: Choice): Violation[] {
  return [
    ...unknownOptions(instance, choice),
    ...limits(instance, choice),
    ...mandatory(instance, choice),
    ...prerequisites(instance, choice),
    ...exclusions(instance, choice),
    ...floor(instance, choice),
    ...coverage(instance, choice),
  ];
}

function unknownOptions({ actions }: PortfolioInstance, choice: Choice): Violation[] {
  if (choice.length !== actions.length) {
    return [{ rule: 'UNKNOWN_OPTION', message: `${choice.length} choices for ${actions.length} actions` }];
  }
  return actions.flatMap(({ id, options }, i): Violation[] => {
    const option = choice[i]!;
    if (Number.isInteger(option) && option >= -1 && option < options.length) return [];
    return [{ rule: 'UNKNOWN_OPTION', message: `${id} has no level ${option}` }];
  });
}

function limits({ actions, limits: all }: PortfolioInstance, choice: Choice): Violation[] {
  return all.flatMap(({ name, capacity }, k): Violation[] => {
    const used = actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.uses[k] ?? 0), 0);
    if (used <= capacity + ROUNDING * Math.max(1, Math.abs(capacity))) return [];
    return [{ rule: 'LIMIT', message: `${name}: ${used} used of ${capacity}` }];
  });
}

function mandatory({ actions }: PortfolioInstance, choice: Choice): Violation[] {
  return actions.flatMap((action, i): Violation[] =>
    action.mandatory && !chosen(choice, i)
      ? [{ rule: 'MANDATORY', message: `${action.id} is mandatory and left out` }]
      : [],
  );
}

function prerequisites({ actions, prerequisites: all }: PortfolioInstance, choice: Choice): Violation[] {
  return all.flatMap(({ action, needs }): Violation[] =>
    chosen(choice, action) && !chosen(choice, needs)
      ? [{ rule: 'PREREQUISITE', message: `${actions[action]!.id} needs ${actions[needs]!.id}, which is left out` }]
      : [],
  );
}

function exclusions({ actions, exclusions: all }: PortfolioInstance, choice: Choice): Violation[] {
  return all.flatMap((group): Violation[] => {
    const both = group.filter((i) => chosen(choice, i)).map((i) => actions[i]!.id);
    return both.length > 1 ? [{ rule: 'EXCLUSION', message: `${both.join(' and ')} exclude each other` }] : [];
  });
}

function coverage({ coverages = [] }: PortfolioInstance, choice: Choice): Violation[] {
  return coverages.flatMap((one): Violation[] => {
    const reached = coveredItems(one, choice);
    if (reached >= one.needed) return [];
    return [{ rule: 'COVERAGE', message: `${one.name}: ${reached} put to work of ${one.needed}` }];
  });
}

function floor({ actions, floor: asked }: PortfolioInstance, choice: Choice): Violation[] {
  const points = actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.points ?? 0), 0);
  if (asked <= 0 || points >= asked - ROUNDING * asked) return [];
  return [{ rule: 'FLOOR', message: `${points} compliance points of ${asked}` }];
}

function chosen(choice: Choice, action: number): boolean {
  return choice[action]! >= 0;
}

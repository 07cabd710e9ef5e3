import type { SearchResult } from '../solver/plan-status';
import type { Relaxation } from '../solver/relaxation';
import type { FrontierPoint } from './frontier';
import type { Choice, PortfolioInstance } from './instance';
import type { PortfolioResult } from './solve';

/** A chosen portfolio in the ids of its instance. Money has the unit of the instance, losses its currency a year. */
export interface PortfolioAnswer extends SearchResult {
  readonly selected: readonly string[] | null;
  /** Level of each action selected, where the instance has actions of several levels. */
  readonly levels?: Readonly<Record<string, string>>;
  readonly cost: number | null;
  readonly mean: number | null;
  readonly cvar: number | null;
  /** Use and capacity of every limit. */
  readonly limits?: readonly { readonly name: string; readonly used: number; readonly capacity: number }[];
  readonly relax?: readonly Relaxation[];
  readonly frontier?: readonly FrontierAnswer[];
}

export interface FrontierAnswer {
  readonly budget: number;
  readonly status: SearchResult['status'];
  readonly cvar: number | null;
  readonly mean: number | null;
  readonly cost: number | null;
  readonly gap: number | null;
  readonly selected: readonly string[] | null;
  readonly levels?: Readonly<Record<string, string>>;
  /** The best at this budget within the limits of people too, where the instance has any. */
  readonly withinPersonDays?: Omit<FrontierAnswer, 'budget' | 'withinPersonDays'>;
}

export function portfolioAnswer(
  instance: PortfolioInstance,
  result: PortfolioResult,
  relax: readonly Relaxation[] | null,
  frontier: readonly FrontierPoint[] | null,
): PortfolioAnswer {
  const { choice, status, objective, bound, gap, cost, mean, cvar, seconds } = result;
  return {
    ...{ status, objective, bound, gap },
    ...selection(instance, choice),
    ...{ cost, mean, cvar },
    ...(choice ? { limits: limitsUsed(instance, choice) } : {}),
    ...(relax ? { relax } : {}),
    ...(frontier ? { frontier: frontier.map((point) => frontierAnswer(instance, point)) } : {}),
    seconds,
  };
}

function frontierAnswer(instance: PortfolioInstance, { budget, byMoney, withinLimits }: FrontierPoint): FrontierAnswer {
  const point = ({ status, cvar, mean, cost, gap, choice }: PortfolioResult) => ({
    ...{ status, cvar, mean, cost, gap },
    ...selection(instance, choice),
  });
  return { budget, ...point(byMoney), ...(withinLimits ? { withinPersonDays: point(withinLimits) } : {}) };
}

function selection(
  { actions }: PortfolioInstance,
  choice: Choice | null,
): Pick<PortfolioAnswer, 'selected' | 'levels'> {
  if (!choice) return { selected: null };
  const selected = actions.filter((_, i) => choice[i]! >= 0).map(({ id }) => id);
  if (actions.every(({ options }) => options.length === 1)) return { selected };
  const levels = actions.flatMap(({ id, options }, i) => {
    const option = options[choice[i]!];
    return option ? [[id, option.label] as const] : [];
  });
  return { selected, levels: Object.fromEntries(levels) };
}

function limitsUsed({ actions, limits }: PortfolioInstance, choice: Choice): NonNullable<PortfolioAnswer['limits']> {
  return limits.map(({ name, capacity }, k) => {
    const used = actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.uses[k] ?? 0), 0);
    return { name, used, capacity };
  });
}

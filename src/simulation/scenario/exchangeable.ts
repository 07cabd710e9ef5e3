import type { Plan } from '../../engine/index';
import type { PassOrder } from './years';

/** Names of a plan's risks and links, by their places in it. */
export interface Named {
  readonly risks: readonly { readonly id: string }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface ExchangeOrder extends PassOrder {
  /** Ids of the risks whose occurrences differ between both plans. */
  readonly affected: ReadonlySet<string>;
  /** Whether the largest occurrences are asked for. */
  readonly largest: boolean;
}

/** A plan with the names of what it was made of. */
export interface NamedPlan {
  readonly plan: Plan;
  readonly model: Named;
}

/**
 * Whether years of one plan can be had from those of another: losses are rounded to the same step and cut at the same
 * size, cascades are followed as far, and no annual layer makes what a loss costs depend on the others of its year.
 */
export function exchangeable(a: Plan, b: Plan): boolean {
  return (
    a.annualLayer === null &&
    b.annualLayer === null &&
    a.streamVersion === b.streamVersion &&
    a.seed === b.seed &&
    a.quantum === b.quantum &&
    a.lossCap === b.lossCap &&
    sameCascades(a, b)
  );
}

/** Whether a cascade that is in both is followed as far in both: equally far, or nowhere cut off. */
function sameCascades(a: Plan, b: Plan): boolean {
  return a.generationCap === b.generationCap || (a.omittedMean === 0 && b.omittedMean === 0);
}

/** The plan with only those occurrences that begin at the given risks. */
export function withRoots({ plan, model }: NamedPlan, riskIds: ReadonlySet<string>): Plan {
  return { ...plan, roots: plan.roots.filter((root) => riskIds.has(model.risks[root]!.id)) };
}

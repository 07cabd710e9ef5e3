import type { Applicability, Improvement, PlannedChoice, Standard } from '../../domain/index';
import type { Coverage, PortfolioInstance, PortfolioObjective } from '../portfolio/instance';

/** What an order weighs and demands beside the limits of money and people. */
export interface PortfolioTerms {
  objective: 'TAIL_VALUE_AT_RISK' | 'MEAN';
  /** Weights of mean and cost beside the tail; null for the objective alone. */
  mix: { mean: number; cost: number } | null;
  /** An earlier choice to leave as little as possible, and what each improvement chosen otherwise costs. */
  keep: readonly PlannedChoice[] | null;
  changeCost: number;
}

/** The objective in the words of the search. */
export function objectiveOf({ objective, mix }: Pick<PortfolioTerms, 'objective' | 'mix'>): PortfolioObjective {
  if (objective === 'MEAN') return 'mean';
  return mix === null || mix.mean === 0 ? 'cvar' : { meanWeight: mix.mean };
}

/** The instance with the charges of an order: weighted costs, and changes of the choice to keep. */
export function withTerms(instance: PortfolioInstance, { mix, keep, changeCost }: PortfolioTerms): PortfolioInstance {
  const earlier = new Map(keep?.map(({ improvementId, level }) => [improvementId, level]));
  const change = keep === null ? 0 : changeCost;
  // What is in the earlier choice is charged from the start, and takes it away where it is chosen alike.
  const kept = instance.actions.filter(({ id, options }) => options.some(({ label }) => label === earlier.get(id)));
  const places = new Set(kept.map(({ id }) => id));
  return {
    ...instance,
    base: change * kept.length,
    actions: instance.actions.map((action) => ({
      ...action,
      options: action.options.map((option) => {
        const moved = !places.has(action.id) ? change : earlier.get(action.id) === option.label ? -change : 0;
        return { ...option, charge: (mix?.cost ?? 0) * option.cost + moved };
      }),
    })),
  };
}

/** A share of the applicable controls of a standard that is at work once a portfolio is made. */
export interface CoverageFloor {
  standard: Standard;
  share: number;
}

/** A reference control with what the statement of applicability says of it. */
export interface StatedControl {
  item: { id: string; catalogue: string };
  entry: Pick<Applicability, 'applicable' | 'status'>;
}

/** Share · number is a whole number where it is this close to one. */
const ROUNDING = 1e-9;

/** For each floor, how many controls that are not at work improvements must put to work, and which ones can. */
export function coveragesOf(
  floors: readonly CoverageFloor[],
  controls: readonly StatedControl[],
  { actions }: PortfolioInstance,
  improvements: readonly Improvement[],
): Coverage[] {
  const raises = new Map(improvements.map(({ id, catalogueItemIds }) => [id, new Set(catalogueItemIds)]));
  return floors.map(({ standard, share }) => {
    const applicable = controls.filter(({ item, entry }) => item.catalogue === standard && entry.applicable === true);
    const missing = applicable.filter(({ entry }) => entry.status !== 'IMPLEMENTED');
    const asked = Math.ceil(share * applicable.length - ROUNDING);
    return {
      name: `at work: ${standard}`,
      needed: Math.max(0, asked - (applicable.length - missing.length)),
      items: missing
        .map(({ item }) => actions.flatMap(({ id }, i) => (raises.get(id)?.has(item.id) ? [i] : [])))
        .filter((ways) => ways.length > 0),
    };
  });
}

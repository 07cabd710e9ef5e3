import { buildPortfolio, type Model } from '../../engine/index';
import { affectedRoots } from './affected-roots';
import { exchangeable, type NamedPlan } from './exchangeable';

/** A plan with the model that it was made of. */
export type ModelPlan = NamedPlan & { readonly model: Model };

/**
 * Ids of the risks whose occurrences are to be exchanged to make the years of one plan those of another; null where that
 * is impossible or costs no fewer events than simulating the other.
 */
export function exchangedRoots(before: ModelPlan, after: ModelPlan): ReadonlySet<string> | null {
  if (!exchangeable(before.plan, after.plan)) return null;
  const affected = affectedRoots(before.model, after.model);
  const exchanged = eventsOf(before.model, affected) + eventsOf(after.model, affected);
  return exchanged < eventsOf(after.model) ? affected : null;
}

/** Own events a year of the given risks, of all unless given: what a pass costs. */
function eventsOf(model: Model, ids?: ReadonlySet<string>): number {
  return buildPortfolio(model).risks.reduce(
    (sum, { id, frequency }) => (ids === undefined || ids.has(id) ? sum + frequency.mean : sum),
    0,
  );
}

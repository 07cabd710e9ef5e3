import { analyticMoments, buildPortfolio, type Model } from '../../engine/index';
import { ENUMERATED_PLAYERS, enumeratedShares, sampledShares, type Share } from '../control-value/shapley';
import type { Refusal } from '../refusal';

export interface ValueControlsInput {
  model: Model;
  /** Names the part among the others. */
  part: number;
  permutations: number;
  seed: number;
}

/** Values of the controls of one part of a model, for its mean annual loss. */
export interface PartValue {
  inherent: number;
  residual: number;
  exact: boolean;
  controls: { id: string; lastIn: number; firstIn: number; shapley: Share }[];
}

/** What each control takes away from the mean annual loss; a refusal where no mean is known analytically. */
export function valueControls({
  model,
  part,
  permutations,
  seed,
}: ValueControlsInput): PartValue | { refusal: Refusal } {
  const ids = model.controls.map(({ id }) => id);
  const everybody = new Set(ids);
  const meanWith = rememberedMeans(model);
  const [inherent, residual] = [meanWith(new Set()), meanWith(everybody)];
  if (inherent === null || residual === null) return { refusal: UNKNOWN };
  // What controls leave decides only survivals and factors, so that a mean known with all is known with some.
  const worth = (controls: ReadonlySet<string>): number => inherent - (meanWith(controls) ?? inherent);
  // Each part draws orders of its own, so that the errors of parts are independent.
  const exact = ids.length <= ENUMERATED_PLAYERS;
  const members = (set: number): Set<string> => new Set(ids.filter((_, i) => (set >>> i) & 1));
  const shares = exact
    ? enumeratedShares(ids.length, (set) => worth(members(set)))
    : sampledShares(ids, worth, permutations, JSON.stringify([seed, part]));
  return {
    inherent,
    residual,
    exact,
    controls: ids.map((id, i) => ({
      id,
      lastIn: worth(everybody) - worth(new Set(ids.filter((other) => other !== id))),
      firstIn: worth(new Set([id])),
      shapley: shares[i]!,
    })),
  };
}

const UNKNOWN: Refusal = {
  code: 'MEAN_UNKNOWN',
  path: '$',
  message:
    'the mean is known only by simulation: an annual layer, too many drivers bound together, or a control that differs ' +
    'between years and acts twice on one chain of events',
};

/** The mean with some of the controls, each set computed once; null where it is not known. */
function rememberedMeans(model: Model): (controls: ReadonlySet<string>) => number | null {
  const known = new Map<string, number | null>();
  return (controls) => {
    const present = model.controls.filter(({ id }) => controls.has(id));
    const key = JSON.stringify(present.map(({ id }) => id));
    const before = known.get(key);
    if (before !== undefined) return before;
    const mean = analyticMoments(buildPortfolio({ ...model, controls: present }))?.mean ?? null;
    known.set(key, mean);
    return mean;
  };
}

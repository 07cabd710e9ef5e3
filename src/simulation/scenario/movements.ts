import type { LedgerOutcome, Model, RiskFigure } from '../../engine/index';
import type { Movement } from './comparison';
import { difference } from './difference';

/** One model of a comparison with what its risks lose, by id. */
export interface Moved {
  readonly model: Model;
  readonly figures: ReadonlyMap<string, RiskFigure>;
}

export const movedOf = (model: Model, { risks }: Pick<LedgerOutcome, 'risks'>): Moved => ({
  model,
  figures: new Map(risks.map((figure) => [figure.id, figure])),
});

/** Ids of risks that are told together, under a key. */
export interface RiskSet {
  readonly key: string;
  readonly riskIds: readonly string[];
}

/** The standard error of how much a set of risks moved: in the mean, or in the tail at a level (by its place). */
export type MovementError = (set: RiskSet, level: number | null) => number | null;

/** How much every risk moved, the largest change of the mean first, then of the highest tail, then by id. */
export function riskMovements(
  base: Moved,
  scenario: Moved,
  levels: readonly number[],
  error: MovementError,
): Movement[] {
  const ids = [...new Set([...base.figures.keys(), ...scenario.figures.keys()])].sort();
  const movements = ids.map((id) => movement({ key: id, riskIds: [id] }, base, scenario, levels, error));
  const size = ({ mean, tailContribution }: Movement): [number, number] => [
    Math.abs(mean.difference.value ?? 0),
    Math.abs(tailContribution.at(-1)?.difference.value ?? 0),
  ];
  return movements
    .map((moved) => ({ moved, size: size(moved) }))
    .sort((a, b) => b.size[0] - a.size[0] || b.size[1] - a.size[1])
    .map(({ moved }) => moved);
}

/** How much each kind of risk moved: AI harms beside security threats. */
export function kindMovements(
  base: Moved,
  scenario: Moved,
  levels: readonly number[],
  error: MovementError,
): Movement[] {
  const kindOf = new Map([...base.model.risks, ...scenario.model.risks].map(({ id, kind }) => [id, kind ?? '']));
  const kinds = [...new Set(kindOf.values())].sort();
  return kinds.map((key) => {
    const riskIds = [...kindOf].filter(([, kind]) => kind === key).map(([id]) => id);
    return movement({ key, riskIds }, base, scenario, levels, error);
  });
}

function movement(
  set: RiskSet,
  base: Moved,
  scenario: Moved,
  levels: readonly number[],
  error: MovementError,
): Movement {
  const mean = changed(set, base, scenario, ({ mean: { value } }) => value ?? 0);
  return {
    key: set.key,
    mean: { ...mean, difference: difference({ value: mean.scenario - mean.base, standardError: error(set, null) }) },
    tailContribution: levels.map((level, l) => {
      const tail = changed(set, base, scenario, ({ tailContribution }) => tailContribution[l]?.value ?? 0);
      const measured = { value: tail.scenario - tail.base, standardError: error(set, l) };
      return { level, ...tail, difference: difference(measured) };
    }),
  };
}

function changed({ riskIds }: RiskSet, base: Moved, scenario: Moved, figure: (risk: RiskFigure) => number) {
  const total = ({ figures }: Moved): number =>
    riskIds.reduce((sum, id) => {
      const found = figures.get(id);
      return found === undefined ? sum : sum + figure(found);
    }, 0);
  return { base: total(base), scenario: total(scenario) };
}

import type { ControlEffect, Model } from '../../engine/index';

/**
 * The model in parts whose means add up to its own: risks that links connect stay together. A part holds those
 * effects of controls that act within it. Drivers are in every part, for each mean is one over them.
 */
export function sharedParts(model: Model): Model[] {
  const groupOf = connected(
    model.risks.map(({ id }) => id),
    model.links.map(({ from, to }) => [from, to] as const),
  );
  const groups = [...new Set(model.risks.map(({ id }) => groupOf(id)))];
  return groups.map((group) => {
    const within = (id: string): boolean => groupOf(id) === group;
    const actsWithin = (effect: ControlEffect): boolean => within('risk' in effect ? effect.risk : effect.link[0]);
    return {
      ...model,
      risks: model.risks.filter(({ id }) => within(id)),
      links: model.links.filter(({ from }) => within(from)),
      controls: model.controls
        .map((control) => ({ ...control, effects: control.effects.filter(actsWithin) }))
        .filter(({ effects }) => effects.length > 0),
    };
  });
}

/** The group of each id, where ids that pairs connect, even over others, share one. */
function connected(ids: readonly string[], pairs: readonly (readonly [string, string])[]): (id: string) => string {
  const parent = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) parent.set(root(a), root(b));
  return root;
}

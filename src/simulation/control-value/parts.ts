import type { ControlEffect, Model, ModelRisk } from '../../engine/index';

/**
 * The model in parts whose means add up to its own: one for each risk with all that its own events can trigger, whose
 * other own events are left out. A part holds those effects of controls that act within it, and few drivers: the rates
 * of triggered events follow none.
 */
export function occurrenceParts(model: Model): Model[] {
  const children = new Map(model.risks.map(({ id }) => [id, [] as string[]]));
  for (const { from, to } of model.links) children.get(from)?.push(to);
  return model.risks.map((root) => partOf(model, root, reachOf(root.id, children)));
}

/** A risk and everything that links lead to from it. */
function reachOf(root: string, children: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([root]);
  // A set can be walked while it grows.
  for (const risk of reached) for (const child of children.get(risk) ?? []) reached.add(child);
  return reached;
}

function partOf(model: Model, root: ModelRisk, reached: ReadonlySet<string>): Model {
  const actsWithin = (effect: ControlEffect): boolean => reached.has('risk' in effect ? effect.risk : effect.link[0]);
  return {
    ...model,
    risks: model.risks
      .filter(({ id }) => reached.has(id))
      .map((risk) => (risk.id === root.id ? risk : withoutOwnEvents(risk))),
    links: model.links.filter(({ from }) => reached.has(from)),
    controls: model.controls
      .map((control) => ({ ...control, effects: control.effects.filter(actsWithin) }))
      .filter(({ effects }) => effects.length > 0),
  };
}

function withoutOwnEvents(risk: ModelRisk): ModelRisk {
  const drivers = risk.drivers.map((loading) => ({ ...loading, frequencyLoading: 0 }));
  return { ...risk, frequency: { type: 'poisson', rate: 0 }, drivers };
}

import { isCyclic, type MeanLink } from './cascade';
import { type ControlEffect, type Model, type ModelRisk, PEOPLE_CLASSES, type PeopleClass } from './model';

/** The classes in which some risk affects persons, from least to gravest. */
export function peopleClassesOf({ risks }: Pick<Model, 'risks'>): PeopleClass[] {
  return PEOPLE_CLASSES.filter((peopleClass) => risks.some((risk) => affects(risk, peopleClass)));
}

/**
 * The model of the same years counted in persons of one class: its "losses" are the persons whom events affect, and
 * `peopleReduction` is what its controls take away from them. Insurance, severity loadings and the uncertainty of
 * losses have no part in it; that of rates has. Streams are keyed by ids, so its events are those of the model;
 * risks that nobody of the class hangs on are left out.
 * Effects on them stay listed, so that its inherent and residual years differ where those of the model do.
 */
export function peopleModel(model: Model, counted: PeopleClass): Model {
  const kept = risksBehind(model, counted);
  return {
    ...without(model, ['annualLayer']),
    currency: 'persons',
    counted,
    risks: model.risks.filter(({ id }) => kept.has(id)).map((risk) => countedRisk(risk, counted)),
    links: model.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    controls: model.controls.map((control) => ({ ...control, effects: control.effects.map(countedEffect) })),
  };
}

function affects({ people = [] }: ModelRisk, counted: PeopleClass): boolean {
  return people.some((impact) => impact.class === counted);
}

/**
 * Risks with persons of the class and all that can trigger them; with loops all, as they decide how far cascades are followed.
 * Correlated risks stay, as the variables behind the numbers of events are made from those of all of them.
 */
function risksBehind({ risks, links, dependence }: Model, counted: PeopleClass): ReadonlySet<string> {
  const all = risks.map(({ id }) => id);
  const index = new Map(all.map((id, i) => [id, i]));
  const ends = links.map(({ from, to }): MeanLink => ({ from: index.get(from)!, to: index.get(to)!, mean: 1 }));
  if (isCyclic(risks.length, ends)) return new Set(all);
  const kept = new Set(risks.filter((risk) => affects(risk, counted)).map(({ id }) => id));
  // A set is walked through what is added meanwhile, too.
  for (const id of kept) for (const { from, to } of links) if (to === id) kept.add(from);
  for (const { between } of dependence?.correlations ?? []) for (const id of between) kept.add(id);
  return kept;
}

function countedRisk(risk: ModelRisk, counted: PeopleClass): ModelRisk {
  return {
    ...without(risk, ['severity', 'lossForms', 'secondaryProbability', 'severityUncertainty', 'eventLayer']),
    people: (risk.people ?? []).filter((impact) => impact.class === counted),
    drivers: risk.drivers.map((loading) => ({ ...loading, severityLoading: 0 })),
  };
}

function countedEffect(effect: ControlEffect): ControlEffect {
  return 'risk' in effect ? { ...effect, severityReduction: effect.peopleReduction ?? 0 } : effect;
}

function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  const entries = Object.entries(object).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(entries) as Omit<T, K>;
}

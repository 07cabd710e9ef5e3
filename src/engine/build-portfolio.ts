import { survivalOf } from './controls';
import { driverOf, frequencyOf, severityOf } from './distributions/build';
import { knownSumOfForms, sumOfForms } from './distributions/sum-of-forms';
import { eventPersons } from './event-persons';
import { latentVariables } from './latent-variables';
import { lossFormsOf } from './loss-forms';
import type { ControlEffect, Model, ModelLink, ModelRisk } from './model';
import type { LatentVariable, Portfolio, PortfolioDriver, PortfolioLink, PortfolioRisk } from './portfolio';
import { driverKey, privateDrivers } from './private-drivers';
import { yearlySurvivalOf } from './yearly-survival';

/** The portfolio of a model that `checkModel` finds no fault in; throws RangeError at an id that nothing has. */
export function buildPortfolio(model: Model): Portfolio {
  const drivers = [...model.drivers.map(sharedDriver), ...model.risks.flatMap(privateDrivers)];
  const driverIndex = indexOf(drivers, driverKey);
  const riskIndex = indexOf(model.risks);
  const latent = model.dependence && latentVariables(model.dependence).byRisk;
  return {
    currency: model.currency,
    drivers,
    risks: model.risks.map((risk) => buildRisk(risk, model, driverIndex, latent?.get(risk.id) ?? null)),
    links: model.links.map((link) => buildLink(link, model, riskIndex)),
    annualLayer: model.annualLayer ?? null,
    controlIds: model.controls.map(({ id }) => id),
    hasControls: model.controls.some((control) => control.effects.length > 0),
  };
}

/** The inherent portfolio: the same without any control. */
export function withoutControls(portfolio: Portfolio): Portfolio {
  return {
    ...portfolio,
    risks: portfolio.risks.map((risk) => ({
      ...risk,
      frequencySurvival: 1,
      severityFactor: 1,
      yearlySurvival: null,
      yearlySeverityFactor: null,
    })),
    links: portfolio.links.map((link) => ({ ...link, survival: 1, yearlySurvival: null })),
    controlIds: [],
    hasControls: false,
  };
}

function sharedDriver({ id, distribution }: Model['drivers'][number]): PortfolioDriver {
  return { kind: 'driver', id, spec: distribution, distribution: driverOf(distribution) };
}

function buildRisk(
  risk: ModelRisk,
  model: Model,
  driverIndex: (key: string) => number,
  latent: LatentVariable | null,
): PortfolioRisk {
  const reductionBy =
    (quantity: 'frequencyReduction' | 'severityReduction') =>
    (effect: ControlEffect): number | null =>
      'risk' in effect && effect.risk === risk.id ? effect[quantity] : null;
  const loadingsOf = (
    quantity: 'frequencyLoading' | 'severityLoading',
    uncertainty: 'frequencyUncertainty' | 'severityUncertainty',
  ) => {
    const shared = risk.drivers
      .filter((entry) => entry[quantity] !== 0)
      .map((entry) => ({
        driver: driverIndex(driverKey({ kind: 'driver', id: entry.driver })),
        loading: entry[quantity],
      }));
    if (risk[uncertainty] === undefined) return shared;
    return [...shared, { driver: driverIndex(driverKey({ kind: uncertainty, id: risk.id })), loading: 1 }];
  };
  return {
    id: risk.id,
    name: risk.name ?? risk.id,
    kind: risk.kind ?? null,
    frequencySpec: risk.frequency,
    frequency: frequencyOf(risk.frequency),
    ...(model.counted ? eventPersons(risk, model.counted) : eventLossOf(risk)),
    frequencyLoadings: loadingsOf('frequencyLoading', 'frequencyUncertainty'),
    severityLoadings: loadingsOf('severityLoading', 'severityUncertainty'),
    latent,
    frequencySurvival: survivalOf(model.controls, reductionBy('frequencyReduction')),
    severityFactor: survivalOf(model.controls, reductionBy('severityReduction')),
    yearlySurvival: yearlySurvivalOf(model.controls, reductionBy('frequencyReduction')),
    yearlySeverityFactor: yearlySurvivalOf(model.controls, reductionBy('severityReduction')),
    eventLayer: risk.eventLayer ?? null,
  };
}

function eventLossOf(risk: ModelRisk): Pick<PortfolioRisk, 'severitySpec' | 'severity' | 'lossForms'> {
  if (risk.severity) return { severitySpec: risk.severity, severity: severityOf(risk.severity), lossForms: null };
  const lossForms = lossFormsOf(risk);
  const { forms, secondaryProbability } = lossForms;
  const known = knownSumOfForms(forms, secondaryProbability);
  return {
    severitySpec: null,
    severity: known ?? sumOfForms(forms, secondaryProbability),
    lossForms: { ...lossForms, isKnownLaw: known !== null },
  };
}

function buildLink(link: ModelLink, model: Model, riskIndex: (id: string) => number): PortfolioLink {
  const { from, to } = link;
  const byProbability = 'probability' in link;
  const reductionOf = (effect: ControlEffect): number | null =>
    'link' in effect && effect.link[0] === from && effect.link[1] === to ? effect.probabilityReduction : null;
  return {
    id: linkId(from, to),
    from: riskIndex(from),
    to: riskIndex(to),
    kind: byProbability ? 'probability' : 'meanEvents',
    value: byProbability ? link.probability : link.meanEvents,
    survival: survivalOf(model.controls, reductionOf),
    yearlySurvival: yearlySurvivalOf(model.controls, reductionOf),
  };
}

/** `from→to`, with arrows inside the ids escaped so that two links never share an identity. */
export function linkId(from: string, to: string): string {
  const escaped = (id: string): string => id.replace(/[\\→]/g, '\\$&');
  return `${escaped(from)}→${escaped(to)}`;
}

function indexOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string = ({ id }) => id,
): (key: string) => number {
  const indices = new Map(items.map((item, i) => [keyOf(item), i]));
  return (id) => {
    const index = indices.get(id);
    if (index === undefined) throw new RangeError(`nothing has the id "${id}"`);
    return index;
  };
}

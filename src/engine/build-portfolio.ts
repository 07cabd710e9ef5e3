import { survivalOf } from './controls';
import { driverOf, frequencyOf, severityOf } from './distributions/build';
import { knownSumOfForms, sumOfForms } from './distributions/sum-of-forms';
import { eventPersons } from './event-persons';
import { lossFormsOf } from './loss-forms';
import type { ControlEffect, Model, ModelLink, ModelRisk } from './model';
import type { Portfolio, PortfolioLink, PortfolioRisk } from './portfolio';

/** The portfolio of a model that `checkModel` finds no fault in; throws RangeError at an id that nothing has. */
export function buildPortfolio(model: Model): Portfolio {
  const driverIndex = indexOf(model.drivers);
  const riskIndex = indexOf(model.risks);
  return {
    currency: model.currency,
    drivers: model.drivers.map(({ id, distribution }) => ({
      id,
      spec: distribution,
      distribution: driverOf(distribution),
    })),
    risks: model.risks.map((risk) => buildRisk(risk, model, driverIndex)),
    links: model.links.map((link) => buildLink(link, model, riskIndex)),
    annualLayer: model.annualLayer ?? null,
    hasControls: model.controls.some((control) => control.effects.length > 0),
  };
}

/** The inherent portfolio: the same without any control. */
export function withoutControls(portfolio: Portfolio): Portfolio {
  return {
    ...portfolio,
    risks: portfolio.risks.map((risk) => ({ ...risk, frequencySurvival: 1, severityFactor: 1 })),
    links: portfolio.links.map((link) => ({ ...link, survival: 1 })),
    hasControls: false,
  };
}

function buildRisk(risk: ModelRisk, model: Model, driverIndex: (id: string) => number): PortfolioRisk {
  const reductionBy =
    (quantity: 'frequencyReduction' | 'severityReduction') =>
    (effect: ControlEffect): number | null =>
      'risk' in effect && effect.risk === risk.id ? effect[quantity] : null;
  const loadingsOf = (quantity: 'frequencyLoading' | 'severityLoading') =>
    risk.drivers
      .filter((entry) => entry[quantity] !== 0)
      .map((entry) => ({ driver: driverIndex(entry.driver), loading: entry[quantity] }));
  return {
    id: risk.id,
    name: risk.name ?? risk.id,
    kind: risk.kind ?? null,
    frequencySpec: risk.frequency,
    frequency: frequencyOf(risk.frequency),
    ...(model.counted ? eventPersons(risk, model.counted) : eventLossOf(risk)),
    frequencyLoadings: loadingsOf('frequencyLoading'),
    severityLoadings: loadingsOf('severityLoading'),
    frequencySurvival: survivalOf(model.controls, reductionBy('frequencyReduction')),
    severityFactor: survivalOf(model.controls, reductionBy('severityReduction')),
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
  return {
    id: linkId(from, to),
    from: riskIndex(from),
    to: riskIndex(to),
    kind: byProbability ? 'probability' : 'meanEvents',
    value: byProbability ? link.probability : link.meanEvents,
    survival: survivalOf(model.controls, (effect) =>
      'link' in effect && effect.link[0] === from && effect.link[1] === to ? effect.probabilityReduction : null,
    ),
  };
}

/** `from→to`, with arrows inside the ids escaped so that two links never share an identity. */
export function linkId(from: string, to: string): string {
  const escaped = (id: string): string => id.replace(/[\\→]/g, '\\$&');
  return `${escaped(from)}→${escaped(to)}`;
}

function indexOf(items: readonly { readonly id: string }[]): (id: string) => number {
  const indices = new Map(items.map((item, i) => [item.id, i]));
  return (id) => {
    const index = indices.get(id);
    if (index === undefined) throw new RangeError(`nothing has the id "${id}"`);
    return index;
  };
}

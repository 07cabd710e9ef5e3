/** Models made from another: what the comparisons set beside it. */
import type { Model, ModelRisk, SeveritySpec } from '../src/engine';

export const withRisks = (model: Model, change: (risk: ModelRisk, i: number) => ModelRisk): Model => ({
  ...model,
  risks: model.risks.map(change),
});

export const withSeverity = (model: Model, severity: SeveritySpec): Model =>
  withRisks(model, (risk) => ({ ...risk, severity }));

export const withLayers = (model: Model): Model =>
  withRisks(model, (risk) => ({ ...risk, eventLayer: { deductible: 1e4, limit: 1e6, share: 0.9 } }));

const rateOf = ({ frequency }: ModelRisk): number => (frequency.type === 'poisson' ? frequency.rate : 0);

export const withRates = (model: Model, factor: number): Model =>
  withRisks(model, (risk) => ({ ...risk, frequency: { type: 'poisson', rate: factor * rateOf(risk) } }));

export const withFrequency = (model: Model, type: 'negativeBinomial' | 'bernoulli'): Model =>
  withRisks(model, (risk) => ({
    ...risk,
    frequency:
      type === 'bernoulli' ? { type, probability: 1 - Math.exp(-rateOf(risk)) } : { type, mean: rateOf(risk), size: 2 },
  }));

export const withDriver = (model: Model, loading: { frequencyLoading: number; severityLoading: number }): Model => ({
  ...withRisks(model, (risk) => ({ ...risk, drivers: [{ driver: 'CALM', ...loading }] })),
  drivers: [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }],
});

export const withControls = (model: Model): Model => ({
  ...model,
  controls: model.risks.map(({ id }) => ({
    id: `control of ${id}`,
    effects: [{ risk: id, frequencyReduction: 0.4, severityReduction: 0.3 }],
    coverage: 1,
    reliability: { availability: 1, variantEfficacy: 1 },
  })),
});

/** Links over the portfolio at probabilities from 5 to 35 %, forwards, so that chains arise and no cycle. */
export function withLinks(model: Model, count: number): Model {
  const { risks } = model;
  const links = Array.from({ length: count }, (_, i) => {
    const from = (i * 7) % (risks.length - 20);
    return { from: risks[from]!.id, to: risks[from + 1 + ((i * 11) % 19)]!.id, probability: 0.05 + 0.05 * (i % 7) };
  });
  return { ...model, links: [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()] };
}

/** The first risks of the model, again and again with slightly other losses. */
export function withCopies(model: Model, count: number): Model {
  const risks = Array.from({ length: count }, (_, i) => {
    const risk = model.risks[i % model.risks.length]!;
    const { severity } = risk;
    if (severity?.type !== 'lognormal') return risk;
    return {
      ...risk,
      id: `R${i}`,
      severity: { ...severity, mu: severity.mu + 0.01 * Math.floor(i / model.risks.length) },
    };
  });
  return { ...model, risks };
}

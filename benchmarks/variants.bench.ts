import {
  BLOCK_TRIALS,
  buildPortfolio,
  compilePlan,
  createTotals,
  type Model,
  type ModelRisk,
  type SeveritySpec,
  simulateBlocks,
} from '../src/engine';
import { type Comparison, cpuNanoseconds } from './compare';
import { baseModel } from './portfolio';

const BLOCKS = 8;

/** What parts of a model cost: CPU time per root or triggered event before controls, on one core. */
export function variantsComparison(): Comparison {
  const base = baseModel();
  return {
    name: 'kernel, parts of a model: the same 500 risks with something more or else',
    unit: 'CPU ns per event',
    contenders: [
      { name: 'as they are', cost: costOf(base) },
      { name: 'controls on every risk, both ledgers', cost: costOf(withControls(base)) },
      { name: '300 links', cost: costOf(withLinks(base, 300)) },
      { name: '300 links and controls', cost: costOf(withControls(withLinks(base, 300))) },
      { name: 'one driver on every rate', cost: costOf(withDriver(base, { frequencyLoading: 1, severityLoading: 0 })) },
      { name: 'one driver on every loss', cost: costOf(withDriver(base, { frequencyLoading: 0, severityLoading: 1 })) },
      { name: 'an event layer on every risk', cost: costOf(withLayers(base)) },
      { name: 'negative binomial', cost: costOf(withFrequency(base, 'negativeBinomial')) },
      { name: 'at most one event a year', cost: costOf(withFrequency(base, 'bernoulli')) },
      ...Object.entries(severities).map(([name, severity]) => ({
        name: `severity: ${name}`,
        cost: costOf(withSeverity(base, severity)),
      })),
    ],
  };
}

function costOf(model: Model): () => number {
  const plan = compilePlan(buildPortfolio(model), 1);
  const totals = createTotals(plan, BLOCKS * BLOCK_TRIALS);
  return () => {
    let events = 0;
    const spent = cpuNanoseconds(() => {
      for (const { residual, inherent } of simulateBlocks(plan, 0, BLOCKS, totals)) {
        events += (inherent ?? residual).pairEvents.reduce((sum, count) => sum + count, 0);
      }
    });
    return spent / events;
  };
}

const MEAN = 1e5;
const severities: Record<string, SeveritySpec> = {
  lognormalInterval: { type: 'lognormalInterval', low: 1e4, high: 5e5, confidence: 0.9 },
  fixed: { type: 'fixed', value: MEAN },
  pert: { type: 'pert', min: 1e4, mode: 8e4, max: 5e5, shape: 4 },
  gamma: { type: 'gamma', shape: 2, scale: MEAN / 2 },
  exponential: { type: 'exponential', mean: MEAN },
  weibull: { type: 'weibull', shape: 0.7, scale: MEAN },
  lomax: { type: 'lomax', alpha: 3, scale: 2 * MEAN },
  generalizedPareto: { type: 'generalizedPareto', xi: 0.4, scale: MEAN, threshold: 1e4 },
  splicedPareto: { type: 'splicedPareto', mu: 11, sigma: 1, bodyProbability: 0.9, xi: 0.4, scale: MEAN },
  discrete: { type: 'discrete', values: [1e4, 1e5, 1e6], probabilities: [0.5, 0.4, 0.1] },
  'empirical, 500 values': { type: 'empirical', values: Array.from({ length: 500 }, (_, i) => 1000 + 37.5 * i ** 1.5) },
  mixture: {
    type: 'mixture',
    weights: [0.7, 0.3],
    components: [
      { type: 'lognormal', mu: 10, sigma: 1 },
      { type: 'lognormal', mu: 12, sigma: 1 },
    ],
  },
};

const withRisks = (model: Model, change: (risk: ModelRisk, i: number) => ModelRisk): Model => ({
  ...model,
  risks: model.risks.map(change),
});

const withSeverity = (model: Model, severity: SeveritySpec): Model =>
  withRisks(model, (risk) => ({ ...risk, severity }));

const withLayers = (model: Model): Model =>
  withRisks(model, (risk) => ({ ...risk, eventLayer: { deductible: 1e4, limit: 1e6, share: 0.9 } }));

const rateOf = ({ frequency }: ModelRisk): number => (frequency.type === 'poisson' ? frequency.rate : 0);

const withFrequency = (model: Model, type: 'negativeBinomial' | 'bernoulli'): Model =>
  withRisks(model, (risk) => ({
    ...risk,
    frequency:
      type === 'bernoulli' ? { type, probability: 1 - Math.exp(-rateOf(risk)) } : { type, mean: rateOf(risk), size: 2 },
  }));

const withDriver = (model: Model, loading: { frequencyLoading: number; severityLoading: number }): Model => ({
  ...withRisks(model, (risk) => ({ ...risk, drivers: [{ driver: 'CALM', ...loading }] })),
  drivers: [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }],
});

const withControls = (model: Model): Model => ({
  ...model,
  controls: model.risks.map(({ id }) => ({
    id: `control of ${id}`,
    effects: [{ risk: id, frequencyReduction: 0.4, severityReduction: 0.3 }],
    coverage: 1,
    reliability: { availability: 1, variantEfficacy: 1 },
  })),
});

/** Links over the portfolio at probabilities from 5 to 35 %, forwards, so that chains arise and no cycle. */
function withLinks(model: Model, count: number): Model {
  const { risks } = model;
  const links = Array.from({ length: count }, (_, i) => {
    const from = (i * 7) % (risks.length - 20);
    return { from: risks[from]!.id, to: risks[from + 1 + ((i * 11) % 19)]!.id, probability: 0.05 + 0.05 * (i % 7) };
  });
  return { ...model, links: [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()] };
}

import {
  BLOCK_TRIALS,
  buildPortfolio,
  compilePlan,
  createTotals,
  type Model,
  type SeveritySpec,
  simulateBlocks,
} from '../src/engine';
import { withControls, withDriver, withFrequency, withLayers, withLinks, withSeverity } from './changes';
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
    // Not counted: where the code for this kind of model is compiled and its tables are laid out.
    simulateBlocks(plan, 0, 1, totals);
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

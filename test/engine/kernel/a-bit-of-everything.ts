import type { ShortModel } from './portfolio-of';

/** A model with every kind of part: frequencies, drivers on both sides, a cycle of links, controls, layers. */
export const everything: ShortModel = {
  drivers: [
    { id: 'CALM', distribution: { type: 'lognormal', sigma: 0.6 } },
    { id: 'MARKET', distribution: { type: 'lognormal', sigma: 0.4 } },
    { id: 'WAR', distribution: { type: 'twoState', probability: 0.1, multiplier: 4 } },
  ],
  risks: [
    {
      id: 'POISON',
      frequency: { type: 'poisson', rate: 0.8 },
      severity: { type: 'lognormalInterval', low: 2e4, high: 2e6, confidence: 0.9 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1 }],
      eventLayer: { deductible: 1e5, limit: 5e5, share: 0.9 },
    },
    {
      id: 'BIAS',
      frequency: { type: 'negativeBinomial', mean: 0.5, size: 2 },
      severity: { type: 'exponential', mean: 2e5 },
      drivers: [{ driver: 'MARKET', severityLoading: 1 }],
    },
    {
      id: 'THEFT',
      frequency: { type: 'bernoulli', probability: 0.2 },
      severity: { type: 'weibull', shape: 1.5, scale: 3e5 },
      drivers: [{ driver: 'WAR', frequencyLoading: 0.5, severityLoading: 0.3 }],
      eventLayer: { deductible: 0, limit: Number.POSITIVE_INFINITY, share: 0.4 },
    },
    {
      id: 'OUTAGE',
      frequency: { type: 'binomial', trials: 4, probability: 0.3 },
      severity: { type: 'discrete', values: [1000, 5000, 80000], probabilities: [0.5, 0.3, 0.2] },
    },
    {
      id: 'FRAUD',
      frequency: { type: 'negativeBinomial', mean: 1.5, size: 0.5 },
      severity: { type: 'lomax', alpha: 2.5, scale: 1e5 },
      drivers: [
        { driver: 'CALM', frequencyLoading: 0.7, severityLoading: -0.2 },
        { driver: 'MARKET', frequencyLoading: 1 },
      ],
    },
    { id: 'FINE', frequency: { type: 'poisson', rate: 0 }, severity: { type: 'fixed', value: 25000 } },
  ],
  links: [
    { from: 'POISON', to: 'BIAS', probability: 0.3 },
    { from: 'BIAS', to: 'FINE', meanEvents: 0.8 },
    { from: 'FINE', to: 'FINE', meanEvents: 0.25 },
    { from: 'FINE', to: 'POISON', probability: 0.1 },
  ],
  controls: [
    {
      id: 'PROVENANCE',
      effects: [
        { risk: 'POISON', frequencyReduction: 0.55, severityReduction: 0.3 },
        { link: ['POISON', 'BIAS'], probabilityReduction: 0.5 },
      ],
    },
    { id: 'REVIEW', effects: [{ risk: 'FINE', frequencyReduction: 0.2, severityReduction: 0 }] },
    { id: 'BACKUP', effects: [{ risk: 'OUTAGE', frequencyReduction: 0, severityReduction: 0.6 }] },
  ],
};

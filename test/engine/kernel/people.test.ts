import { buildPortfolio } from '../../../src/engine/build-portfolio';
import { blockCount, compilePlan, createTotals, simulateBlocks } from '../../../src/engine/kernel';
import type { Model, ModelControl, ModelRisk, PeopleClass } from '../../../src/engine/model';
import { peopleClassesOf, peopleModel } from '../../../src/engine/people-model';
import { modelOf } from '../../support/models';
import { covariance, digestOf, mean, type Run } from './run-plan';

const TRIALS = 60_000;

function passOf(model: Model, arithmetic: 'vector' | 'scalar' = 'vector', trials = TRIALS): Run {
  const plan = compilePlan(buildPortfolio(model), 7);
  const totals = createTotals(plan, trials);
  return { plan, totals, sums: simulateBlocks(plan, 0, blockCount(trials), totals, undefined, arithmetic) };
}
const persons = (model: Model, counted: PeopleClass): Run => passOf(peopleModel(model, counted));

const one = { type: 'fixed', value: 1 };
/** Every risk loses 1 and affects 1 person an event, so that the two ledgers count the same thing. */
const counting = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [
    { id: 'CALM', distribution: { type: 'gamma', shape: 2 } },
    { id: 'BOOM', distribution: { type: 'lognormal', sigma: 0.5 } },
  ],
  risks: [
    {
      id: 'ROOT',
      frequency: { type: 'negativeBinomial', mean: 0.8, size: 2 },
      severity: one,
      drivers: [{ driver: 'CALM', frequencyLoading: 1 }],
      people: [{ class: 'LIMITED', affected: one }],
    },
    {
      id: 'CHILD',
      frequency: { type: 'binomial', trials: 4, probability: 0.2 },
      severity: one,
      drivers: [{ driver: 'BOOM', frequencyLoading: 0.5 }],
      people: [{ class: 'LIMITED', affected: one }],
    },
    {
      id: 'GRANDCHILD',
      frequency: { type: 'bernoulli', probability: 0.3 },
      severity: one,
      people: [{ class: 'LIMITED', affected: one }],
    },
    { id: 'ELSE', frequency: { type: 'poisson', rate: 3 }, severity: { type: 'fixed', value: 0.5 } },
  ],
  links: [
    { from: 'ROOT', to: 'CHILD', probability: 0.4 },
    { from: 'CHILD', to: 'GRANDCHILD', meanEvents: 0.7 },
    { from: 'ROOT', to: 'ELSE', meanEvents: 0.1 },
  ],
  controls: [
    {
      id: 'C',
      coverage: 0.8,
      effects: [
        { risk: 'ROOT', frequencyReduction: 0.5, severityReduction: 0.25, peopleReduction: 0.25 },
        { risk: 'GRANDCHILD', severityReduction: 0.5, peopleReduction: 0.5 },
        { link: ['CHILD', 'GRANDCHILD'], probabilityReduction: 0.5 },
      ],
    },
  ],
});
const lossAlone: Model = {
  ...counting,
  risks: counting.risks.filter(({ id }) => id !== 'ELSE'),
  links: counting.links.filter(({ to }) => to !== 'ELSE'),
};

/** The model with all that differs from year to year; its events are correlated with those of risks that affect nobody. */
const byYear = (model: Model): Model => ({
  ...model,
  risks: model.risks.map(
    (risk): ModelRisk =>
      risk.id === 'ROOT' ? { ...risk, frequencyUncertainty: { type: 'lognormal', sigma: 0.6 } } : risk,
  ),
  dependence: {
    copula: 'gaussian',
    correlations: [
      { between: ['ELSE', 'ROOT'], spearman: 0.6 },
      { between: ['ELSE', 'GRANDCHILD'], spearman: -0.4 },
    ],
  },
  controls: [
    ...model.controls.map(
      (control): ModelControl => ({ ...control, efficacySampleSize: 5, ageing: { halfLife: 4, age: 1 } }),
    ),
    {
      id: 'FAILING',
      coverage: 1,
      effects: [
        { risk: 'CHILD', frequencyReduction: 0.6, severityReduction: 0.5, peopleReduction: 0.5 },
        { link: ['ROOT', 'ELSE'], probabilityReduction: 0.5 },
        { link: ['ROOT', 'CHILD'], probabilityReduction: 0.7 },
      ],
      reliability: {
        availability: { failuresPerYear: 2, daysToRestore: 40, formula: 'alternatingRenewal' },
        variantEfficacy: 0.1,
        mode: 'stateful',
      },
    },
  ],
});

describe('the ledger of persons', () => {
  it('counts the very events of the loss, in every year and both ledgers', () => {
    const { plan, totals } = persons(counting, 'LIMITED');
    const money = passOf(lossAlone);
    expect(plan.pairs).toHaveLength(money.plan.pairs.length);
    expect(totals.residual.annual).toEqual(money.totals.residual.annual);
    expect(totals.inherent!.annual).toEqual(money.totals.inherent!.annual);
    expect(Math.max(...totals.inherent!.annual)).toBeGreaterThan(5);
  });

  it('counts the very events of the loss where years differ: correlated and uncertain rates, controls that fail, age or are uncertain', () => {
    const yearly = byYear(counting);
    const { plan, totals } = persons(yearly, 'LIMITED');
    expect(plan.controls.key).toHaveLength(2);
    const silent = counting.risks.map(
      (risk): ModelRisk => (risk.id === 'ELSE' ? { ...risk, severity: { type: 'fixed', value: 0 } } : risk),
    );
    const money = passOf(byYear({ ...counting, risks: silent }));
    expect(totals.residual.annual).toEqual(money.totals.residual.annual);
    expect(totals.inherent!.annual).toEqual(money.totals.inherent!.annual);
    const stable = persons(counting, 'LIMITED').totals;
    expect(totals.inherent!.annual).not.toEqual(stable.inherent!.annual);
    expect(totals.residual.annual).not.toEqual(stable.residual.annual);
  });

  it('keeps the risks that correlations name, and the bytes of the loss where it is uncertain', () => {
    const yearly = byYear(counting);
    const { risks } = peopleModel(yearly, 'LIMITED');
    expect(risks.map(({ id }) => id)).toEqual(['ROOT', 'CHILD', 'GRANDCHILD', 'ELSE']);
    const uncertain: Model = {
      ...yearly,
      risks: yearly.risks.map((risk) => ({ ...risk, severityUncertainty: { type: 'gamma', shape: 3 } })),
    };
    expect(digestOf(persons(uncertain, 'LIMITED'))).toBe(digestOf(persons(yearly, 'LIMITED')));
    expect(digestOf(passOf(uncertain))).not.toBe(digestOf(passOf(yearly)));
  });

  it('keeps every risk where cascades have loops, and so follows them as far as the loss does', () => {
    const looped: Model = {
      ...counting,
      links: [...counting.links, { from: 'GRANDCHILD', to: 'ROOT', probability: 0.3 }],
    };
    const { plan } = persons(looped, 'LIMITED');
    expect(plan.pairs.length).toBe(passOf(looped).plan.pairs.length);
    expect(plan.generationCap).toBeGreaterThan(3);
  });

  it('leaves the bytes of the loss as they are', () => {
    const without: Model = {
      ...counting,
      risks: counting.risks.map(({ people: _, ...risk }) => risk),
      controls: counting.controls.map((control) => ({
        ...control,
        effects: control.effects.map((effect) => ('risk' in effect ? { ...effect, peopleReduction: 0 } : effect)),
      })),
    };
    expect(digestOf(passOf(counting))).toBe(digestOf(passOf(without)));
  });

  it('takes no part in insurance, severity loadings and severity reductions', () => {
    const changed: Model = {
      ...counting,
      annualLayer: { deductible: 0, limit: 1, share: 1 },
      risks: counting.risks.map((risk) => ({
        ...risk,
        severity: { type: 'lognormal', mu: 3, sigma: 1 },
        eventLayer: { deductible: 0, limit: 1, share: 0.5 },
        drivers: risk.drivers.map((loading) => ({ ...loading, severityLoading: 0.9 })),
      })),
      controls: counting.controls.map((control) => ({
        ...control,
        effects: control.effects.map((effect) => ('risk' in effect ? { ...effect, severityReduction: 1 } : effect)),
      })),
    };
    expect(digestOf(persons(changed, 'LIMITED'))).toBe(digestOf(persons(counting, 'LIMITED')));
  });

  it('is given alike by both kernels', () => {
    const some: Model = {
      ...counting,
      risks: counting.risks.map((risk, i) => ({
        ...risk,
        people: [
          { class: 'LIMITED', probability: 0.3 + 0.1 * i, affected: { type: 'lognormal', mu: 3, sigma: 1 } },
          { class: 'MAXIMUM', probability: 0.01, affected: { type: 'pert', min: 1, mode: 2, max: 9, shape: 4 } },
        ],
      })),
    };
    expect(peopleClassesOf(some)).toEqual(['LIMITED', 'MAXIMUM']);
    for (const counted of peopleClassesOf(some)) {
      const model = peopleModel(some, counted);
      expect(digestOf(passOf(model, 'vector', 20_000))).toBe(digestOf(passOf(model, 'scalar', 20_000)));
      const { residual, inherent } = passOf(model).totals;
      for (let trial = 0; trial < TRIALS; trial++) {
        if (residual.annual[trial]! > inherent!.annual[trial]!) throw new Error(`year ${trial} has more with controls`);
      }
    }
  });

  it('draws classes apart from each other, from the loss and from the secondary loss event', () => {
    const half = { type: 'discrete', values: [1, 2], probabilities: [0.5, 0.5] };
    const model = modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [
        {
          id: 'R',
          frequency: { type: 'bernoulli', probability: 1 },
          lossForms: [{ form: 'RESPONSE', secondary: true, severity: half }],
          secondaryProbability: 0.5,
          people: [
            { class: 'LIMITED', probability: 0.5, affected: half },
            { class: 'SIGNIFICANT', probability: 0.5, affected: half },
          ],
        },
      ],
    });
    const samples = [passOf(model), persons(model, 'LIMITED'), persons(model, 'SIGNIFICANT')].map(
      ({ totals }) => totals.residual.annual,
    );
    samples.forEach((a, i) => {
      // B · X with B fair and X 1 or 2: mean 0.75, second moment 1.25.
      const variance = 1.25 - 0.75 * 0.75;
      expect(Math.abs(mean(a) - 0.75)).toBeLessThan(4 * Math.sqrt(variance / TRIALS));
      for (const b of samples.slice(i + 1)) {
        expect(Math.abs(covariance(a, b))).toBeLessThan((4 * variance) / Math.sqrt(TRIALS));
      }
    });
  });

  it('has the law of a thinned event also in triggered events', () => {
    const model = modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [
        { id: 'A', frequency: { type: 'bernoulli', probability: 1 }, severity: one },
        {
          id: 'B',
          frequency: { type: 'poisson', rate: 0 },
          severity: one,
          people: [{ class: 'SIGNIFICANT', probability: 0.4, affected: { type: 'fixed', value: 3 } }],
        },
      ],
      links: [{ from: 'A', to: 'B', probability: 0.5 }],
    });
    const { annual } = persons(model, 'SIGNIFICANT').totals.residual;
    expect(new Set(annual)).toEqual(new Set([0, 3]));
    expect(Math.abs(mean(annual) / 3 - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / TRIALS));
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type {
  Dependence,
  FrequencySpec,
  Model,
  ModelControl,
  ModelLink,
  ModelRisk,
  Reliability,
  SeveritySpec,
} from '../../src/engine';
import { affectedRoots } from '../../src/simulation/scenario/affected-roots';
import { exchangeAnnual } from '../../src/simulation/scenario/exchange-annual';
import { exchangeYears } from '../../src/simulation/scenario/exchange-years';
import { exchangeable } from '../../src/simulation/scenario/exchangeable';
import { simulateYears, type Years } from '../../src/simulation/scenario/years';
import { testPool } from '../support/pool';

const pool = testPool();
/** One whole block and a part of another. */
const TRIALS = 20_000;
const RISKS = 6;

const frequency: fc.Arbitrary<FrequencySpec> = fc.oneof(
  fc.record({ type: fc.constant('poisson' as const), rate: fc.double({ min: 0, max: 2, noNaN: true }) }),
  fc.constant<FrequencySpec>({ type: 'negativeBinomial', mean: 0.8, size: 1.5 }),
  fc.constant<FrequencySpec>({ type: 'bernoulli', probability: 0.3 }),
  fc.constant<FrequencySpec>({ type: 'binomial', trials: 3, probability: 0.2 }),
);
// Means of at least 16,384, so that every model rounds to the same step; one breaks the rule.
const severity: fc.Arbitrary<SeveritySpec> = fc.constantFrom<SeveritySpec>(
  { type: 'lognormal', mu: 11, sigma: 1 },
  { type: 'gamma', shape: 2, scale: 30_000 },
  { type: 'fixed', value: 25_000 },
  { type: 'lomax', alpha: 3.2, scale: 90_000 },
  { type: 'pert', min: 10_000, mode: 40_000, max: 300_000, shape: 4 },
);
const loadings = fc.subarray([
  { driver: 'BAD', frequencyLoading: 1, severityLoading: 0 },
  { driver: 'CALM', frequencyLoading: 0.5, severityLoading: 0.5 },
]);
const layer = fc.option(fc.constant({ deductible: 20_000, limit: 200_000, share: 0.7 }), { nil: undefined, freq: 2 });

const loss: fc.Arbitrary<Pick<ModelRisk, 'severity' | 'lossForms' | 'secondaryProbability'>> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ severity }) },
  {
    weight: 1,
    arbitrary: fc.record({
      lossForms: fc.tuple(
        fc.record({ form: fc.constant('RESPONSE' as const), secondary: fc.constant(false), severity }),
        fc.record({ form: fc.constant('REPUTATION' as const), secondary: fc.constant(true), severity }),
      ),
      secondaryProbability: fc.constantFrom(0, 0.3, 1),
    }),
  },
);

const uncertainty = fc.constantFrom<Pick<ModelRisk, 'frequencyUncertainty' | 'severityUncertainty'>>(
  {},
  { frequencyUncertainty: { type: 'gamma', shape: 3 } },
  { severityUncertainty: { type: 'lognormal', sigma: 0.2 } },
);

const risk = (id: string): fc.Arbitrary<ModelRisk> =>
  fc
    .record({ frequency, loss, drivers: loadings, eventLayer: layer, uncertainty })
    .map(({ loss: ofEvent, eventLayer, uncertainty: drawn, ...rest }) => ({
      id,
      ...rest,
      ...ofEvent,
      ...drawn,
      ...(eventLayer === undefined ? {} : { eventLayer }),
    }));
/** Correlations between the first three risks. */
function chainOf(first: number, second: number): Dependence['correlations'] {
  return [
    { between: ['R0', 'R1'], spearman: first },
    { between: ['R1', 'R2'], spearman: second },
  ];
}

const ids = Array.from({ length: RISKS }, (_, i) => `R${i}`);
const link: fc.Arbitrary<ModelLink> = fc
  .tuple(fc.nat(RISKS - 1), fc.nat(RISKS - 1), fc.constantFrom(0.05, 0.15), fc.boolean())
  .map(([from, to, mean, single]) => ({
    from: ids[from]!,
    to: ids[to]!,
    ...(single ? { probability: mean } : { meanEvents: mean }),
  }));
const controlOn = (links: readonly ModelLink[]): fc.Arbitrary<ModelControl[]> =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      coverage: fc.constantFrom(0.5, 1),
      reliability: fc.constantFrom<Reliability>(
        { availability: 0.9, variantEfficacy: 0.1 },
        {
          availability: { failuresPerYear: 2, daysToRestore: 40, formula: 'fairCam' },
          variantEfficacy: 0.1,
          mode: 'stateful',
        },
      ),
      effects: fc
        .tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(0, 1, 2)))
        .map(([target, onLink]) => [
          { risk: target, frequencyReduction: 0.4, severityReduction: 0.2 },
          ...(onLink !== null && links[onLink] !== undefined
            ? [{ link: [links[onLink].from, links[onLink].to] as const, probabilityReduction: 0.5 }]
            : []),
        ]),
    }),
    { maxLength: 3 },
  );
const dependence = fc.constantFrom<Pick<Model, 'dependence'>>(
  {},
  { dependence: { copula: 'gaussian', correlations: chainOf(0.4, -0.3) } },
  { dependence: { copula: 't', degreesOfFreedom: 4, correlations: chainOf(0.2, 0.5) } },
);
const model: fc.Arbitrary<Model> = fc
  .record({
    risks: fc.tuple(...ids.map(risk)),
    links: fc.uniqueArray(link, { maxLength: 5, selector: ({ from, to }) => `${from} ${to}` }),
    dependence,
  })
  .chain(({ risks, links, dependence: joined }) =>
    controlOn(links).map((controls) => ({
      currency: 'EUR',
      ...joined,
      drivers: [
        { id: 'BAD', distribution: { type: 'twoState', probability: 0.2, multiplier: 3 } as const },
        { id: 'CALM', distribution: { type: 'gamma', shape: 2 } as const },
      ],
      risks,
      links,
      controls,
    })),
  );

interface Change {
  apply: (model: Model) => Model;
  name: string;
}

const withoutRisk = (before: Model, id: string): Model => ({
  ...before,
  risks: before.risks.filter((one) => one.id !== id),
  ...(before.dependence && {
    dependence: {
      ...before.dependence,
      correlations: before.dependence.correlations.filter(({ between }) => !between.includes(id)),
    },
  }),
  links: before.links.filter(({ from, to }) => from !== id && to !== id),
  controls: before.controls.map((control) => ({
    ...control,
    effects: control.effects.filter((effect) => ('risk' in effect ? effect.risk !== id : !effect.link.includes(id))),
  })),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...ids).map((id) => ({ name: `without ${id}`, apply: (before: Model) => withoutRisk(before, id) })),
  fc.constantFrom(...ids).chain((id) =>
    risk(id).map((other) => ({
      name: `other ${id}`,
      apply: (before: Model) => ({ ...before, risks: before.risks.map((one) => (one.id === id ? other : one)) }),
    })),
  ),
  fc.constant({
    name: 'correlated more',
    apply: ({ dependence: joined, ...before }: Model) => ({
      ...before,
      ...(joined && { dependence: { ...joined, correlations: chainOf(0.6, 0.5) } }),
    }),
  }),
  fc.constant({
    name: 'without the first control',
    apply: (before: Model) => ({ ...before, controls: before.controls.slice(1) }),
  }),
  fc.constant({
    name: 'every control stronger',
    apply: (before: Model) => ({
      ...before,
      controls: before.controls.map((control) => ({ ...control, coverage: 1 })),
    }),
  }),
  fc.constant({
    name: 'links weaker',
    apply: (before: Model) => ({
      ...before,
      links: before.links.map(({ from, to }, i) => (i === 0 ? { from, to, probability: 0.02 } : before.links[i]!)),
    }),
  }),
);

async function planOf(of: Model, seed: number) {
  const compiled = await pool.run('compile', { model: of, seed });
  if ('refusal' in compiled) throw new Error(compiled.refusal.message);
  return { plan: compiled.plan, model: of };
}

const pass = { trials: TRIALS, signal: undefined };
const bytesOf = ({ totals, sums }: Years, largest: boolean): string => {
  const hash = createHash('sha256');
  const columns = [totals.annual, ...(largest ? [totals.largest] : []), ...(totals.ceded ? [totals.ceded] : [])];
  const parts = sums.flatMap(({ block, residual }) => [Float64Array.of(block), ...Object.values(residual)]);
  for (const column of [...columns, ...(parts as Float64Array[])]) hash.update(Float64Array.from(column)).update('|');
  return hash.digest('hex');
};

test('years had by exchange are those of a full run, to the last bit', async () => {
  let exchanged = 0;
  await fc.assert(
    fc.asyncProperty(
      model,
      fc.array(change, { minLength: 1, maxLength: 2 }),
      fc.nat(1_000),
      async (before, changes, seed) => {
        const changed = changes.reduce((result, { apply }) => apply(result), before);
        const [from, to] = [await planOf(before, seed), await planOf(changed, seed)];
        if (!exchangeable(from.plan, to.plan)) return;
        exchanged++;
        const base = await simulateYears(from.plan, pass, pool);
        const full = await simulateYears(to.plan, pass, pool);
        const affected = affectedRoots(before, changed);
        for (const largest of [true, false]) {
          const years = await exchangeYears(base, from, to, { ...pass, affected, largest }, pool);
          expect(bytesOf(years, largest)).toBe(bytesOf(full, largest));
        }
        const annual = await exchangeAnnual(base.totals.annual, from, to, { signal: undefined, affected }, pool);
        expect(Buffer.from(annual.buffer).equals(Buffer.from(full.totals.annual.buffer))).toBe(true);
      },
    ),
    { numRuns: 40, seed: 3, endOnFailure: true },
  );
  expect(exchanged).toBeGreaterThan(20);
}, 180_000);

describe('affected are', () => {
  const single = (id: string, rate = 1): ModelRisk => ({
    id,
    frequency: { type: 'poisson', rate },
    severity: { type: 'fixed', value: 50_000 },
    drivers: [],
  });
  const chain: Model = {
    currency: 'EUR',
    drivers: [],
    risks: ['A', 'B', 'C', 'D'].map((id) => single(id)),
    links: [
      { from: 'A', to: 'B', probability: 0.2 },
      { from: 'B', to: 'C', probability: 0.2 },
    ],
    controls: [],
  };
  const changedRisk = (id: string): Model => ({
    ...chain,
    risks: chain.risks.map((one) => (one.id === id ? single(id, 2) : one)),
  });

  test('a risk that differs in a form of loss or in how often secondary ones arise', () => {
    const inForms = (secondaryProbability: number, value: number): Model => ({
      ...chain,
      risks: chain.risks.map(({ severity: single, ...one }) =>
        one.id === 'D'
          ? {
              ...one,
              lossForms: [{ form: 'REPUTATION', secondary: true, severity: { type: 'fixed', value } }],
              secondaryProbability,
            }
          : { ...one, severity: single! },
      ),
    });
    expect([...affectedRoots(inForms(0.3, 1e5), inForms(0.3, 1e5))]).toEqual([]);
    expect([...affectedRoots(inForms(0.3, 1e5), inForms(0.4, 1e5))]).toEqual(['D']);
    expect([...affectedRoots(inForms(0.3, 1e5), inForms(0.3, 2e5))]).toEqual(['D']);
  });
  test('of correlated risks only the one whose rate differs, and those whose correlations do', () => {
    const joined = (spearman: number, rate = 1): Model => ({
      ...chain,
      links: [],
      risks: [single('A', rate), single('B'), single('C'), single('D')],
      dependence: {
        copula: 'gaussian',
        correlations: [
          { between: ['A', 'B'], spearman: 0.5 },
          { between: ['B', 'C'], spearman },
        ],
      },
    });
    expect([...affectedRoots(joined(0.3), joined(0.3, 2))]).toEqual(['A']);
    expect([...affectedRoots(joined(0.3), joined(0.4))]).toEqual(['C']);
    expect([...affectedRoots(joined(0.3), { ...chain, links: [] })].sort()).toEqual(['A', 'B', 'C']);
  });
  test('nobody between equal models', () => expect([...affectedRoots(chain, chain)]).toEqual([]));
  test('a risk and those that lead to it', () =>
    expect([...affectedRoots(chain, changedRisk('B'))].sort()).toEqual(['A', 'B']));
  test('not those that it leads to', () => expect([...affectedRoots(chain, changedRisk('A'))]).toEqual(['A']));
  test('not those beside it', () => expect([...affectedRoots(chain, changedRisk('D'))]).toEqual(['D']));
  test('those with a link that differs, or that only one model has', () => {
    const weaker: Model = { ...chain, links: [chain.links[0]!, { from: 'B', to: 'C', probability: 0.1 }] };
    expect([...affectedRoots(chain, weaker)].sort()).toEqual(['A', 'B']);
    expect([...affectedRoots({ ...chain, links: [] }, chain)].sort()).toEqual(['A', 'B']);
  });
  test('those under a driver that differs', () => {
    const driven = (shape: number): Model => ({
      ...chain,
      drivers: [{ id: 'F', distribution: { type: 'gamma', shape } }],
      risks: chain.risks.map((one) =>
        one.id === 'D' ? { ...one, drivers: [{ driver: 'F', frequencyLoading: 1, severityLoading: 0 }] } : one,
      ),
    });
    expect([...affectedRoots(driven(2), driven(3))]).toEqual(['D']);
  });
});

test('an annual layer, another step or another seed cannot be exchanged', async () => {
  const before: Model = {
    currency: 'EUR',
    drivers: [],
    risks: [
      { id: 'A', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'fixed', value: 50_000 }, drivers: [] },
    ],
    links: [],
    controls: [],
  };
  const { plan } = await planOf(before, 1);
  const layered = await planOf({ ...before, annualLayer: { deductible: 0, limit: 10, share: 1 } }, 1);
  const finer = await planOf({ ...before, risks: [{ ...before.risks[0]!, severity: { type: 'fixed', value: 1 } }] }, 1);
  expect(exchangeable(plan, plan)).toBe(true);
  expect(exchangeable(plan, layered.plan)).toBe(false);
  expect(exchangeable(plan, finer.plan)).toBe(false);
  expect(exchangeable(plan, (await planOf(before, 2)).plan)).toBe(false);
});

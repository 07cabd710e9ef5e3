import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  blockCount,
  compilePlan,
  createTotals,
  replayTail,
  type Sampling,
  simulateBlocks,
} from '../../../src/engine/kernel';
import { LOSS_FORM_KINDS, type Reliability, type SeveritySpec } from '../../../src/engine/model';
import { changing, varying } from './changing-by-year';
import { everything } from './a-bit-of-everything';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { digestOf } from './run-plan';

const TRIALS = 20_000;

/** Digests of a whole pass by both kernels. */
function digests(model: ShortModel, seed = 1, trials = TRIALS, sampling: Sampling = 'independent'): string[] {
  const plan = compilePlan(portfolioOf(model), seed, sampling);
  return (['vector', 'scalar'] as const).map((arithmetic) => {
    const totals = createTotals(plan, trials);
    const sums = simulateBlocks(plan, 0, blockCount(trials), totals, undefined, arithmetic);
    return digestOf({ plan, totals, sums });
  });
}

const oracles = join(__dirname, '..', 'oracles');
const models = readdirSync(oracles)
  .filter((name) => name.endsWith('.json'))
  .map(
    (name) => [name, (JSON.parse(readFileSync(join(oracles, name), 'utf8')) as { model: ShortModel }).model] as const,
  )
  .filter(([, model]) => model?.risks !== undefined);

describe('the vector kernel gives the bytes of the scalar reference', () => {
  it('for a model with every kind of part', () => {
    const [vector, scalar] = digests(everything, 2 ** 40 + 7, 40_000);
    expect(vector).toBe(scalar);
  });

  it('with stratified losses', () => {
    const [vector, scalar] = digests(everything, 1, 40_000, 'stratified');
    expect(vector).toBe(scalar);
    expect(vector).not.toBe(digests(everything, 1, 40_000)[0]);
  });

  it('with an annual layer', () => {
    const [vector, scalar] = digests({ ...everything, annualLayer: { deductible: 5e4, limit: 4e5, share: 0.8 } });
    expect(vector).toBe(scalar);
  });

  it('with controls that differ between years', () => {
    const [vector, scalar] = digests(changing, 5);
    expect(vector).toBe(scalar);
    expect(vector).not.toBe(digests({ ...changing, controls: [] }, 5)[0]);
  });

  it.each(['gaussian', 't'] as const)('with everything that varies by year, under a %s copula', (copula) => {
    const [vector, scalar] = digests(varying(copula), 5);
    expect(vector).toBe(scalar);
  });

  it.each(models)('for %s', (_, model) => {
    const [vector, scalar] = digests(model);
    expect(vector).toBe(scalar);
  });

  it('in a replay of chosen trials', () => {
    const plan = compilePlan(portfolioOf(everything), 3);
    const codes = Uint16Array.from({ length: TRIALS }, (_, trial) => (trial % 7 === 0 ? 1 + (trial % 3) : 0));
    for (const ledger of ['residual', 'inherent'] as const) {
      const [vector, scalar] = (['vector', 'scalar'] as const).map((arithmetic) =>
        replayTail(plan, 0, blockCount(TRIALS), ledger, codes, 4, arithmetic),
      );
      expect(vector).toEqual(scalar);
      expect(vector![0]!.some((loss) => loss > 0)).toBe(true);
    }
  });

  it('for portfolios of chance', () => {
    fc.assert(
      fc.property(portfolios, fc.nat(), (model, seed) => {
        const [vector, scalar] = digests(model, seed, 17_000);
        expect(vector).toBe(scalar);
      }),
      { numRuns: 40 },
    );
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const severities: fc.Arbitrary<SeveritySpec> = fc.oneof(
  fc.record({
    type: fc.constant('lognormal' as const),
    mu: fc.double({ min: 0, max: 12, noNaN: true }),
    sigma: fc.double({ min: 0.05, max: 3, noNaN: true }),
  }),
  fc.record({ type: fc.constant('fixed' as const), value: fc.double({ min: 1, max: 1e6, noNaN: true }) }),
  fc.record({
    type: fc.constant('gamma' as const),
    shape: fc.double({ min: 0.2, max: 9, noNaN: true }),
    scale: fc.double({ min: 1, max: 1e6, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('empirical' as const),
    values: fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
  }),
);
/** A probability near one under drivers takes many points an event. */
const chance = fc.double({ min: 0, max: 0.9, noNaN: true });
const frequencies = fc.oneof(
  fc.record({ type: fc.constant('poisson' as const), rate: fc.double({ min: 0, max: 3, noNaN: true }) }),
  fc.record({
    type: fc.constant('negativeBinomial' as const),
    mean: fc.double({ min: 0.01, max: 2, noNaN: true }),
    size: fc.double({ min: 0.2, max: 5, noNaN: true }),
  }),
  fc.record({ type: fc.constant('bernoulli' as const), probability: chance }),
  fc.record({ type: fc.constant('binomial' as const), trials: fc.integer({ min: 1, max: 12 }), probability: chance }),
);
const lossForms = fc.record({
  lossForms: fc.uniqueArray(
    fc.record({
      form: fc.constantFrom(...LOSS_FORM_KINDS),
      secondary: fc.boolean(),
      severity: severities,
    }),
    { minLength: 1, maxLength: 5, selector: ({ form, secondary }) => `${form} ${secondary}` },
  ),
  secondaryProbability: share,
});
const eventLosses = fc.oneof(fc.record({ severity: severities }), lossForms);
const risks = fc.array(
  fc.record(
    {
      frequency: frequencies,
      loss: eventLosses,
      eventLayer: fc.record({
        deductible: fc.double({ min: 0, max: 1e4, noNaN: true }),
        limit: fc.double({ min: 1, max: 1e6, noNaN: true }),
        share,
      }),
      drivers: fc.constant([{ driver: 'CALM', frequencyLoading: 0.5, severityLoading: 0.4 }]),
      frequencyUncertainty: fc.constant({ type: 'gamma' as const, shape: 3 }),
      severityUncertainty: fc.constant({ type: 'lognormal' as const, sigma: 0.3 }),
    },
    { requiredKeys: ['frequency', 'loss'] },
  ),
  { minLength: 1, maxLength: 6 },
);
const outages = (daysToRestore: number): Reliability => ({
  availability: { failuresPerYear: 2, daysToRestore, formula: 'fairCam' },
  variantEfficacy: 0.1,
  mode: 'stateful',
});

/** Links go forwards, so that no cycle is too strong. */
const portfolios: fc.Arbitrary<ShortModel> = fc
  .tuple(
    risks,
    fc.array(fc.tuple(fc.nat(), fc.nat(), share, fc.boolean()), { maxLength: 4 }),
    fc.array(fc.record({ share, n: fc.integer({ min: 1, max: 50 }), days: fc.integer({ min: 1, max: 400 }) }), {
      maxLength: 3,
    }),
    fc.boolean(),
    fc.constantFrom('gaussian' as const, 't' as const, null),
  )
  .map(([list, pairs, ratings, changes, copula]) => {
    const named = list.map(({ loss, ...risk }, i) => ({ id: `R${i}`, ...risk, ...loss }));
    const links = new Map(
      pairs.flatMap(([a, b, value, single]) => {
        const [from, to] = [a % list.length, b % list.length];
        if (from >= to) return [];
        const ends = { from: `R${from}`, to: `R${to}` };
        return [[`${from}-${to}`, single ? { ...ends, probability: value } : { ...ends, meanEvents: 2 * value }]];
      }),
    );
    const between = ['R0', `R${list.length - 1}`] as const;
    return {
      ...(copula !== null &&
        list.length > 1 && {
          dependence: { copula, degreesOfFreedom: 4, correlations: [{ between, spearman: 0.5 }] },
        }),
      drivers: [{ id: 'CALM', distribution: { type: 'lognormal' as const, sigma: 0.6 } }],
      risks: named as ShortModel['risks'],
      links: [...links.values()] as NonNullable<ShortModel['links']>,
      controls: ratings.map(({ share: reduction, n, days }, i) => ({
        id: `C${i}`,
        effects: [
          { risk: `R${i % list.length}`, frequencyReduction: reduction, severityReduction: 0.3 },
          ...[...links.values()].slice(0, 1).map(({ from, to }) => ({
            link: [from, to] as const,
            probabilityReduction: reduction,
          })),
        ],
        ...(changes && { efficacySampleSize: n, reliability: outages(days) }),
      })),
    };
  });

import fc from 'fast-check';
import { availabilityOf } from '../../../src/engine/controls';
import { outageLaw } from '../../../src/engine/outages';
import { exactRefusals, knownMoments } from '../../../src/engine/exact';
import { blockCount, compilePlan, createTotals, simulateBlocks } from '../../../src/engine/kernel';
import type { ControlEffect, ModelControl, Reliability } from '../../../src/engine/model';
import { changing } from './changing-by-year';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { covariance, digestOf, mean, run } from './run-plan';

const TRIALS = 200_000;

const stateful = (failuresPerYear: number, daysToRestore: number, variantEfficacy = 0): Reliability => ({
  availability: { failuresPerYear, daysToRestore, formula: 'alternatingRenewal' },
  variantEfficacy,
  mode: 'stateful',
});

/** Two events that are certain without the control, of losses 1 and 2: the year's loss tells which have happened. */
const twoTargets = (control: Partial<ModelControl>): ShortModel => ({
  risks: [1, 2].map((value) => ({
    id: `R${value}`,
    frequency: { type: 'bernoulli', probability: 1 },
    severity: { type: 'fixed', value },
  })),
  controls: [
    {
      id: 'SHARED',
      effects: [1, 2].map((value) => ({ risk: `R${value}`, frequencyReduction: 0.9, severityReduction: 0 })),
      ...control,
    },
  ],
});

/** Share of years with this loss, less its probability, in standard errors. */
function zOf(annual: Float64Array, loss: number, probability: number): number {
  const share = annual.reduce((count, value) => count + (Math.abs(value - loss) < 1e-6 ? 1 : 0), 0) / annual.length;
  return (share - probability) / Math.sqrt((probability * (1 - probability)) / annual.length);
}

describe('outages that all targets share', () => {
  it.each([
    ['whole years', stateful(1, 365)],
    ['parts of years', stateful(2, 60)],
    ['with an efficacy left', stateful(2, 200, 0.3)],
  ])('conditioning on the outage gives the tail: %s', (_, reliability) => {
    const { annual } = run(twoTargets({ reliability }), TRIALS).totals.residual;
    const law = outageLaw(reliability)!;
    const left = law.shares.map((u) => 1 - 0.9 * (1 - (1 - reliability.variantEfficacy) * u));
    const expectation = (f: (s: number) => number): number =>
      left.reduce((sum, s, i) => sum + law.probabilities[i]! * f(s), 0);
    expect(
      Math.abs(
        zOf(
          annual,
          3,
          expectation((s) => s * s),
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        zOf(
          annual,
          2,
          expectation((s) => s * (1 - s)),
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        zOf(
          annual,
          0,
          expectation((s) => (1 - s) ** 2),
        ),
      ),
    ).toBeLessThan(4);
  });

  it('leaves both events half the years instead of three in ten: the tail that averaging understates', () => {
    const reliability = stateful(1, 365);
    const shared = run(twoTargets({ reliability }), TRIALS).totals.residual.annual;
    const averaged = run(twoTargets({ reliability: { ...reliability, mode: 'averaged' } }), TRIALS).totals.residual
      .annual;
    expect(Math.abs(zOf(shared, 3, 0.505))).toBeLessThan(4);
    expect(Math.abs(zOf(averaged, 3, 0.55 ** 2))).toBeLessThan(4);
  });

  it('acts on a risk, a link and a loss in the same years', () => {
    const reliability = stateful(1, 365);
    const { annual } = run(
      {
        risks: [
          { id: 'A', frequency: { type: 'bernoulli', probability: 1 }, severity: { type: 'fixed', value: 1 } },
          { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity: { type: 'fixed', value: 10 } },
        ],
        links: [{ from: 'A', to: 'B', probability: 1 }],
        controls: [
          {
            id: 'C',
            effects: [
              { risk: 'A', frequencyReduction: 0.5, severityReduction: 0 },
              { link: ['A', 'B'], probabilityReduction: 0.4 },
              { risk: 'B', frequencyReduction: 0.2, severityReduction: 0.5 },
            ],
            reliability,
          },
        ],
      },
      TRIALS,
    ).totals.residual;
    expect(Math.abs(zOf(annual, 11, 0.5))).toBeLessThan(4);
    expect(Math.abs(zOf(annual, 6, 0.5 * 0.5 * 0.6 * 0.8))).toBeLessThan(4);
    expect(Math.abs(zOf(annual, 1, 0.5 * 0.5 * (1 - 0.6 * 0.8)))).toBeLessThan(4);
  });
});

describe('an efficacy drawn once a year', () => {
  it('has the second moment of its beta law at both targets', () => {
    const { annual } = run(twoTargets({ efficacySampleSize: 4 }), TRIALS).totals.residual;
    const both = 0.1 ** 2 + (0.9 * 0.1) / 5;
    expect(Math.abs(zOf(annual, 3, both))).toBeLessThan(4);
    expect(Math.abs(zOf(annual, 2, 0.1 - both))).toBeLessThan(4);
  });

  it('reduces losses by that law too', () => {
    const [reduction, n] = [0.3, 7];
    const { annual } = run(
      {
        risks: [
          { id: 'A', frequency: { type: 'bernoulli', probability: 1 }, severity: { type: 'fixed', value: 1000 } },
        ],
        controls: [
          {
            id: 'C',
            effects: [{ risk: 'A', frequencyReduction: 0, severityReduction: reduction }],
            efficacySampleSize: n,
          },
        ],
      },
      TRIALS,
    ).totals.residual;
    const variance = (reduction * (1 - reduction)) / (n + 1);
    expect(Math.abs(mean(annual) / 1000 - (1 - reduction))).toBeLessThan(4 * Math.sqrt(variance / TRIALS));
    expect(covariance(annual, annual) / 1e6 / variance).toBeCloseTo(1, 1);
  });
});

const effect = { risk: 'A', frequencyReduction: 0.6, severityReduction: 0 };
const one = (control: Partial<ModelControl>): ShortModel => ({
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'exponential', mean: 100 } },
    { id: 'B', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'exponential', mean: 100 } },
  ],
  controls: [{ id: 'C', effects: [effect], ...control }],
});

test('the mean is that of averaged mode', () => {
  for (const reliability of [stateful(1, 365, 0.2), stateful(5, 20)]) {
    const expected =
      200 * (1 - 0.6 * (availabilityOf(reliability) * (1 - reliability.variantEfficacy) + reliability.variantEfficacy));
    const { annual } = run(one({ reliability, efficacySampleSize: 6 }), TRIALS).totals.residual;
    const error = Math.sqrt(covariance(annual, annual) / TRIALS);
    expect(Math.abs(mean(annual) - expected - 200)).toBeLessThan(4 * error);
  }
});

test('risks that no such control touches keep their draws, and the inherent ledger its own', () => {
  const reliability = stateful(1, 365);
  const shared = run(one({ reliability }), 40_000);
  const averaged = run(one({ reliability: { ...reliability, mode: 'averaged' } }), 40_000);
  expect(shared.totals.inherent).toEqual(averaged.totals.inherent);
  shared.sums.forEach(({ residual }, i) => {
    expect(residual.pairLoss[1]).toBe(averaged.sums[i]!.residual.pairLoss[1]);
    expect(residual.pairLoss[0]).not.toBe(averaged.sums[i]!.residual.pairLoss[0]);
  });
});

test('no year is worse with controls than without', () => {
  const shares = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(shares, shares, fc.integer({ min: 1, max: 40 }), fc.nat(), (frequencyReduction, variant, n, seed) => {
      const reliability = stateful(3, 70, variant);
      const effects = [
        { risk: 'A', frequencyReduction, severityReduction: variant },
        { risk: 'B', frequencyReduction: 0, severityReduction: frequencyReduction },
      ];
      const { residual, inherent } = run(one({ effects, reliability, efficacySampleSize: n }), 17_000, seed).totals;
      for (const column of ['annual', 'largest'] as const) {
        const worse = residual[column].findIndex((loss, trial) => loss > inherent![column][trial]!);
        expect(worse).toBe(-1);
      }
    }),
    { numRuns: 15 },
  );
});

test('the bytes do not depend on how blocks are divided, or on the workspace being used before', () => {
  const plan = compilePlan(portfolioOf(changing), 9);
  const trials = 50_000;
  const whole = createTotals(plan, trials);
  const sums = simulateBlocks(plan, 0, blockCount(trials), whole);
  simulateBlocks(compilePlan(portfolioOf(changing), 10), 0, 2, createTotals(plan, 30_000));
  const copy = structuredClone(plan);
  const parts = createTotals(copy, trials);
  const later = [2, 3, 0, 1].flatMap((block) => simulateBlocks(copy, block, block + 1, parts));
  later.sort((a, b) => a.block - b.block);
  expect(digestOf({ plan, totals: parts, sums: later })).toBe(digestOf({ plan, totals: whole, sums }));
});

test('the exact method refuses them by path', () => {
  const portfolio = portfolioOf(one({ reliability: stateful(1, 30) }));
  expect(exactRefusals(portfolio).map(({ code, path }) => [code, path])).toEqual([
    ['CONTROL_DIFFERS_BY_YEAR', 'controls[0]'],
  ]);
});

describe('means', () => {
  const chain = (effects: ControlEffect[], more: Partial<ModelControl> = {}): ShortModel => ({
    ...one({}),
    links: [{ from: 'A', to: 'B', probability: 0.5 }],
    controls: [{ id: 'C', effects, reliability: stateful(1, 30), ...more }],
  });
  const onRate = (risk: string): ControlEffect => ({ risk, frequencyReduction: 0.6, severityReduction: 0 });
  const onLoss = (risk: string): ControlEffect => ({ risk, frequencyReduction: 0, severityReduction: 0.6 });
  const onLink: ControlEffect = { link: ['A', 'B'], probabilityReduction: 0.5 };

  it.each([
    ['a rate', [onRate('A')]],
    ['a loss', [onLoss('B')]],
    ['a link, and the loss before it', [onLink, onLoss('A')]],
  ])('are those of averages where a control acts once on a chain: on %s', (_, effects) => {
    const averaged = stateful(1, 30);
    averaged.mode = 'averaged';
    const moments = knownMoments(portfolioOf(chain(effects)))!;
    expect(moments.mean).toBe(knownMoments(portfolioOf(chain(effects, { reliability: averaged })))!.mean);
    expect(moments.variance).toBeNull();
    const { annual } = run(chain(effects), TRIALS).totals.residual;
    expect(Math.abs(mean(annual) - moments.mean)).toBeLessThan(4 * Math.sqrt(covariance(annual, annual) / TRIALS));
  });

  it.each([
    ['a rate and the loss of its events', [{ ...onRate('A'), severityReduction: 0.1 } as ControlEffect]],
    ['a rate and the link behind it', [onRate('A'), onLink]],
    ['a rate and what it leads to', [onRate('A'), onLoss('B')]],
  ])('are open where it acts twice: on %s', (_, effects) => {
    expect(knownMoments(portfolioOf(chain(effects)))).toBeNull();
  });

  it('are open around a loop, and under a layer that cuts what it leaves', () => {
    const loop = { ...chain([onLink]), links: [...chain([]).links!, { from: 'B', to: 'A', probability: 0.1 }] };
    expect(knownMoments(portfolioOf(loop))).toBeNull();
    const eventLayer = { deductible: 10, limit: 100, share: 1 };
    const { risks, ...rest } = chain([onLoss('A')]);
    const insured = { ...rest, risks: risks.map((risk) => ({ ...risk, eventLayer })) };
    expect(knownMoments(portfolioOf(insured))).toBeNull();
  });
});

import { gaussianJointProbability, spearmanOfPearson } from '../../../src/engine/dependence';
import { frequencyOf } from '../../../src/engine/distributions';
import { exactRefusals, knownMoments } from '../../../src/engine/exact';
import { blockCount, compilePlan, createTotals, simulateBlocks } from '../../../src/engine/kernel';
import { inverseGammaP } from '../../../src/engine/math/inverse-gamma';
import { normalSurvival } from '../../../src/engine/math/normal';
import { studentQuantile } from '../../../src/engine/math/student-quantile';
import { studentCdf } from '../../../src/engine/math/student-t';
import type { Dependence, DriverLoading, FrequencySpec } from '../../../src/engine/model';
import { everything } from './a-bit-of-everything';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { covariance, digestOf, mean, run } from './run-plan';
import { closedForm } from '../random/closed-form';

const TRIALS = 65_000;
/** Losses of 1 and 1000: the year's loss tells both counts. */
const SECOND = 1000;

const gaussian = (pearson: number): Dependence => ({
  copula: 'gaussian',
  correlations: [{ between: ['A', 'B'], spearman: spearmanOfPearson(pearson) }],
});

function pair(a: FrequencySpec, b: FrequencySpec, dependence: Dependence, drivers: ShortModel['drivers'] = []) {
  const followed: Partial<DriverLoading>[] = drivers.map(({ id }) => ({ driver: id, frequencyLoading: 1 }));
  const loadings = followed as NonNullable<ShortModel['risks'][number]['drivers']>;
  const model: ShortModel = {
    drivers,
    risks: [
      { id: 'A', frequency: a, severity: { type: 'fixed', value: 1 }, drivers: loadings },
      { id: 'B', frequency: b, severity: { type: 'fixed', value: SECOND } },
    ],
    dependence,
  };
  const { annual } = run(model, TRIALS).totals.residual;
  return { a: annual.map((loss) => loss % SECOND), b: annual.map((loss) => Math.floor(loss / SECOND)) };
}

/** Share of trials less its probability, in standard errors. */
function zOf(hits: number, probability: number): number {
  return (hits / TRIALS - probability) / Math.sqrt((probability * (1 - probability)) / TRIALS);
}

const shareOf = (counts: Float64Array, holds: (n: number, trial: number) => boolean): number =>
  counts.reduce((sum, n, trial) => sum + (holds(n, trial) ? 1 : 0), 0);

function cdfOf(spec: FrequencySpec, n: number): number {
  const { pmf } = frequencyOf(spec);
  return Array.from({ length: n + 1 }, (_, k) => pmf(k)).reduce((sum, mass) => sum + mass, 0);
}

const laws: [string, FrequencySpec][] = [
  ['poisson', { type: 'poisson', rate: 1.7 }],
  ['negative binomial', { type: 'negativeBinomial', mean: 1.2, size: 0.6 }],
  ['binomial', { type: 'binomial', trials: 5, probability: 0.35 }],
  ['bernoulli', { type: 'bernoulli', probability: 0.2 }],
];

describe('counts joined by a Gaussian copula', () => {
  it('two events of probability ½ happen together as Sheppard says (DEP-BERN)', () => {
    const { inputs, expected } = closedForm('DEP-BERN') as {
      inputs: { p: number; rho: number };
      expected: { p11: number };
    };
    const bernoulli = { type: 'bernoulli', probability: inputs.p } as const;
    const { a, b } = pair(bernoulli, bernoulli, gaussian(inputs.rho));
    expect(
      Math.abs(
        zOf(
          shareOf(a, (n, t) => n === 1 && b[t] === 1),
          expected.p11,
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        zOf(
          shareOf(a, (n) => n === 1),
          inputs.p,
        ),
      ),
    ).toBeLessThan(4);
  });

  it.each(laws)('keep their laws and have its joint law: %s beside Poisson', (_, law) => {
    const other = { type: 'poisson', rate: 0.8 } as const;
    const rho = -0.6;
    const { a, b } = pair(law, other, gaussian(rho));
    for (const n of [0, 1, 2, 3]) {
      if (cdfOf(law, n) < 1 - 1e-9)
        expect(
          Math.abs(
            zOf(
              shareOf(a, (x) => x <= n),
              cdfOf(law, n),
            ),
          ),
        ).toBeLessThan(4);
      expect(
        Math.abs(
          zOf(
            shareOf(b, (x) => x <= n),
            cdfOf(other, n),
          ),
        ),
      ).toBeLessThan(4);
      for (const m of [0, 2]) {
        const joint = gaussianJointProbability(cdfOf(law, m), cdfOf(other, n), rho);
        expect(
          Math.abs(
            zOf(
              shareOf(a, (x, t) => x <= m && b[t]! <= n),
              joint,
            ),
          ),
        ).toBeLessThan(4);
      }
    }
  });

  it.each(laws.slice(0, 3))('follow drivers beside it: %s', (_, law) => {
    const shape = 1.5;
    const drivers = [{ id: 'CALM', distribution: { type: 'gamma', shape } as const }];
    const alone = pair(law, { type: 'poisson', rate: 0.8 }, gaussian(0.5), drivers);
    const { mean: expected } = frequencyOf(law);
    const error = Math.sqrt(covariance(alone.a, alone.a) / TRIALS);
    expect(Math.abs(mean(alone.a) - expected)).toBeLessThan(4 * error);
    if (law.type === 'poisson') {
      // A gamma mixture of Poisson laws is negative binomial, and stays so under the copula.
      const mixed = { type: 'negativeBinomial', mean: expected, size: shape } as const;
      for (const n of [0, 1, 3]) {
        expect(
          Math.abs(
            zOf(
              shareOf(alone.a, (x) => x <= n),
              cdfOf(mixed, n),
            ),
          ),
        ).toBeLessThan(4);
      }
    }
    expect(covariance(alone.a, alone.b)).toBeGreaterThan(0.1);
  });

  it('numbers of events too large to add up from 0 have their law too', () => {
    const many = { type: 'poisson', rate: 900 } as const;
    const drivers = [{ id: 'CALM', distribution: { type: 'gamma', shape: 400 } as const }];
    const model = (dependence?: Dependence): ShortModel => ({
      drivers,
      risks: [
        {
          id: 'A',
          frequency: many,
          severity: { type: 'fixed', value: 1 },
          drivers: [{ driver: 'CALM', frequencyLoading: 1 }],
        },
        { id: 'B', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'fixed', value: 0 } },
      ],
      ...(dependence && { dependence }),
    });
    const { annual } = run(model(gaussian(0.5)), 17_000).totals.residual;
    const variance = 900 + 900 ** 2 / 400;
    expect(Math.abs(mean(annual) - 900)).toBeLessThan(4 * Math.sqrt(variance / 17_000));
    expect(covariance(annual, annual) / variance).toBeCloseTo(1, 1);
  });
});

describe('counts joined by a t copula', () => {
  const degrees = 3;
  const student: Dependence = { ...gaussian(0), copula: 't', degreesOfFreedom: degrees };

  it('share bad years even without correlation', () => {
    const p = 0.05;
    const bernoulli = { type: 'bernoulli', probability: p } as const;
    const { a, b } = pair(bernoulli, bernoulli, student);
    // P(both) = E[Φ(−t·√(χ²/ν))²], t the upper quantile, by the midpoint rule over the χ² variable.
    const t = -studentQuantile(degrees, p);
    const nodes = 4000;
    let both = 0;
    for (let i = 0; i < nodes; i++) {
      const chiSquare = 2 * inverseGammaP(0.5 * degrees, (i + 0.5) / nodes);
      both += normalSurvival(t * Math.sqrt(chiSquare / degrees)) ** 2 / nodes;
    }
    expect(both).toBeGreaterThan(3 * p * p);
    expect(
      Math.abs(
        zOf(
          shareOf(a, (n, i) => n === 1 && b[i] === 1),
          both,
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        zOf(
          shareOf(a, (n) => n === 1),
          p,
        ),
      ),
    ).toBeLessThan(4);
  });

  it.each(laws)('keep their laws: %s', (_, law) => {
    const { a } = pair(law, { type: 'poisson', rate: 0.8 }, { ...gaussian(0.7), copula: 't', degreesOfFreedom: 4 });
    for (const n of [0, 1, 3]) {
      if (cdfOf(law, n) < 1 - 1e-9)
        expect(
          Math.abs(
            zOf(
              shareOf(a, (x) => x <= n),
              cdfOf(law, n),
            ),
          ),
        ).toBeLessThan(4);
    }
  });

  it('its quantile inverts its distribution function', () => {
    for (const nu of [2.5, 7, 1000]) {
      for (const p of [1e-12, 0.003, 0.2, 0.5]) expect(studentCdf(nu, studentQuantile(nu, p)) / p).toBeCloseTo(1, 11);
    }
  });
});

const joined: ShortModel = {
  ...everything,
  dependence: {
    copula: 't',
    degreesOfFreedom: 5,
    correlations: [
      { between: ['THEFT', 'POISON'], spearman: 0.4 },
      { between: ['FRAUD', 'OUTAGE'], spearman: -0.3 },
      { between: ['OUTAGE', 'THEFT'], spearman: 0.5 },
    ],
  },
};

describe('draws', () => {
  it('do not depend on how blocks are divided, or on what the workspace did before', () => {
    const plan = compilePlan(portfolioOf(joined), 9);
    const trials = 17_000;
    const whole = createTotals(plan, trials);
    const sums = simulateBlocks(plan, 0, blockCount(trials), whole);
    simulateBlocks(compilePlan(portfolioOf(joined), 10), 0, 1, createTotals(plan, trials));
    const copy = structuredClone(plan);
    const parts = createTotals(copy, trials);
    const later = [1, 0].flatMap((block) => simulateBlocks(copy, block, block + 1, parts));
    later.sort((a, b) => a.block - b.block);
    expect(digestOf({ plan, totals: parts, sums: later })).toBe(digestOf({ plan, totals: whole, sums }));
  });

  it('do not depend on the order of the file', () => {
    const { copula, degreesOfFreedom, correlations } = joined.dependence!;
    const turned = [...correlations]
      .reverse()
      .map(({ between: [a, b], spearman }) => ({ between: [b, a] as const, spearman }));
    const dependence = { copula, degreesOfFreedom: degreesOfFreedom!, correlations: turned };
    const other = run({ ...joined, risks: [...joined.risks].reverse(), dependence }, 20_000);
    expect(other.totals.residual.annual).toEqual(run(joined, 20_000).totals.residual.annual);
  });

  it('of risks that no chain of pairs joins stay as they are', () => {
    const before = run(everything, 20_000);
    const after = run(
      {
        ...everything,
        dependence: { ...joined.dependence!, correlations: joined.dependence!.correlations.slice(1, 2) },
      },
      20_000,
    );
    after.sums.forEach(({ residual }, i) => {
      const of = (id: string): number => everything.risks.findIndex((risk) => risk.id === id);
      for (const id of ['POISON', 'BIAS', 'THEFT']) {
        expect(residual.pairLoss[of(id)]).toBe(before.sums[i]!.residual.pairLoss[of(id)]);
      }
      expect(residual.pairLoss[of('FRAUD')]).not.toBe(before.sums[i]!.residual.pairLoss[of('FRAUD')]);
    });
  });

  it('are those without a copula where a Gaussian one has no correlation', () => {
    const dependence: Dependence = {
      copula: 'gaussian',
      correlations: [{ between: ['THEFT', 'POISON'], spearman: 0 }],
    };
    expect(digestOf(run({ ...everything, dependence }, 20_000))).toBe(digestOf(run(everything, 20_000)));
  });

  it('of a risk with a higher rate hold those of the lower one', () => {
    const losses = (rate: number): Float64Array => {
      const severity = { type: 'exponential', mean: 1000 } as const;
      const risks: ShortModel['risks'] = ['A', 'B'].map((id) => ({
        id,
        frequency: { type: 'poisson', rate: id === 'A' ? rate : 1 },
        severity,
      }));
      return run({ risks, dependence: gaussian(0.5) }, 17_000).totals.residual.annual;
    };
    const [low, high] = [losses(0.5), losses(0.8)];
    expect(low.findIndex((loss, trial) => loss > high[trial]!)).toBe(-1);
    expect(mean(high)).toBeGreaterThan(mean(low));
  });
});

test('means are known, the variance is not, and the exact method refuses', () => {
  const portfolio = portfolioOf(joined);
  expect(exactRefusals(portfolio).map(({ code, path }) => [code, path])).toContainEqual([
    'CORRELATED_COUNTS',
    'dependence',
  ]);
  const [correlated, independent] = [knownMoments(portfolio)!, knownMoments(portfolioOf(everything))!];
  expect(correlated.mean).toBe(independent.mean);
  expect(correlated.variance).toBeNull();
  expect(independent.variance).toBeGreaterThan(0);
});

test('more events than the stream can number are refused', () => {
  const model: ShortModel = {
    risks: ['A', 'B'].map((id) => ({
      id,
      frequency: { type: 'negativeBinomial', mean: 20_000, size: 0.1 },
      severity: { type: 'fixed', value: 1 },
    })),
    dependence: gaussian(0.5),
  };
  expect(() => compilePlan(portfolioOf(model), 1)).toThrow('risk A: a simulation can number at most 131072 events');
});

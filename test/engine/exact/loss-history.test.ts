import { computeExact, type ExactRefusal, ExactRefusedError, exactWork } from '../../../src/engine/exact';
import { multisetCount, OutcomeCount } from '../../../src/engine/exact/outcome-count';
import type { DriverDistributionSpec, FrequencySpec, ModelRisk } from '../../../src/engine/model';
import { exp } from '../../../src/engine/math';
import type { Portfolio } from '../../../src/engine/portfolio';
import {
  expectAllRelative,
  expectRelative,
  largest,
  portfolioOf,
  quantiles,
  type Sketch,
  solve,
  tails,
} from './support';

const LEVELS = [0.6, 0.9, 0.97, 0.995];

/** Losses to the cent from below a thousand to some hundred thousand, without a step that a grid could carry. */
const history = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round(100 * 9000 * exp(3 * Math.sin(12.9898 * (i + 1)))) / 100);

const observed = (count: number, frequency: FrequencySpec, id = 'OBSERVED'): Pick<ModelRisk, 'id' | 'frequency'> => ({
  id,
  frequency,
  ...{ severity: { type: 'empirical', values: history(count) } },
});

/** Ten risks with six events a year. */
const others: Sketch['risks'] = Array.from({ length: 10 }, (_, i) => ({
  id: `R${i}`,
  frequency: { type: 'poisson', rate: 0.6 },
  severity: { type: 'lognormal', mu: 8.5 + i / 10, sigma: 1 + i / 20 },
}));

/** Probabilities of sums of at most two events of a history, by counting pairs. */
function sumsOfTwo(values: readonly number[], masses: readonly [number, number, number]) {
  const n = values.length;
  const sums = [{ value: 0, mass: masses[0] }];
  for (const a of values) {
    sums.push({ value: a, mass: masses[1] / n });
    for (const b of values) sums.push({ value: a + b, mass: masses[2] / (n * n) });
  }
  return sums;
}

describe('loss histories beside other risks', () => {
  const chance = 0.8;
  const mean = 20_000;
  const p = 0.3;
  const sums = sumsOfTwo(history(40), [(1 - p) ** 2, 2 * p * (1 - p), p ** 2]);
  const survival = (x: number): number =>
    sums.reduce((total, { value, mass }) => {
      return total + mass * (value > x ? 1 : chance * exp((value - x) / mean));
    }, 0);
  const excess = (x: number): number =>
    sums.reduce((total, { value, mass }) => {
      const above = value > x ? value - x + chance * mean : chance * mean * exp((value - x) / mean);
      return total + mass * above;
    }, 0);
  const quantile = (level: number): number => {
    let low = 0;
    let high = 1e7;
    for (let i = 0; i < 100; i++) {
      const middle = 0.5 * (low + high);
      if (survival(middle) > 1 - level) low = middle;
      else high = middle;
    }
    return high;
  };

  it('are as exact as they are stated to be: two events at most beside an exponential loss', () => {
    const precision = 3e-4;
    const result = solve(
      {
        risks: [
          observed(40, { type: 'binomial', trials: 2, probability: p }),
          {
            id: 'OTHER',
            frequency: { type: 'bernoulli', probability: chance },
            severity: { type: 'exponential', mean },
          },
        ],
      },
      LEVELS,
      precision,
    );
    const expected = LEVELS.map(quantile);
    expectAllRelative(quantiles(result), expected, result.relativeErrorEstimate);
    expectAllRelative(
      tails(result),
      LEVELS.map((level, i) => expected[i]! + excess(expected[i]!) / (1 - level)),
      result.relativeErrorEstimate,
    );
    expect(result.relativeErrorEstimate).toBeLessThanOrEqual(precision);
  });

  it.each([50, 200, 500, 2000])('are exact to a millionth in a register: %i values', (count) => {
    const result = solve({ risks: [observed(count, { type: 'poisson', rate: 0.5 }), ...others] }, LEVELS, 1e-6);
    const rough = solve({ risks: [observed(count, { type: 'poisson', rate: 0.5 }), ...others] }, LEVELS, 1e-4);
    expectAllRelative(quantiles(rough), quantiles(result), rough.relativeErrorEstimate);
    expectAllRelative(tails(rough), tails(result), rough.relativeErrorEstimate);
    expectAllRelative(largest(rough), largest(result), rough.relativeErrorEstimate);
    LEVELS.forEach((_, i) => {
      const parts = result.ledger.risks.reduce((sum, risk) => sum + risk.tailContribution[i]!.value, 0);
      expectRelative(parts, tails(result)[i]!, 1e-12);
    });
  });
});

function refusalOf(portfolio: Portfolio): ExactRefusal {
  try {
    computeExact(portfolio, { precision: 1e-6, levels: LEVELS });
  } catch (error) {
    if (error instanceof ExactRefusedError) return error.refusals[0]!;
    throw error;
  }
  throw new Error('not refused');
}

describe('loss histories alone', () => {
  it('are listed where a year has few sums', () => {
    const values = history(300);
    const result = solve({ risks: [observed(300, { type: 'bernoulli', probability: 0.5 })] }, LEVELS, 1e-6);
    const sorted = [...values].sort((a, b) => a - b);
    expectAllRelative(
      quantiles(result),
      LEVELS.map((level) => sorted[Math.ceil((level - 0.5) * 600 - 1e-9) - 1]!),
      1e-12,
    );
  });

  it.each([50, 200, 500, 2000])('are refused where no grid tells their sums apart: %i values', (count) => {
    const portfolio = portfolioOf({ risks: [observed(count, { type: 'poisson', rate: 2 })] });
    const refused = refusalOf(portfolio);
    expect(refused).toMatchObject({ code: 'PRECISION_NOT_REACHED', path: '$' });
    expect(refused.message).toMatch(/the \d+ single values of event losses share no step/);
  });
});

describe('loss histories under a driver', () => {
  const drivers = (distribution: DriverDistributionSpec) => [{ id: 'D', distribution }];
  const following = (quantity: 'frequencyLoading' | 'severityLoading') => ({
    drivers: [{ driver: 'D', frequencyLoading: 0, severityLoading: 0, [quantity]: 1 }],
  });

  /** Twenty-five risks with fifteen events a year on average. */
  const register = [0, 1, 2].flatMap((set) =>
    others
      .slice(0, set < 2 ? 10 : 5)
      .map((risk) => ({ ...risk, id: `${risk.id}${set}`, ...following('frequencyLoading') })),
  );
  const risks = [observed(500, { type: 'poisson', rate: 2 }), ...register];
  const twoState: DriverDistributionSpec = { type: 'twoState', probability: 0.2, multiplier: 3 };

  it.each<DriverDistributionSpec>([{ type: 'lognormal', sigma: 0.5 }, twoState])(
    'of the rates of others are exact to a millionth: $type',
    (distribution) => {
      const result = solve({ drivers: drivers(distribution), risks }, LEVELS, 1e-6);
      const rough = solve({ drivers: drivers(distribution), risks }, LEVELS, 1e-4);
      expect(result.relativeErrorEstimate).toBeLessThanOrEqual(1e-6);
      expectAllRelative(quantiles(rough), quantiles(result), rough.relativeErrorEstimate);
      expectAllRelative(tails(rough), tails(result), rough.relativeErrorEstimate);
    },
  );

  it('of two states have the mixture of the laws of both', () => {
    const { valueAtRisk } = solve({ drivers: drivers(twoState), risks }, [0.9], 1e-6).ledger;
    const loss = valueAtRisk[0]!.value!;
    /** P(S > loss) in the years of one state, between points of their curve. */
    const exceedance = (factor: number): number => {
      const rate = 0.6 * factor;
      const known = register.map((risk) => ({ ...risk, drivers: [], frequency: { type: 'poisson' as const, rate } }));
      const { ledger } = solve({ risks: [risks[0]!, ...known] }, [0.5], 1e-6);
      const at = ledger.exceedance.findIndex((point) => point.loss >= loss);
      const [before, after] = [ledger.exceedance[at - 1]!, ledger.exceedance[at]!];
      const share = Math.log(loss / before.loss) / Math.log(after.loss / before.loss);
      return before.probability ** (1 - share) * after.probability ** share;
    };
    // In a fifth of the years three times the rate of the others, and the same mean.
    expect(0.8 * exceedance(1 / 1.4) + 0.2 * exceedance(3 / 1.4)).toBeCloseTo(0.1, 3);
  });

  it.each([1, 20, 500])('of their losses are refused before the work: %i values', (count) => {
    for (const distribution of [
      { type: 'gamma', shape: 2 },
      { type: 'lognormal', sigma: 0.5 },
    ] as const) {
      const risk = { ...observed(count, { type: 'poisson', rate: 0.5 }), ...following('severityLoading') };
      const refused = refusalOf(portfolioOf({ drivers: drivers(distribution), risks: [risk] }));
      expect(refused).toMatchObject({ code: 'PRECISION_NOT_REACHED', path: 'risks[0].drivers' });
      expect(refused.message).toMatch(
        /^relative precision 0.000001 is out of reach: .* single values that move with driver D/,
      );
    }
  });

  it('of their losses are computed where enough else happens', () => {
    const risk = { ...observed(20, { type: 'poisson', rate: 1 }), ...following('severityLoading') };
    const beside = register.map((other) => ({ ...other, drivers: [] }));
    const driven = { drivers: drivers({ type: 'gamma', shape: 2 }), risks: [risk, ...beside] };
    expect(solve(driven, LEVELS, 1e-6).relativeErrorEstimate).toBeLessThanOrEqual(1e-6);
  });
});

describe('what a driver of losses costs', () => {
  it('is five times as much where it is continuous as its states alone say', () => {
    const driven = (distribution: DriverDistributionSpec) =>
      exactWork(
        portfolioOf({
          drivers: [{ id: 'D', distribution }],
          risks: others.map((risk) => ({
            ...risk,
            drivers: [{ driver: 'D', frequencyLoading: 0, severityLoading: 1 }],
          })),
        }),
      );
    const twoStates = driven({ type: 'twoState', probability: 0.2, multiplier: 3 });
    // Nine states at least at the step that rules begin with.
    expect(driven({ type: 'lognormal', sigma: 0.5 })).toBeGreaterThan((9 / 2) * 5 * 0.99 * twoStates);
    // More than a model is given that may be simulated.
    expect(driven({ type: 'gamma', shape: 4 })).toBeGreaterThan(20_000);
  });
});

describe('how many sums a year has', () => {
  it('is counted by their probabilities', () => {
    const count = new OutcomeCount(1e-3);
    for (let i = 0; i < 4; i++) count.add([0.9, 0.1]);
    // One without, four with one, six with two; four with three have 9e-4 each.
    expect(count.total).toBe(11);
  });

  it('is counted by the number of events', () => {
    const frequency = portfolioOf({ risks: [observed(3, { type: 'binomial', trials: 2, probability: 0.5 })] }).risks[0]!
      .frequency;
    // None; three; six pairs.
    expect(multisetCount(frequency, 3, 1e-9, 1000)).toBe(10);
    expect(multisetCount(frequency, 3, 1e-9, 2)).toBeLessThanOrEqual(4);
  });
});

import {
  correlationFactor,
  type CorrelationFactor,
  gaussianCopula,
  kendallOfPearson,
  spearmanOfPearson,
  studentCopula,
  tailDependence,
} from '../../../src/engine/dependence';
import { scrambledSobol } from '../../../src/engine/sensitivity/sobol-sequence';
import { severityOf } from '../../../src/engine';
import { log } from '../../../src/engine/math';
import { closedForm } from '../measures/closed-form';

type ByLevel = Record<string, { var: number; tvar: number }>;

function pair(rho: number): CorrelationFactor {
  const factor = correlationFactor(Float64Array.of(1, rho, rho, 1), 2);
  if ('code' in factor) throw new Error(factor.message);
  return factor;
}

/** Evenly spread uniforms, variable by variable. */
function uniforms(variables: number, trials: number, seed: number): Float64Array {
  const seeds = Int32Array.from({ length: variables }, (_, d) => Math.imul(seed * 31 + d + 1, 0x9e3779b9));
  const points = scrambledSobol(trials, seeds);
  return Float64Array.from(points, (_, at) => points[(at % trials) * variables + Math.floor(at / trials)]!);
}

/** VaR and TVaR of the sum of two losses under the copula, with standard errors over 16 randomisations. */
function sumFigures(factor: CorrelationFactor, quantile: (u: number) => number, level: number) {
  const trials = 2 ** 13;
  const found = Array.from({ length: 16 }, (_, seed) => {
    const u = uniforms(2, trials, seed + 1);
    gaussianCopula(factor, u, u);
    const sums = Float64Array.from({ length: trials }, (_, t) => quantile(u[t]!) + quantile(u[trials + t]!)).sort();
    const rank = Math.ceil(level * trials);
    const tail = sums.subarray(rank).reduce((sum, x) => sum + x, 0) + (rank - level * trials) * sums[rank - 1]!;
    return { var: sums[rank - 1]!, tvar: tail / ((1 - level) * trials) };
  });
  const over = (of: (figure: { var: number; tvar: number }) => number) => {
    const mean = found.reduce((sum, figure) => sum + of(figure) / 16, 0);
    const variance = found.reduce((sum, figure) => sum + (of(figure) - mean) ** 2 / 15, 0);
    return { mean, standardError: Math.sqrt(variance / 16) };
  };
  return { var: over((figure) => figure.var), tvar: over((figure) => figure.tvar) };
}

function near({ mean, standardError }: { mean: number; standardError: number }, exact: number, share: number) {
  expect(Math.abs(mean - exact)).toBeLessThan(5 * standardError);
  expect(standardError / exact).toBeLessThan(share);
}

test('DEP-LNSUM: sum of two lognormal losses, Gaussian copula and comonotone', () => {
  type Case = { by_p: Record<string, { gaussian_rho_05: { var: number; tvar: number }; comonotone: { var: number } }> };
  const { inputs, expected } = closedForm<{ rho: number }, Case>('DEP-LNSUM');
  const lognormal = severityOf({ type: 'lognormal', mu: 0, sigma: 1 });
  for (const level of [0.9, 0.99, 0.995]) {
    const { gaussian_rho_05: gaussian, comonotone } = expected.by_p[level]!;
    const found = sumFigures(pair(inputs.rho), (u) => lognormal.quantile(u), level);
    near(found.var, gaussian.var, 0.006);
    near(found.tvar, gaussian.tvar, 0.015);
    const u = Float64Array.of(level, 0.3);
    gaussianCopula(pair(1), u, u);
    expect(Math.abs(lognormal.quantile(u[0]!) + lognormal.quantile(u[1]!) - comonotone.var)).toBeLessThan(
      1e-5 * comonotone.var,
    );
  }
});

test('DEP-GECOP: two annual losses with an atom, joined by a Gaussian copula', () => {
  const { inputs, expected } = closedForm<{ beta: number; theta: number; rho: number }, ByLevel>('DEP-GECOP');
  // A geometric number of exponential losses: 0 with probability 1/(1 + β), else exponential with mean θ(1 + β).
  const scale = inputs.theta * (1 + inputs.beta);
  const quantile = (u: number) =>
    u <= 1 / (1 + inputs.beta) ? 0 : -scale * log(((1 - u) * (1 + inputs.beta)) / inputs.beta);
  for (const level of [0.9, 0.95, 0.99]) {
    const found = sumFigures(pair(inputs.rho), quantile, level);
    near(found.var, expected[level]!.var, 0.004);
    near(found.tvar, expected[level]!.tvar, 0.006);
  }
});

/** Ranks are the uniforms themselves, as both margins are uniform. */
function rankCorrelations(u: Float64Array, trials: number): { spearman: number; kendall: number } {
  let product = 0;
  for (let t = 0; t < trials; t++) product += (u[t]! - 0.5) * (u[trials + t]! - 0.5);
  let concordant = 0;
  const subset = 1_024;
  for (let s = 0; s < subset; s++) {
    for (let t = 0; t < s; t++) concordant += (u[s]! - u[t]!) * (u[trials + s]! - u[trials + t]!) > 0 ? 1 : -1;
  }
  return { spearman: (12 * product) / trials, kendall: (2 * concordant) / (subset * (subset - 1)) };
}

describe.each([-0.8, 0, 0.3, 0.9])('correlation %d', (rho) => {
  const trials = 2 ** 13;

  test('the Gaussian copula has its rank correlations and uniform margins', () => {
    const u = uniforms(2, trials, 5);
    gaussianCopula(pair(rho), u, u);
    const { spearman, kendall } = rankCorrelations(u, trials);
    expect(Math.abs(spearman - spearmanOfPearson(rho))).toBeLessThan(2e-3);
    expect(Math.abs(kendall - kendallOfPearson(rho))).toBeLessThan(0.02);
    for (const level of [0.1, 0.5, 0.99]) {
      for (const variable of [0, 1]) {
        const below = u.subarray(variable * trials, (variable + 1) * trials).filter((value) => value <= level).length;
        expect(Math.abs(below / trials - level)).toBeLessThan(3e-3);
      }
    }
  });

  test('the t copula has its Kendall correlation, uniform margins and more joint extremes', () => {
    const degrees = 3;
    const u = uniforms(3, trials, 6);
    studentCopula(pair(rho), degrees, u, u);
    const dependent = u.subarray(0, 2 * trials);
    expect(Math.abs(rankCorrelations(dependent, trials).kendall - kendallOfPearson(rho))).toBeLessThan(0.03);
    for (const level of [0.02, 0.5, 0.98]) {
      for (const variable of [0, 1]) {
        const below = u.subarray(variable * trials, (variable + 1) * trials).filter((value) => value <= level).length;
        expect(Math.abs(below / trials - level)).toBeLessThan(6e-3);
      }
    }
    let joint = 0;
    const q = 0.02;
    for (let t = 0; t < trials; t++) if (u[t]! <= q && u[trials + t]! <= q) joint++;
    // P(V ≤ q | U ≤ q) falls to the coefficient as q goes to 0 for ρ ≥ 0, and rises to it from below never by much.
    const seen = joint / (q * trials);
    expect(Math.abs(seen - tailDependence(degrees, rho))).toBeLessThan(0.12);
  });
});

test('one uniform, one variate: each variable rises with its own uniform and ignores those of later variables', () => {
  const factor = pair(0.6);
  const run = (a: number, b: number) => {
    const out = new Float64Array(2);
    gaussianCopula(factor, Float64Array.of(a, b), out);
    return out;
  };
  expect(run(0.3, 0.2)[0]).toBe(run(0.3, 0.9)[0]);
  expect(run(0.3, 0.9)[1]).toBeGreaterThan(run(0.3, 0.2)[1]!);
  expect(run(0.3, 0.5)[0]).toBeCloseTo(0.3, 14);
});

test('extreme uniforms stay inside (0, 1)', () => {
  const ends = [2 ** -53, 1e-300, 1 - 2 ** -53];
  for (const a of ends) {
    for (const b of ends) {
      const u = Float64Array.of(a, b, 2 ** -53);
      studentCopula(pair(0.99), 0.5, u, u);
      for (const value of u.subarray(0, 2)) expect(value > 0 && value < 1).toBe(true);
      const v = Float64Array.of(a, b);
      gaussianCopula(pair(0.99), v, v);
      for (const value of v) expect(value > 0 && value < 1).toBe(true);
    }
  }
});

test('a layout that does not fit is refused', () => {
  expect(() => gaussianCopula(pair(0.1), new Float64Array(3), new Float64Array(3))).toThrow(RangeError);
});

test('a golden block, the same on every platform', () => {
  const u = Float64Array.of(0.1, 0.5, 0.999, 0.2, 0.7, 0.01, 0.3, 0.6, 0.95);
  const gaussian = new Float64Array(6);
  gaussianCopula(pair(0.5), u.subarray(0, 6), gaussian);
  const student = new Float64Array(6);
  studentCopula(pair(0.5), 4, u, student);
  expect([...gaussian]).toEqual(GAUSSIAN);
  expect([...student]).toEqual(STUDENT);
});

const GAUSSIAN = [0.09999999999999998, 0.5, 0.999, 0.08539947356933232, 0.6751374666623975, 0.3193346313279403];
const STUDENT = [
  0.0793292483092636, 0.5, 0.9423711358500972, 0.06907049379354914, 0.6625304340966233, 0.3878285018554095,
];

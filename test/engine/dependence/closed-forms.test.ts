import {
  gaussianJointProbability,
  kendallOfPearson,
  oneFactorProbability,
  pearsonOfKendall,
  pearsonOfSpearman,
  spearmanOfPearson,
  tailDependence,
} from '../../../src/engine/dependence';
import { closedForm } from '../measures/closed-form';

const near = (found: number, expected: number, tolerance = 1e-12) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

test('DEP-RANK: rank correlations of a Gaussian copula, and back', () => {
  const { inputs, expected } = closedForm<{ rho: number[] }, Record<string, { spearman: number; kendall: number }>>(
    'DEP-RANK',
  );
  expect(inputs.rho).toHaveLength(5);
  for (const rho of inputs.rho) {
    const { spearman, kendall } = expected[String(rho).slice(1)]!;
    near(spearmanOfPearson(rho), spearman);
    near(kendallOfPearson(rho), kendall);
    near(pearsonOfSpearman(spearman), rho);
    near(pearsonOfKendall(kendall), rho);
  }
  expect(pearsonOfSpearman(1)).toBeCloseTo(1, 15);
  expect(pearsonOfSpearman(-1)).toBeCloseTo(-1, 15);
});

test('DEP-TTAIL: tail dependence of the t copula, none of the Gaussian', () => {
  const { expected } = closedForm<unknown, Record<string, number>>('DEP-TTAIL');
  const { gaussian, ...cases } = expected;
  expect(Object.keys(cases)).toHaveLength(12);
  for (const [key, value] of Object.entries(cases)) {
    const [nu, rho] = key.split(',').map((part) => Number(part.split('=')[1]));
    near(tailDependence(nu!, rho!), value);
  }
  expect(tailDependence(Infinity, 0.9)).toBe(gaussian);
  expect([tailDependence(4, 1), tailDependence(4, -1)]).toEqual([1, 0]);
});

test('DEP-BERN: both of two events under a Gaussian copula (Sheppard)', () => {
  const { inputs, expected } = closedForm<{ p: number; rho: number }, { p11: number }>('DEP-BERN');
  near(gaussianJointProbability(inputs.p, inputs.p, inputs.rho), expected.p11);
});

test('DEP-GECOP: both atoms at once', () => {
  const { inputs, expected } = closedForm<{ rho: number }, { p_both_zero: number }>('DEP-GECOP');
  near(gaussianJointProbability(0.25, 0.25, inputs.rho), expected.p_both_zero);
});

test('DEP-VAS: loss rate of a large uniform portfolio', () => {
  const { inputs, expected } = closedForm<{ p: number; rho: number }, { quantiles: Record<string, number> }>('DEP-VAS');
  for (const [level, value] of Object.entries(expected.quantiles)) {
    near(oneFactorProbability(inputs.p, inputs.rho, Number(level)), value);
  }
});

test('joint probabilities at the edges of the unit square', () => {
  expect(gaussianJointProbability(0, 0.5, 0.3)).toBe(0);
  expect(gaussianJointProbability(1, 0.5, 0.3)).toBe(0.5);
  near(gaussianJointProbability(0.2, 0.7, 0), 0.14);
  near(gaussianJointProbability(0.2, 0.7, 1), 0.2);
  near(gaussianJointProbability(0.2, 0.7, -1), 0);
});

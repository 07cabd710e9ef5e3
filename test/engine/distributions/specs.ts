import fc from 'fast-check';
import type { SeveritySpec } from '../../../src/engine/model';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const scale = between(0, 7).map((e) => 10 ** e);

/** Continuous severities over the range of parameters that models use. */
export const continuousSpec: fc.Arbitrary<SeveritySpec> = fc.oneof(
  fc.record({ type: fc.constant('lognormal' as const), mu: between(-2, 16), sigma: between(0.05, 3) }),
  fc
    .tuple(scale, between(1.1, 1000), between(0.5, 0.99))
    .map(([low, ratio, confidence]) => ({ type: 'lognormalInterval' as const, low, high: low * ratio, confidence })),
  fc.tuple(scale, between(0, 1), between(0.1, 100), between(0, 40)).map(([min, position, spread, shape]) => ({
    type: 'pert' as const,
    min,
    mode: min + position * spread * min,
    max: min + spread * min,
    shape,
  })),
  fc.record({ type: fc.constant('gamma' as const), shape: between(0.2, 50), scale }),
  fc.record({ type: fc.constant('exponential' as const), mean: scale }),
  fc.record({ type: fc.constant('weibull' as const), shape: between(0.3, 6), scale }),
  fc.record({ type: fc.constant('lomax' as const), alpha: between(1.1, 20), scale }),
  fc.record({
    type: fc.constant('generalizedPareto' as const),
    xi: between(-1.5, 0.95),
    scale,
    threshold: fc.oneof(fc.constant(0), scale),
  }),
  fc.record({
    type: fc.constant('splicedPareto' as const),
    mu: between(0, 12),
    sigma: between(0.1, 2),
    bodyProbability: between(0.2, 0.98),
    xi: between(-0.5, 0.9),
    scale,
  }),
);

/** Severities on finitely many points. */
export const pointSpec: fc.Arbitrary<SeveritySpec> = fc.oneof(
  scale.map((value) => ({ type: 'fixed' as const, value })),
  fc.array(scale, { minLength: 1, maxLength: 12 }).map((values) => ({ type: 'empirical' as const, values })),
  fc.array(fc.tuple(scale, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 }).map((pairs) => {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return {
      type: 'discrete' as const,
      values: pairs.map(([value]) => value),
      probabilities: pairs.map(([, weight]) => weight / total),
    };
  }),
);

/** Mixtures of any of them. */
export const mixtureSpec: fc.Arbitrary<SeveritySpec> = fc
  .array(fc.tuple(fc.oneof(continuousSpec, pointSpec), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 })
  .map((pairs) => {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return {
      type: 'mixture' as const,
      weights: pairs.map(([, weight]) => weight / total),
      components: pairs.map(([component]) => component),
    };
  });

export const anySpec: fc.Arbitrary<SeveritySpec> = fc.oneof(continuousSpec, pointSpec, mixtureSpec);

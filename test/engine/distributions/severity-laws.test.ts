import fc from 'fast-check';
import { checkSeverity, type Severity, severityOf } from '../../../src/engine/distributions';
import type { SeveritySpec } from '../../../src/engine/model';
import { anySpec, continuousSpec, mixtureSpec } from './specs';

const level = fc.oneof(
  fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
  fc.double({ min: -12, max: -0.31, noNaN: true }).map((e) => 10 ** e),
);
const tail = fc.double({ min: -300, max: -0.31, noNaN: true }).map((e) => 10 ** e);

const scaled = (spec: SeveritySpec, c: number): SeveritySpec => {
  switch (spec.type) {
    case 'fixed':
      return { ...spec, value: spec.value * c };
    case 'lognormal':
      return { ...spec, mu: spec.mu + Math.log(c) };
    case 'lognormalInterval':
      return { ...spec, low: spec.low * c, high: spec.high * c };
    case 'pert':
      return { ...spec, min: spec.min * c, mode: spec.mode * c, max: spec.max * c };
    case 'exponential':
      return { ...spec, mean: spec.mean * c };
    case 'generalizedPareto':
      return { ...spec, scale: spec.scale * c, threshold: spec.threshold * c };
    case 'splicedPareto':
      return { ...spec, mu: spec.mu + Math.log(c), scale: spec.scale * c };
    case 'discrete':
    case 'empirical':
      return { ...spec, values: spec.values.map((value) => value * c) };
    case 'mixture':
      return { ...spec, components: spec.components.map((component) => scaled(component, c)) };
    default:
      return { ...spec, scale: spec.scale * c };
  }
};

function expectClose(found: number, expected: number, tolerance: number): void {
  if (Number.isFinite(expected)) expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
  else expect(found).toBe(expected);
}

/**
 * Points as far from x as rounding of x, or of ln x where that is the parameter, can put it. A law that is narrow there
 * (a threshold far above the scale, a small sigma at a large mu) cannot give a level back better than between them.
 */
function neighbours(x: number): [number, number] {
  const rounding = 4e-16 * (1 + Math.abs(Math.log(x)));
  return [x * (1 - rounding), x * (1 + rounding)];
}

/** Points across the whole law. */
const pointsOf = (law: Severity): number[] => [1e-6, 0.01, 0.3, 0.5, 0.8, 0.99, 1 - 1e-6].map((p) => law.quantile(p));

test('generated specifications pass the check', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      expect(checkSeverity(spec, 'severity')).toEqual({ spec });
    }),
  );
});

test('a continuous distribution function undoes its quantile', () => {
  fc.assert(
    fc.property(continuousSpec, level, (spec, p) => {
      const law = severityOf(spec);
      const x = law.quantile(p);
      const [below, above] = neighbours(x);
      const room = Math.max(law.cdf(above) - law.cdf(below), 0);
      expect(Math.abs(law.cdf(x) - p)).toBeLessThanOrEqual(1e-12 * p + 2 * room);
    }),
    { numRuns: 500 },
  );
});

test('survival undoes the survival quantile down to 1e-300', () => {
  fc.assert(
    fc.property(continuousSpec, tail, (spec, q) => {
      const law = severityOf(spec);
      const x = law.survivalQuantile(q);
      if (!Number.isFinite(x) || x === law.maximum) return;
      const [below, above] = neighbours(x);
      const room = Math.max(law.survival(below) - law.survival(above), 0);
      expect(Math.abs(law.survival(x) - q)).toBeLessThanOrEqual(1e-12 * q + 2 * room);
    }),
    { numRuns: 500 },
  );
});

test('any quantile is the least point that reaches its level', () => {
  fc.assert(
    fc.property(anySpec, level, (spec, p) => {
      const law = severityOf(spec);
      const x = law.quantile(p);
      expect(law.cdf(x * (1 + 1e-12))).toBeGreaterThanOrEqual(p * (1 - 1e-12));
      if (x > law.minimum) expect(law.cdf(x * (1 - 1e-12))).toBeLessThanOrEqual(p * (1 + 1e-12));
    }),
    { numRuns: 500 },
  );
});

test('quantiles rise with the level and stay on the support', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const law = severityOf(spec);
      const levels = [0, 1e-9, 0.01, 0.1, 0.25, 0.5, 0.5 + 1e-9, 0.75, 0.9, 0.99, 1 - 1e-9, 1];
      const quantiles = levels.map((p) => law.quantile(p));
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      expect(quantiles[0]).toBeGreaterThanOrEqual(law.minimum);
      expect(law.quantile(1)).toBe(law.maximum);
      expect(law.survivalQuantile(0)).toBe(law.maximum);
    }),
    { numRuns: 300 },
  );
});

test('the survival quantile at q is the quantile at 1 − q', () => {
  fc.assert(
    fc.property(anySpec, fc.integer({ min: 1, max: 1023 }), (spec, k) => {
      const law = severityOf(spec);
      // k/1024 and 1 − k/1024 are both exact.
      expectClose(law.survivalQuantile(k / 1024), law.quantile(1 - k / 1024), 1e-11);
    }),
    { numRuns: 300 },
  );
});

test('distribution function and survival add up to one', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const law = severityOf(spec);
      for (const x of pointsOf(law)) expect(law.cdf(x) + law.survival(x)).toBeCloseTo(1, 12);
    }),
  );
});

test('limited moments start at zero, grow to the moments, and have the survival function as slope', () => {
  fc.assert(
    fc.property(fc.oneof(continuousSpec, mixtureSpec), (spec) => {
      const law = severityOf(spec);
      expectClose(law.limitedMean(Infinity), law.mean, 1e-13);
      expectClose(law.limitedSecondMoment(Infinity), law.variance + law.mean ** 2, 1e-12);
      expect([law.limitedMean(0), law.limitedSecondMoment(0)]).toEqual([0, 0]);
      for (const x of pointsOf(law)) {
        if (law.atoms.some((atom) => Math.abs(atom.value / x - 1) < 0.02)) continue;
        const h = x * 1e-3;
        const slope = (law.limitedMean(x + h) - law.limitedMean(x - h)) / (2 * h);
        const secondSlope = (law.limitedSecondMoment(x + h) - law.limitedSecondMoment(x - h)) / (4 * h * x);
        const [below, above] = [law.survival(x + h), law.survival(x - h)];
        // The mean of the survival function over [x − h, x + h] lies between its ends.
        expect(slope).toBeGreaterThanOrEqual(below * (1 - 1e-12) - 1e-10);
        expect(slope).toBeLessThanOrEqual(above * (1 + 1e-12) + 1e-10);
        expect(secondSlope).toBeGreaterThanOrEqual(below * (1 - 1.001e-3) - 1e-9);
        expect(secondSlope).toBeLessThanOrEqual(above * (1 + 1.001e-3) + 1e-9);
      }
    }),
    { numRuns: 120 },
  );
});

test('scaling every loss scales every figure', () => {
  fc.assert(
    fc.property(anySpec, fc.double({ min: 0.1, max: 10, noNaN: true }), (spec, c) => {
      const law = severityOf(spec);
      const other = severityOf(scaled(spec, c));
      expectClose(other.mean, c * law.mean, 1e-12);
      if (law.variance > 1e-12 * law.mean ** 2) expectClose(other.variance, c * c * law.variance, 1e-10);
      for (const p of [0.05, 0.5, 0.95]) expectClose(other.quantile(p), c * law.quantile(p), 1e-11);
      const x = 1.01 * law.quantile(0.7);
      expectClose(other.limitedMean(c * x), c * law.limitedMean(x), 1e-11);
      expectClose(other.limitedSecondMoment(c * x), c * c * law.limitedSecondMoment(x), 1e-11);
    }),
    { numRuns: 200 },
  );
});

test('atoms carry the jumps of the distribution function', () => {
  fc.assert(
    fc.property(mixtureSpec, (spec) => {
      const law = severityOf(spec);
      for (const { value, probability } of law.atoms) {
        const jump = law.cdf(value) - law.cdf(value * (1 - 1e-13));
        expect(jump).toBeGreaterThanOrEqual(probability * (1 - 1e-9));
        const middle = law.cdf(value) - probability / 2;
        expect(law.quantile(middle)).toBe(value);
        expect(law.survivalQuantile(law.survival(value) + probability / 2)).toBe(value);
      }
    }),
  );
});

import { driverOf } from '../../../src/engine/distributions';
import type { DriverSpec } from '../../../src/engine/model';
import { expectWithin } from './oracle';

const continuous: DriverSpec[] = [
  { type: 'gamma', shape: 2 },
  { type: 'gamma', shape: 25.5 },
  { type: 'lognormal', sigma: 0.5 },
];

/** E[F^power] by the midpoint rule over z, with p = z²(3 − 2z) to thin out the ends. */
function momentByQuantiles(spec: DriverSpec, power: number): number {
  const law = driverOf(spec);
  const steps = 4000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const z = (i + 0.5) / steps;
    const value = z < 0.5 ? law.quantile(z * z * (3 - 2 * z)) : law.survivalQuantile((1 - z) ** 2 * (1 + 2 * z));
    sum += (value ** power * 6 * z * (1 - z)) / steps;
  }
  return sum;
}

test.each(continuous)('%j has mean one and the moments of its quantiles', (spec) => {
  const law = driverOf(spec);
  expect(law.moment(0)).toBe(1);
  expect(law.moment(1)).toBe(1);
  expectWithin(law.moment(2) - 1, law.variance, 1e-12);
  for (const power of [-0.5, 0.5, 1, 1.7, 2]) expectWithin(law.moment(power), momentByQuantiles(spec, power), 2e-4);
  expect(law.states).toBeNull();
  expectWithin(law.survivalQuantile(0.125), law.quantile(0.875), 1e-14);
});

test('a gamma driver has negative moments only above minus its shape', () => {
  const law = driverOf({ type: 'gamma', shape: 2 });
  expectWithin(law.moment(-1), 2, 1e-14);
  expect([law.moment(-2), law.moment(-3)]).toEqual([Infinity, Infinity]);
  expectWithin(driverOf({ type: 'gamma', shape: 1e9 }).moment(3), 1 + 3e-9, 1e-15);
});

test('a two-state driver is relative: its mean is one', () => {
  const law = driverOf({ type: 'twoState', probability: 0.1, multiplier: 5 });
  expect(law.states).toEqual([
    { value: expect.closeTo(1 / 1.4, 14), probability: 0.9 },
    { value: expect.closeTo(5 / 1.4, 14), probability: 0.1 },
  ]);
  expectWithin(law.moment(1), 1, 1e-15);
  expectWithin(law.variance, (0.9 + 0.1 * 25) / 1.4 ** 2 - 1, 1e-14);
  expect([law.quantile(0.9), law.quantile(0.91), law.survivalQuantile(0.1), law.survivalQuantile(0.09)]).toEqual(
    [1, 5, 1, 5].map((factor) => expect.closeTo(factor / 1.4, 14)),
  );
});

test('a two-state driver with a multiplier below one still rises with its level', () => {
  const law = driverOf({ type: 'twoState', probability: 0.25, multiplier: 0.2 });
  expect(law.quantile(0.25)).toBeCloseTo(0.25, 14);
  expect(law.quantile(0.26)).toBeCloseTo(1.25, 14);
  expect(law.moment(-1)).toBeCloseTo(0.75 / 1.25 + 0.25 / 0.25, 14);
});

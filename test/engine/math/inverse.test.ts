import fc from 'fast-check';
import {
  betaI,
  gammaP,
  gammaQ,
  inverseBeta,
  inverseBetaUpper,
  inverseGammaP,
  inverseGammaQ,
} from '../../../src/engine/math';
import { monotoneRoot } from '../../../src/engine/math';
import { binomialMass, poissonMass } from '../../../src/engine/math';

const shape = fc.double({ min: -2, max: 4, noNaN: true }).map((e) => 10 ** e);
const tail = fc.oneof(
  fc.double({ min: -300, max: -0.31, noNaN: true }).map((e) => 10 ** e),
  fc.double({ min: 0.001, max: 0.5, noNaN: true }),
);

/** Relative error of the tail that one rounding of x explains; x itself is then right to `times` roundings. */
function expectTail(found: number, wanted: number, sensitivity: number): void {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(4e-13 + 4e-16 * sensitivity);
}

test('P and Q of the inverse gamma functions give the tail back', () => {
  fc.assert(
    fc.property(shape, tail, (a, t) => {
      const low = inverseGammaP(a, t);
      if (low > 1e-290) expectTail(gammaP(a, low), t, (a * poissonMass(a, low)) / t);
      const high = inverseGammaQ(a, t);
      if (high > 1e-290) expectTail(gammaQ(a, high), t, (a * poissonMass(a, high)) / t);
    }),
    { numRuns: 400 },
  );
});

test('the incomplete beta function of its inverse gives the tail back', () => {
  fc.assert(
    fc.property(shape, shape, tail, (a, b, t) => {
      const point = inverseBeta(a, b, t);
      if (Math.min(point.x, point.y) < 1e-290) return;
      expectTail(betaI(a, b, point.x, point.y), t, ((a * b) / (a + b)) * (binomialMass(a, b, point.x, point.y) / t));
      const mirrored = inverseBetaUpper(b, a, t);
      expect([mirrored.y, mirrored.x]).toEqual([point.x, point.y]);
    }),
    { numRuns: 400 },
  );
});

test('a root search finds the first point of a jump and of a flat stretch', () => {
  expect(monotoneRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14);
  expect(monotoneRoot((x) => Math.min(0, x - 0.25), 0, 1)).toBeCloseTo(0.25, 14);
  expect(monotoneRoot((x) => x * x * x - 2, 0, 1e6)).toBeCloseTo(Math.cbrt(2), 14);
});

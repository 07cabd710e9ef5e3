import * as math from '../../../src/engine/math';
import reference from './reference-values.json';

type Row = readonly number[];

function relativeError(found: number, expected: number): number {
  return expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
}

function worst(f: (...args: number[]) => number, rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => relativeError(f(...row.slice(0, -1)), row.at(-1)!)));
}

describe('elementary functions against 60-digit values', () => {
  test.each([
    ['exp', math.exp, reference.exp],
    ['expm1', math.expm1, reference.expm1],
    ['log', math.log, reference.log],
    ['log1p', math.log1p, reference.log1p],
    ['pow', math.pow, reference.pow],
  ])('%s is right to two units in the last place', (_name, f, rows) => {
    expect(worst(f as (...args: number[]) => number, rows)).toBeLessThan(4.5e-16);
  });
});

describe('special functions against 60-digit values', () => {
  test.each([
    ['logGamma', math.logGamma, reference.logGamma, 2e-15],
    ['normalSurvival', math.normalSurvival, reference.normalSurvival, 2e-15],
    ['normalSurvivalQuantile', math.normalSurvivalQuantile, reference.normalSurvivalQuantile, 2e-15],
    ['gammaP', math.gammaP, reference.gammaP, 2e-13],
    ['gammaQ', math.gammaQ, reference.gammaQ, 2e-13],
    ['betaI', math.betaI, reference.betaI, 2e-13],
  ])('%s', (_name, f, rows, tolerance) => {
    expect(worst(f as (...args: number[]) => number, rows)).toBeLessThan(tolerance as number);
  });
});

describe('ends of the domains', () => {
  test('elementary functions', () => {
    expect(math.exp(710)).toBe(Infinity);
    expect(math.exp(-746)).toBe(0);
    expect(math.exp(0)).toBe(1);
    expect(math.expm1(-Infinity)).toBe(-1);
    expect(math.log(0)).toBe(-Infinity);
    expect(math.log(1)).toBe(0);
    expect(math.log(-1)).toBeNaN();
    expect(math.log1p(-1)).toBe(-Infinity);
    expect(math.log1p(Infinity)).toBe(Infinity);
    expect([math.pow(0, 2), math.pow(0, -1), math.pow(5, 0), math.pow(Infinity, -2)]).toEqual([0, Infinity, 1, 0]);
    expect(math.pow(-1, 2)).toBeNaN();
    expect(math.pow(3, 2)).toBe(9);
  });

  test('distribution functions', () => {
    expect([math.gammaP(2, 0), math.gammaP(2, Infinity), math.gammaQ(2, 0), math.gammaQ(2, Infinity)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect([math.betaI(2, 3, 0, 1), math.betaI(2, 3, 1, 0)]).toEqual([0, 1]);
    expect([math.normalCdf(-Infinity), math.normalCdf(0), math.normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
    expect([math.normalQuantile(0), math.normalQuantile(0.5), math.normalQuantile(1)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect([math.inverseGammaP(2, 0), math.inverseGammaP(2, 1)]).toEqual([0, Infinity]);
    expect([math.inverseBeta(2, 3, 0).x, math.inverseBeta(2, 3, 1).x]).toEqual([0, 1]);
  });
});

test('NaN passes through every function', () => {
  const found = [
    math.exp(Number.NaN),
    math.expm1(Number.NaN),
    math.log(Number.NaN),
    math.log1p(Number.NaN),
    math.pow(Number.NaN, 2),
    math.normalCdf(Number.NaN),
    math.gammaP(2, Number.NaN),
    math.gammaQ(2, Number.NaN),
    math.betaI(2, 3, Number.NaN, 0.5),
  ];
  expect(found.every(Number.isNaN)).toBe(true);
});

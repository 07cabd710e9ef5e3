import * as math from '../../../src/engine/math';
import reference from './dependence-values.json';

type Row = readonly number[];

function worst(f: (...args: number[]) => number, rows: readonly Row[], relative: boolean): number {
  return Math.max(
    ...rows.map((row) => {
      const expected = row.at(-1)!;
      const error = Math.abs(f(...row.slice(0, -1)) - expected);
      return relative && expected !== 0 ? error / Math.abs(expected) : error;
    }),
  );
}

describe('against 40-digit values', () => {
  test('sin and asin, to two units in the last place', () => {
    expect(worst(math.sin, reference.sin, true)).toBeLessThan(4.5e-16);
    expect(worst(math.asin, reference.asin, true)).toBeLessThan(4.5e-16);
  });

  test('Student t', () => {
    expect(worst(math.studentCdf, reference.studentCdf, true)).toBeLessThan(2e-14);
  });

  test('the bivariate normal, near perfect dependence too', () => {
    expect(worst(math.bivariateNormalCdf, reference.bivariateNormalCdf, false)).toBeLessThan(1e-14);
  });
});

describe('ends of the domains', () => {
  test('asin outside [−1, 1] is no number', () => expect(math.asin(1.1)).toBeNaN());

  test('perfect dependence is the smaller, perfect opposition the rest', () => {
    expect(math.bivariateNormalCdf(0.3, 1.2, 1)).toBeCloseTo(math.normalCdf(0.3), 15);
    expect(math.bivariateNormalCdf(0.3, 1.2, -1)).toBeCloseTo(math.normalCdf(1.2) - math.normalCdf(-0.3), 15);
    expect(math.bivariateNormalCdf(-0.3, 0.2, -1)).toBe(0);
  });

  test('Student t far out', () => {
    expect(math.studentCdf(3, -1e200)).toBe(0);
    expect(math.studentCdf(3, 1e200)).toBe(1);
    expect(math.studentCdf(3, 0)).toBe(0.5);
  });
});

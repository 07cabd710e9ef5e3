import { MOST_DIMENSIONS, scrambledSobol, sobolWord } from '../../../src/engine/sensitivity/sobol-sequence';

const INDICES = [1, 2, 3, 5, 64, 100, 127];
/** Words of these points by dimension (counted from 1), from the implementation in SciPy 1.17 of the same numbers. */
const KNOWN: Record<number, number[]> = {
  1: [2147483648, 3221225472, 1073741824, 3758096384, 100663296, 1778384896, 33554432],
  2: [2147483648, 1073741824, 3221225472, 3758096384, 1711276032, 1107296256, 2852126720],
  3: [2147483648, 1073741824, 3221225472, 536870912, 3523215360, 3321888768, 2382364672],
  7: [2147483648, 1073741824, 3221225472, 3758096384, 2852126720, 100663296, 1040187392],
  40: [2147483648, 1073741824, 3221225472, 1610612736, 3053453312, 570425344, 2583691264],
  200: [2147483648, 1073741824, 3221225472, 1610612736, 1308622848, 570425344, 704643072],
  512: [2147483648, 3221225472, 1073741824, 3758096384, 167772160, 2248146944, 771751936],
};

test('points are those of the published direction numbers', () => {
  for (const [dimension, words] of Object.entries(KNOWN)) {
    expect(INDICES.map((index) => sobolWord(index, Number(dimension) - 1))).toEqual(words);
  }
});

test('2^k points have one in each of 2^k strips, in every dimension, scrambled or not', () => {
  const count = 64;
  const seeds = Int32Array.from({ length: MOST_DIMENSIONS }, (_, d) => Math.imul(d + 1, 0x9e3779b9));
  const points = scrambledSobol(count, seeds);
  for (let d = 0; d < MOST_DIMENSIONS; d++) {
    const plain = Array.from({ length: count }, (_, n) => Math.floor((sobolWord(n, d) / 2 ** 32) * count));
    const strips = Array.from({ length: count }, (_, n) => Math.floor(points[n * MOST_DIMENSIONS + d]! * count));
    expect(new Set(plain).size).toBe(count);
    expect(new Set(strips).size).toBe(count);
  }
});

test('scrambled points of the first two dimensions fill every dyadic box of their area once', () => {
  const points = scrambledSobol(256, Int32Array.from([12345, -987654321]));
  for (let k = 0; k <= 8; k++) {
    const [columns, rows] = [2 ** k, 2 ** (8 - k)];
    const boxes = Array.from({ length: 256 }, (_, n) =>
      [Math.floor(points[2 * n]! * columns), Math.floor(points[2 * n + 1]! * rows)].join(),
    );
    expect(new Set(boxes).size).toBe(256);
  }
});

test('each scrambled coordinate is uniform over the seeds', () => {
  let [mean, square] = [0, 0];
  const seeds = 4_000;
  for (let s = 0; s < seeds; s++) {
    const u = scrambledSobol(1, Int32Array.of(Math.imul(s + 1, 0x85ebca6b) ^ (s << 7)))[0]!;
    expect(u > 0 && u < 1).toBe(true);
    mean += u / seeds;
    square += (u * u) / seeds;
  }
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / seeds));
  expect(Math.abs(square - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / seeds));
});

test('more dimensions than there are numbers are refused', () => {
  expect(() => scrambledSobol(1, new Int32Array(MOST_DIMENSIONS + 1))).toThrow(RangeError);
});

import fc from 'fast-check';
import { type RankedSample, rankSample } from '../../../src/engine/measures/ranked-sample';
import { generator } from './normal-sample';

/** Samples as they come: atoms, years without loss, many magnitudes, signs, few and many values in a bucket. */
const loss = fc.oneof(
  fc.constantFrom(0, 1, 1000, 1e6),
  fc.integer({ min: 0, max: 20 }),
  fc.double({ min: 1, max: 1.01, noNaN: true }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
  fc.double({ min: -1e3, max: 0, noNaN: true }).map((x) => x + 0),
);
const losses = fc.oneof(
  fc.array(loss, { minLength: 1, maxLength: 60 }),
  fc.array(loss, { minLength: 400, maxLength: 900 }),
);

function sortedCopy(sample: Float64Array): Float64Array {
  return Float64Array.from(sample).sort();
}

function expectRange(ranked: RankedSample, sorted: Float64Array, a: number, b: number): void {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  expect(Array.from(ranked.between(first, last))).toEqual(Array.from(sorted.subarray(first - 1, last)));
}

test('any ranks are those of the sorted sample, held before or not', () => {
  fc.assert(
    fc.property(losses, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (values, pairs) => {
      const sample = Float64Array.from(values);
      const n = sample.length;
      const sorted = sortedCopy(sample);
      const ranges = pairs.map(([a, b]) => [1 + (a % n), 1 + (b % n)] as const);
      const held = rankSample(sample);
      held.hold(ranges.map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })));
      const unheld = rankSample(sample);
      for (const [a, b] of ranges) {
        for (const ranked of [held, unheld]) {
          expectRange(ranked, sorted, a, b);
          expect(ranked.at(a)).toBe(sorted[a - 1]);
        }
      }
      expect(held.between(n + 1, n)).toHaveLength(0);
      expect(Array.from(sample)).toEqual(values);
    }),
    { numRuns: 400 },
  );
});

test('counts above any limits, of the sample or not', () => {
  fc.assert(
    fc.property(losses, fc.array(loss, { maxLength: 8 }), (values, others) => {
      const ranked = rankSample(Float64Array.from(values));
      const limits = [...others, ...values.slice(0, 5), -Infinity, 1e300];
      expect(ranked.countsAbove(limits)).toEqual(limits.map((x) => values.filter((value) => value > x).length));
      expect(ranked.positive).toBe(values.filter((value) => value > 0).length);
    }),
  );
});

test('a large sample with atoms at both ends of its ranges', () => {
  const uniform = generator(11);
  const sample = Float64Array.from({ length: 200_000 }, () => {
    const u = uniform();
    return u < 0.6 ? 0 : u < 0.8 ? 5000 : 1e4 * (1 - uniform()) ** -0.7;
  });
  const sorted = sortedCopy(sample);
  const ranked = rankSample(sample);
  const ranges = [
    { first: 100_000, last: 100_010 },
    { first: 119_000, last: 121_000 },
    { first: 150_000, last: 170_000 },
    { first: 190_000, last: 200_000 },
  ];
  ranked.hold(ranges);
  for (const { first, last } of ranges) expectRange(ranked, sorted, first, last);
  expectRange(ranked, sorted, 1, 200_000);
});

test('samples on part of a shared buffer', () => {
  const buffer = new Float64Array(new SharedArrayBuffer(8 * 100)).map((_, i) => 100 - i);
  const ranked = rankSample(buffer.subarray(10, 60));
  expect(ranked.size).toBe(50);
  expect([ranked.at(1), ranked.at(50)]).toEqual([41, 90]);
  expect(ranked.countsAbove([50, 89])).toEqual([40, 1]);
});

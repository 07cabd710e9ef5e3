import fc from 'fast-check';
import { countAt, HEADER, poissonCountAt, poissonCounts } from '../../../src/engine/kernel/count-table';

/** inf{n : P(N ≤ n) > u} by looking at one entry after the other. */
function slowly(table: Float64Array, u: number): number {
  const sums = table.subarray(HEADER);
  const found = sums.findIndex((sum) => sum > u);
  return table[0]! + (found < 0 ? sums.length - 1 : found);
}

const uniforms = fc.oneof(
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
  fc.integer({ min: 1, max: 52 }).map((bits) => 2 ** -bits),
  fc.integer({ min: 1, max: 52 }).map((bits) => 1 - 2 ** -bits),
);
const means = fc.oneof(fc.double({ min: 1e-3, max: 30, noNaN: true }), fc.double({ min: 30, max: 2e4, noNaN: true }));

describe('a Poisson count', () => {
  it('is the same however it is looked for', () => {
    fc.assert(
      fc.property(means, fc.array(uniforms, { minLength: 1, maxLength: 50 }), (mean, us) => {
        const table = poissonCounts(mean);
        for (const u of us) {
          const count = slowly(table, u);
          expect(countAt(table, 0, u)).toBe(count);
          expect(poissonCountAt(mean, u)).toBe(count);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('changes where the law does', () => {
    const table = poissonCounts(6029.3);
    for (let entry = HEADER + 300; entry < HEADER + 900; entry++) {
      const n = table[0]! + entry - HEADER;
      expect(countAt(table, 0, table[entry]!)).toBe(n + 1);
      expect(countAt(table, 0, table[entry]! - 2 ** -53)).toBe(n);
    }
  });
});

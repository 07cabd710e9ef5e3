import fc from 'fast-check';
import { CHOICE_BITS, createAlias } from '../../../src/engine/kernel/alias-table';
import { BLOCK_TRIALS } from '../../../src/engine/kernel/plan';
import { createQuantileStore, shareQuantiles } from '../../../src/engine/kernel/quantile-store';
import { scalarOperations } from '../../../src/engine/kernel/scalar/scalar-operations';
import { addTrialSlot, clearTrialSlots, createTrialSlots } from '../../../src/engine/kernel/trial-slots';

const { allocate, fillAlias } = scalarOperations(shareQuantiles(createQuantileStore()));

describe('the alias table', () => {
  it('gives every trial the probability of its weight', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 1, max: 7 }), (spread, stride) => {
        const weights = Float64Array.from({ length: BLOCK_TRIALS }, (_, t) =>
          t % stride === 0 ? Math.exp(spread * Math.sin(t)) : 0,
        );
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const table = createAlias(allocate);
        fillAlias(table, weights, sum);
        const shares = new Float64Array(BLOCK_TRIALS);
        for (let j = 0; j < BLOCK_TRIALS; j++) {
          const own = table.cut[j]! / 2 ** CHOICE_BITS;
          shares[j]! += own;
          shares[table.columns[2 * j + 1]!]! += 1 - own;
        }
        const errors = shares.map((share, t) => Math.abs(share - (weights[t]! / sum) * BLOCK_TRIALS));
        return Math.max(...errors) < 1e-9;
      }),
      { numRuns: 20 },
    );
  });
});

describe('the set of trial slots', () => {
  it.each([
    ['few slots', 3, 3 * BLOCK_TRIALS],
    ['many slots', 2 ** 30, BLOCK_TRIALS * 2 ** 30],
  ])('behaves like a set, also after growing and clearing: %s', (_, slotsPerTrial, keys) => {
    const slots = createTrialSlots();
    for (let round = 0; round < 3; round++) {
      clearTrialSlots(slots, slotsPerTrial);
      const reference = new Set<number>();
      let wrong = 0;
      for (let i = 0; i < 60_000; i++) {
        const key = ((i * 7919) % 20_011) * Math.floor(keys / 20_011) + (i % 2);
        if (addTrialSlot(slots, key) === reference.has(key)) wrong++;
        reference.add(key);
      }
      expect(wrong).toBe(0);
      expect(reference.size).toBeGreaterThan(20_000);
    }
  });
});

import fc from 'fast-check';
import { apportion } from '../../../src/engine/measures/apportion';
import { tailContributions } from '../../../src/engine/measures/contribution';
import { rankSample } from '../../../src/engine/measures/ranked-sample';
import { tailCodes } from '../../../src/engine/measures/tail-codes';
import { tailValueAtRisk } from '../../../src/engine/measures/tail-value-at-risk';
import { closedForm } from './closed-form';
import { normalSample } from './normal-sample';

const BLOCK = 1000;

/** Contributions of columns to the TVaR of their sum, as the pipeline makes them. */
function contributions(columns: readonly Float64Array[], level: number) {
  const annual = columns[0]!.map((_, trial) => columns.reduce((sum, column) => sum + column[trial]!, 0));
  const sorted = rankSample(annual);
  const { codes, tails, blockWeights } = tailCodes(annual, sorted, [level], BLOCK, new Uint16Array(annual.length));
  const blocks = blockWeights.map((weights, block) => ({
    weight: weights[0]!,
    parts: Float64Array.from(columns, (column) => {
      let loss = 0;
      for (let trial = block * BLOCK; trial < Math.min(annual.length, (block + 1) * BLOCK); trial++)
        loss += tails[0]!.weights[codes[trial]!]! * column[trial]!;
      return loss;
    }),
  }));
  const tvar = tailValueAtRisk(sorted, level, 'finite').value!;
  return { tvar, parts: tailContributions(blocks, tvar), blocks };
}

test('Euler contributions of joint normals, within four of their own errors', () => {
  const { inputs, expected } = closedForm<{ mu: number[]; cov: number[][] }, { tvar: number; tvar_contrib: number[] }>(
    'ALLOC-N',
  );
  const { tvar, parts } = contributions(normalSample(inputs.mu, inputs.cov, 200_000, 12345), 0.99);
  expect(Math.abs(tvar - expected.tvar)).toBeLessThan(0.15);
  parts.forEach(({ value, standardError }, i) => {
    expect(standardError).toBeGreaterThan(0.02);
    expect(standardError).toBeLessThan(0.15);
    expect(Math.abs(value - expected.tvar_contrib[i]!)).toBeLessThan(4 * standardError!);
  });
});

test('contributions add up to TVaR, with atoms at the VaR and before apportioning, to 1e-12', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        maxLength: 3000,
      }),
      fc.constantFrom(0.1, 0.5, 0.9, 0.95, 0.99),
      (rows, level) => {
        const columns = [0, 1].map((c) => Float64Array.from(rows, (row) => row[c]!));
        const { tvar, parts, blocks } = contributions(columns, level);
        expect(parts[0]!.value + parts[1]!.value).toBe(tvar);
        const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
        const loss = blocks.reduce((sum, block) => sum + block.parts[0]! + block.parts[1]!, 0);
        expect(weight).toBeCloseTo((1 - level) * rows.length, 9);
        if (tvar > 0) expect(Math.abs(loss / weight / tvar - 1)).toBeLessThan(1e-12);
      },
    ),
  );
});

test('several levels share one set of codes', () => {
  const annual = Float64Array.from({ length: 100 }, (_, i) => Math.floor(i / 10));
  const { codes, codeCount, tails } = tailCodes(
    annual,
    rankSample(annual),
    [0.5, 0.52, 0.95],
    100,
    new Uint16Array(100),
  );
  // Distinct VaRs are 4, 5 and 9.
  expect(codeCount).toBe(7);
  expect([0, 39, 40, 50, 60, 90].map((trial) => codes[trial])).toEqual([0, 0, 1, 3, 4, 5]);
  expect(Array.from(tails[0]!.weights)).toEqual([0, 0, 1, 1, 1, 1, 1]);
  expect(tails[1]!.weights[3]).toBeCloseTo(0.8, 12);
  expect(tails[2]!.weights[5]).toBeCloseTo(0.5, 12);
});

describe('apportion', () => {
  const sumIn = (values: number[], order: number[]) => order.reduce((sum, i) => sum + values[i]!, 0);

  test('adds up to the last bit in any order', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        (total, parts, stream) => {
          fc.pre(parts.some((part) => part > 1e-6));
          const shares = apportion(total, parts);
          const order = shares
            .map((_, i) => [stream.next().value as number, i] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, i]) => i);
          expect(sumIn(shares, order)).toBe(total);
          const weight = parts.reduce((sum, part) => sum + part, 0);
          shares.forEach((share, i) => {
            expect(Math.abs(share - (parts[i]! / weight) * total)).toBeLessThanOrEqual(1e-13 * total);
          });
        },
      ),
    );
  });

  test('nothing to share out', () => {
    expect(apportion(0, [1, 2])).toEqual([0, 0]);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
    expect(apportion(5, [0, 3])).toEqual([0, 5]);
  });
});

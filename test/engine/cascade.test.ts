import { isCyclic, type MeanLink, meanMatrix, spectralRadius, topologicalOrder } from '../../src/engine/cascade';
import fc from 'fast-check';
import { expectWithin } from './distributions/oracle';

const link = (from: number, to: number, mean: number): MeanLink => ({ from, to, mean });

test('parallel links add in the mean matrix', () => {
  expect([...meanMatrix(2, [link(0, 1, 0.25), link(0, 1, 0.5), link(1, 1, 0.125)])]).toEqual([0, 0.75, 0, 0.125]);
});

test('a chain has radius 0, an order, and no cycle', () => {
  const chain = [link(2, 1, 5), link(1, 0, 3)];
  expect(spectralRadius(3, chain)).toBe(0);
  expect(isCyclic(3, chain)).toBe(false);
  expect(topologicalOrder(3, chain)).toEqual([2, 1, 0]);
});

test('a diamond is no cycle', () => {
  const diamond = [link(0, 1, 1), link(0, 2, 1), link(1, 3, 1), link(2, 3, 1)];
  expect(isCyclic(4, diamond)).toBe(false);
  expect(topologicalOrder(4, diamond)).toEqual([0, 1, 2, 3]);
});

test('the radius of a loop is the geometric mean of its links', () => {
  const loop = [link(0, 1, 0.5), link(1, 2, 2), link(2, 0, 0.2), link(2, 3, 9)];
  expectWithin(spectralRadius(4, loop), 0.2 ** (1 / 3), 1e-12);
  expect(isCyclic(4, loop)).toBe(true);
  expect(topologicalOrder(4, loop)).toBeNull();
});

test('self-links count as loops, also beside others', () => {
  expect(spectralRadius(1, [link(0, 0, 0.4)])).toBe(0.4);
  expect(isCyclic(2, [link(1, 1, 0.4)])).toBe(true);
  // [[0.3, 0.2], [0.4, 0.1]] has eigenvalues 0.5 and −0.1.
  const both = [link(0, 0, 0.3), link(0, 1, 0.2), link(1, 0, 0.4), link(1, 1, 0.1)];
  expectWithin(spectralRadius(2, both), 0.5, 1e-12);
});

test('the radius of two parts that do not lead back is the larger one', () => {
  const links = [link(0, 1, 0.9), link(1, 0, 0.4), link(1, 2, 7), link(2, 2, 0.7)];
  expectWithin(spectralRadius(3, links), 0.7, 1e-12);
});

test('the radius of random nonnegative matrices agrees with the growth of their powers', () => {
  const matrix = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(matrix, (entries) => {
      const links = entries.map((mean, i) => link(Math.floor(i / 4), i % 4, mean));
      let vector = [1, 1, 1, 1];
      let growth = 0;
      for (let step = 0; step < 5_000; step++) {
        // Powers of I + M, whose radius is one more: those of a nearly periodic M itself converge too slowly.
        const next = vector.map((own, i) => vector.reduce((sum, value, j) => sum + entries[4 * i + j]! * value, own));
        growth = Math.max(...next);
        vector = next.map((value) => value / growth);
      }
      expectWithin(spectralRadius(4, links), growth - 1, 1e-10);
    }),
    { numRuns: 50 },
  );
});

test('a ring of two hundred risks is quick and exact', () => {
  const ring = Array.from({ length: 200 }, (_, i) => link(i, (i + 1) % 200, 0.9));
  expectWithin(spectralRadius(200, ring), 0.9, 1e-12);
});

test('a chain of fifty thousand risks does not exhaust the stack', () => {
  const chain = Array.from({ length: 49_999 }, (_, i) => link(i, i + 1, 0.5));
  expect(isCyclic(50_000, chain)).toBe(false);
});

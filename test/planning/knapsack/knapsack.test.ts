import fc from 'fast-check';
import { readKnapsack } from '../../../src/planning';
import { countings, instanceOf, oracle, oracleText, plan } from '../support';

const solve = (file: unknown, gap = 0) => plan('knapsack', { instance: instanceOf(readKnapsack(file)), gap });

describe('published optima', () => {
  const optima = new Map(
    oracleText('knapsack_optima.csv')
      .trim()
      .split('\n')
      .map((line) => [line.split(',')[0]!, Number(line.split(',')[4])]),
  );

  test.each(['knapPI_1_100_1000_1', 'knapPI_2_500_1000_1'])('%s (Pisinger)', async (name) => {
    const [[n, capacity], ...rows] = oracleText(`${name}.txt`)
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    const items = rows.slice(0, n);
    const answer = await solve({
      profits: items.map(([p]) => p),
      weights: [items.map(([, w]) => w)],
      capacities: [capacity],
    });
    expect(answer).toMatchObject({ status: 'OPTIMAL', objective: optima.get(name), bound: optima.get(name), gap: 0 });
  });

  test.each(oracle('mknap1.json').problems as any[])(
    '$id (Petersen 1967)',
    async ({ id, profit, weights, capacity, optimum }) => {
      expect(optima.get(id)).toBe(optimum);
      const answer = await solve({ profits: profit, weights, capacities: capacity });
      expect(answer.status).toBe('OPTIMAL');
      expect(answer.objective).toBeCloseTo(optimum, 9);
    },
  );

  test.each(oracle('fsu_knapsack01.json').problems as any[])(
    '$id (Burkardt)',
    async ({ profit, weight, capacity, optimum }) => {
      expect(await solve({ profit, weight, capacity })).toMatchObject({ status: 'OPTIMAL', objective: optimum });
    },
  );
});

test('two hundred items under three constraints are proven, as the general solver proved them', async () => {
  let state = 1;
  const next = () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 2 ** 32;
  const weights = Array.from({ length: 3 }, () => Array.from({ length: 120 }, () => 1 + Math.floor(1000 * next())));
  const profits = weights[0]!.map((_, j) =>
    Math.floor(weights.reduce((sum, row) => sum + row[j]!, 0) / 3 + 500 * next()),
  );
  const capacities = weights.map((row) => Math.floor(row.reduce((sum, w) => sum + w, 0) / 2));
  const own = await solve({ profits, weights, capacities });
  // A row that allows anything, with one negative weight, sends the same problem to the general solver.
  const free = profits.map((_, j) => (j === 0 ? -1 : 0));
  const general = await solve({ profits, weights: [...weights, free], capacities: [...capacities, 1] });
  expect(own).toMatchObject({ status: 'OPTIMAL', gap: 0 });
  expect(general).toMatchObject({ status: 'OPTIMAL', objective: own.objective });
});

test('no selection beats the answer, with whole, real and negative numbers', async () => {
  const number = (most: number) =>
    fc.oneof(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: -4, max: most }),
      fc.double({ min: 0, max: most, noNaN: true }),
    );
  const instance = fc.integer({ min: 1, max: 4 }).chain((rows) =>
    fc.integer({ min: 1, max: 9 }).chain((items) =>
      fc.record({
        profits: fc.array(number(30), { minLength: items, maxLength: items }),
        weights: fc.array(fc.array(number(20), { minLength: items, maxLength: items }), {
          minLength: rows,
          maxLength: rows,
        }),
        capacities: fc.array(number(50), { minLength: rows, maxLength: rows }),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(instance, async ({ profits, weights, capacities }) => {
      let best: number | null = null;
      for (const taken of countings(profits.map(() => 2))) {
        const sum = (of: readonly number[]) => of.reduce((total, value, j) => total + taken[j]! * value, 0);
        const fits = weights.every(
          (row, i) => sum(row) <= capacities[i]! + 1e-9 * Math.max(1, Math.abs(capacities[i]!)),
        );
        if (fits && (best === null || sum(profits) > best)) best = sum(profits);
      }
      const answer = await solve({ profits, weights, capacities });
      expect(answer.status).toBe(best === null ? 'INFEASIBLE' : 'OPTIMAL');
      if (best !== null) expect(Math.abs(answer.objective! - best)).toBeLessThanOrEqual(1e-6);
    }),
    { numRuns: 100, seed: 5, endOnFailure: true },
  );
});

test('what no selection keeps is named', async () => {
  const answer = await solve({
    profits: [1, 2],
    weights: [
      [1, 2],
      [3, 1],
    ],
    capacities: [-1, 4],
  });
  expect(answer).toMatchObject({
    status: 'INFEASIBLE',
    objective: null,
    selected: null,
    relax: [{ constraint: 'capacities[0]' }],
  });
});

test.each([
  [{ profits: [1, 'x'], weights: [[1, 2]], capacities: [3] }, 'profits[1]', 'OUT_OF_RANGE'],
  [{ profits: [1, 2], weights: [[1]], capacities: [3] }, 'weights[0]', 'LENGTH_MISMATCH'],
  [{ profits: [1, 2], weights: [[1, 2]], capacities: [3, 4] }, 'weights', 'LENGTH_MISMATCH'],
  [{ weights: [[1]], capacities: [1] }, 'profits', 'MISSING'],
  [{ profits: [1e13], weights: [[1]], capacities: [1] }, 'profits[0]', 'OUT_OF_RANGE'],
  [{ profits: [1], weights: [[Number.NaN]], capacities: [1] }, 'weights[0][0]', 'OUT_OF_RANGE'],
  [{ instance: { profits: [], weights: [], capacities: [] } }, 'instance.profits', 'EMPTY'],
  [[], '$', 'WRONG_TYPE'],
])('%j is refused at %s', (file, path, code) => {
  const read = readKnapsack(file);
  expect('faults' in read && read.faults).toEqual(expect.arrayContaining([expect.objectContaining({ path, code })]));
});

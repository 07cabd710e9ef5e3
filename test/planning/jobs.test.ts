import {
  inlineJob,
  type KnapsackInstance,
  readKnapsack,
  readPortfolio,
  type SearchProgress,
  threadJob,
} from '../../src/planning';
import { instanceOf, oracle } from './support';

const thread = threadJob(['-r', require.resolve('../support/register-typescript.cjs')]);
const small = instanceOf(readPortfolio(oracle('small-10x6x200.json')));

/** Ten constraints on two hundred items: far beyond what a test could wait for. */
const endless: KnapsackInstance = (() => {
  let state = 7;
  const next = () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 2 ** 32;
  const weights = Array.from({ length: 10 }, () => Array.from({ length: 200 }, () => 1 + Math.floor(1000 * next())));
  const profits = weights[0]!.map((_, j) =>
    Math.floor(weights.reduce((sum, row) => sum + row[j]!, 0) / 10 + 500 * next()),
  );
  return instanceOf(
    readKnapsack({ profits, weights, capacities: weights.map((row) => Math.floor(row.reduce((a, b) => a + b) / 2)) }),
  );
})();

test('a thread answers what this thread answers', async () => {
  const order = { instance: small, objective: 'cvar' as const, gap: 0, frontier: true };
  const [here, there] = [
    await inlineJob('portfolio', order, { seconds: 50 }),
    await thread('portfolio', order, { seconds: 50 }),
  ];
  expect({ ...there, seconds: 0 }).toEqual({ ...here, seconds: 0 });
});

test('when time is over, the best plan so far comes with its bound, and progress was told', async () => {
  const told: SearchProgress[] = [];
  const answer = await thread(
    'knapsack',
    { instance: endless, gap: 0 },
    { seconds: 1, onProgress: (progress) => told.push(progress) },
  );
  expect(answer.status).toBe('TIME_LIMIT');
  expect(answer.bound!).toBeGreaterThan(answer.objective!);
  expect(answer.gap!).toBeCloseTo((answer.bound! - answer.objective!) / answer.objective!, 12);
  expect(answer.selected!.length).toBeGreaterThan(50);
  expect(told.length).toBeGreaterThan(0);
  expect(told.at(-1)!.bound!).toBeGreaterThanOrEqual(answer.bound!);
});

test('a search that is given up hands over its best plan as FEASIBLE, while this thread stays free', async () => {
  const given = new AbortController();
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const answer = await thread(
    'knapsack',
    { instance: endless, gap: 0 },
    {
      seconds: 50,
      signal: given.signal,
      onProgress: () => given.abort(),
    },
  );
  clearInterval(ticking);
  expect(answer.status).toBe('FEASIBLE');
  expect(answer.bound!).toBeGreaterThan(answer.objective!);
  expect(ticks).toBeGreaterThan(3);
  await expect(
    thread('knapsack', { instance: endless, gap: 0 }, { seconds: 1, signal: given.signal }),
  ).rejects.toThrow();
});

test('within a gap the search ends early, with the gap it reached', async () => {
  const answer = await inlineJob('knapsack', { instance: endless, gap: 0.02 }, { seconds: 50 });
  expect(answer.status).toBe('OPTIMAL');
  expect(answer.gap!).toBeLessThanOrEqual(0.02 + 1e-12);
});

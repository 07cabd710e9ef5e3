import { setTimeout } from 'node:timers/promises';
import { inlineRunner, quantify, type QuantifyOptions, type Runner } from '../../src/simulation';
import { everything } from '../support/models';
import { testPool } from '../support/pool';
import { LEVELS } from '../support/run';

const pool = testPool();
const model = { ...everything, annualLayer: { deductible: 10_000, limit: 2_000_000, share: 0.8 } };
const order: QuantifyOptions = { method: 'simulation', precision: 1e-6, trials: 2_000_000, seed: 1, levels: LEVELS };

/** A runner that tells what it was given to do, and lets the years be seen while they are filled in. */
function watched(inner: Runner) {
  const begun: string[] = [];
  let annual = new Float64Array(0);
  const runner: Runner = {
    ...inner,
    run: (name, input, signal) => {
      begun.push(name);
      if ('totals' in input) annual = input.totals.residual.annual;
      return inner.run(name, input, signal);
    },
  };
  return { runner, begun, filled: () => annual.findLastIndex((loss) => loss > 0) };
}

test.each([
  ['full', pool],
  ['constant', pool],
  ['full', inlineRunner()],
  ['constant', inlineRunner()],
] as const)(
  'an aborted run (%s memory) begins nothing more and fills in no more years',
  async (memory, inner) => {
    const { runner, begun, filled } = watched(inner);
    const abort = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      if (share > 0.01) abort.abort();
    };
    await expect(quantify(model, { ...order, memory }, runner, { signal: abort.signal, onProgress })).rejects.toThrow();
    expect(shares.at(-1)!).toBeLessThan(0.5);
    const [tasks, years] = [begun.length, filled()];
    if (memory === 'full') expect(years).toBeGreaterThan(0);
    expect(years).toBeLessThan(order.trials / 2);
    await setTimeout(300);
    expect([begun.length, filled()]).toEqual([tasks, years]);
  },
  60_000,
);

test('progress of a run rises in small steps to one', async () => {
  const shares: number[] = [];
  await quantify(model, { ...order, trials: 300_000 }, pool, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(Math.max(...shares.map((share, i) => share - (shares[i - 1] ?? 0)))).toBeLessThan(0.15);
});

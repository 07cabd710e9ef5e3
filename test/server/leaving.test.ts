import { setTimeout as wait } from 'node:timers/promises';
import { inlineRunner, type Runner } from '../../src/simulation/index';
import { openQuantifiedRegister, type QuantifiedRegister, testPool } from '../support/quantified';
import { startTestServer, type TestServer } from './support';

const QUERY = `query ($input: ModelQuantifyInput!) {
  modelQuantify(input: $input) { result problems { message } }
}`;
const model = (rate: number) => ({
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [{ id: 'A', frequency: { type: 'poisson', rate }, severity: { type: 'lognormal', mu: 10, sigma: 1 } }],
});

/** A runner that tells how many tasks are under way, and the seeds of the simulations that were begun. */
function watched(runner: Runner): Runner & { active: number; begun: Set<number> } {
  const watch: Runner & { active: number; begun: Set<number> } = {
    ...runner,
    active: 0,
    begun: new Set(),
    run: async (name, input, signal) => {
      watch.active++;
      if (name === 'compile' && 'seed' in input) watch.begun.add(input.seed);
      try {
        return await runner.run(name, input, signal);
      } finally {
        watch.active--;
      }
    },
  };
  return watch;
}

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > milliseconds) throw new Error('not in time');
    await wait(5);
  }
}

/** Asks over a connection that can be closed. */
function ask(server: TestServer, input: object) {
  const abort = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { input } }),
    signal: abort.signal,
  }).then(async (response) => (await response.json()) as { data: { modelQuantify: { result: unknown } } });
  return { answer, leave: () => abort.abort() };
}

async function serve<R extends Runner>(runner: R) {
  const register: QuantifiedRegister = await openQuantifiedRegister(runner);
  const { services, caller } = register;
  const server = await startTestServer({ services: services as never, caller });
  return { server, close: () => server.close().then(register.dispose) };
}

test('who leaves frees the lane for others within half a second', async () => {
  const runner = watched(testPool());
  const { server, close } = await serve(runner);
  // Threads that have loaded their code answer; the two places of the lane are then taken for a minute.
  await ask(server, { model: model(1), method: 'SIMULATION', trials: 1_000 }).answer;
  const long = [2, 5].map((seed) =>
    ask(server, { model: model(5_000), method: 'SIMULATION', trials: 1_000_000, seed }),
  );
  await until(() => runner.begun.has(2) && runner.begun.has(5), 10_000);
  const queued = ask(server, { model: model(1), method: 'SIMULATION', trials: 1_000, seed: 3 });
  await wait(100);
  expect(runner.begun.has(3)).toBe(false);
  for (const { leave } of long) leave();
  await until(() => runner.begun.has(3), 500);
  expect((await Promise.allSettled(long.map(({ answer }) => answer))).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect((await queued.answer).data.modelQuantify.result).not.toBeNull();
  await until(() => runner.active === 0, 500);
  expect(server.lines.filter(({ level }) => Number(level) >= 50 || level === 'error')).toEqual([]);
  await close();
}, 60_000);

test('who waits for the same computation still gets it when another leaves; when all have left it is stopped', async () => {
  const inline = inlineRunner();
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const stopped: string[] = [];
  const runner = watched({
    ...inline,
    run: async (name, input, signal) => {
      await new Promise<void>((resolve, reject) => {
        void gate.then(resolve);
        signal?.addEventListener('abort', () => {
          stopped.push(name);
          reject(signal.reason as Error);
        });
      });
      return inline.run(name, input, signal);
    },
  });
  const { server, close } = await serve(runner);
  const input = { model: model(1), method: 'SIMULATION', trials: 1_000, seed: 1 };
  const lone = ask(server, { ...input, seed: 2 });
  const [first, second] = [ask(server, input), ask(server, input)];
  await until(() => runner.begun.has(1) && runner.begun.has(2), 5_000);
  await wait(100);
  const { active } = runner;
  first.leave();
  await expect(first.answer).rejects.toThrow();
  await wait(100);
  expect(stopped).toEqual([]);
  expect(runner.active).toBe(active);
  lone.leave();
  await expect(lone.answer).rejects.toThrow();
  await until(() => stopped.length > 0 && runner.active === active / 2, 500);
  open();
  expect((await second.answer).data.modelQuantify.result).not.toBeNull();
  // What was given up is computed anew when it is asked for again.
  expect((await ask(server, { ...input, seed: 2 }).answer).data.modelQuantify.result).not.toBeNull();
  await close();
}, 30_000);

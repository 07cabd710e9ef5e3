import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulation } from '../../src/domain/index';
import { readConfig } from '../../src/server/config';
import { createLog } from '../../src/server/log';
import { type Started, start } from '../../src/server/start';
import type { Caller, Services } from '../../src/services/index';
import { quickRunner } from '../api/register';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'riskweave-start-'));
});
afterEach(async () => {
  for (const started of running.splice(0)) await started.stop();
  await rm(directory, { recursive: true });
});

const running: Started[] = [];
const stop = (started: Started) => running.splice(running.indexOf(started), 1)[0]!.stop();

/** As `runFirstSimulation`, over fewer years. */
async function simulateBriefly(services: Services, caller: Caller): Promise<Simulation> {
  const started = await services.simulation.start(caller, { method: 'SIMULATION', trials: 5_000 });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const ended = await services.simulation.settled(caller, started.value.id);
  if (ended?.state !== 'SUCCEEDED') throw new Error(ended?.failure ?? 'no simulation');
  return ended;
}

async function run(variables: Record<string, string>): Promise<Started & { said: string[] }> {
  const config = readConfig({ RISKWEAVE_DATA_DIR: directory, RISKWEAVE_PORT: '0', ...variables });
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const started = await start({
    config,
    log: createLog('silent'),
    say,
    runner: quickRunner(),
    firstSimulation: simulateBriefly,
  });
  const kept = { ...started, said };
  running.push(kept);
  return kept;
}

async function ask(url: string, query: string): Promise<{ data: Record<string, unknown>; errors?: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Record<string, unknown> };
}

test('an empty register is founded, kept over a restart, and the port is let go', async () => {
  const first = await run({ RISKWEAVE_DEMO: 'off', RISKWEAVE_CURRENCY: 'CHF' });
  await first.figures;
  expect(first.said).toEqual([
    `Riskweave answers at ${first.url}/graphql for My organisation.`,
    'The register is empty: record a first risk.',
  ]);
  await ask(first.url, 'mutation { personRecord(input: {name: "Ada"}) { person { id } } }');
  const before = await ask(first.url, '{ organization { id currency } persons { nodes { id name } } }');
  expect(before.data).toMatchObject({ organization: { currency: 'CHF' }, persons: { nodes: [{ name: 'Ada' }] } });
  await stop(first);
  await expect(fetch(`${first.url}/health/live`)).rejects.toThrow();

  // The organisation that is there stays, whatever the environment says of new ones.
  const second = await run({ RISKWEAVE_PORT: new URL(first.url).port });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, '{ organization { id currency } persons { nodes { id name } } }')).toEqual(before);
});

test('the catalogues of both standards are there', async () => {
  const started = await run({ RISKWEAVE_DEMO: 'off' });
  const count = (catalogue: string) =>
    `catalogue(first: 1, filter: {catalogues: ["${catalogue}"], kinds: [CONTROL]}) { totalCount }`;
  const { data } = await ask(started.url, `{ is: ${count('ISO_IEC_27001_2022')} ai: ${count('ISO_IEC_42001_2023')} }`);
  expect(data).toEqual({ is: { totalCount: 93 }, ai: { totalCount: 38 } });
});

test('the demo organisation is loaded and simulated, and at the next start its figures are there at once', async () => {
  const first = await run({});
  await first.figures;
  const [address, figures] = first.said;
  expect(address).toContain('/graphql for Auvelin Credit SA.');
  expect(figures).toMatch(/mean +[\d,]+ +\[[\d,]+ to [\d,]+/);
  expect(figures).toMatch(/VaR95 +[\d,]+ +\[/);
  expect(figures).toMatch(/TVaR95 +[\d,]+ +\[/);
  expect(figures).toMatch(/AI-harm loss caused by security events: [\d.]+ %/);
  await stop(first);

  const second = await run({});
  await second.figures;
  expect(second.said[1]).toBe(figures);
  const { data } = await ask(second.url, '{ simulations { totalCount } risks { totalCount } }');
  expect(data).toMatchObject({ simulations: { totalCount: 1 } });
});

test('a port that is taken stops the start and lets go of the database', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  await expect(run({ RISKWEAVE_DEMO: 'off', RISKWEAVE_PORT: String(port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  other.close();
});

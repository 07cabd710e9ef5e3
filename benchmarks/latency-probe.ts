/** Starts the server with the demo, orders what is named, and prints how long simple queries take meanwhile, as JSON. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUERY = '{ organization { name } risks(first: 25) { nodes { id name owner { name } } } }';
const MEASURED_MILLISECONDS = 8_000;
const PAUSE_MILLISECONDS = 5;

/** Short enough to end within what is measured, so that reading the register and explaining the plan count too. */
const ORDERS: Record<string, string | null> = {
  nothing: null,
  'improvement-plan':
    'mutation { improvementPlanStart(input: { budget: 298000, gap: 0, timeLimit: 4, samples: 5 }) { problems { message } } }',
  'audit-programme':
    'mutation { auditProgrammeStart(input: { startOn: "2027-01-01", periods: 36, periodLength: MONTH, gap: 0, timeLimit: 2 }) { problems { message } } }',
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function ask(url: string, query: string): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function measure(url: string): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + MEASURED_MILLISECONDS;
  while (performance.now() < end) {
    const begin = performance.now();
    await ask(url, QUERY);
    times.push(performance.now() - begin);
    await pause(PAUSE_MILLISECONDS);
  }
  return times.sort((a, b) => a - b);
}

async function main(order: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'riskweave-latency-'));
  const env = { ...process.env, RISKWEAVE_DATA_DIR: directory, RISKWEAVE_PORT: '0', RISKWEAVE_LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['dist/main.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /answers at (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
  });
  try {
    for (;;) {
      const { data } = await ask(url, '{ simulations(first: 1) { nodes { state } } }');
      if (data.simulations.nodes[0]?.state === 'SUCCEEDED') break;
      await pause(250);
    }
    await measure(url);
    const mutation = ORDERS[order];
    if (mutation) {
      const { data, errors } = await ask(url, mutation);
      const [answer] = Object.values(data ?? {}) as { problems: { message: string }[] }[];
      if (answer === undefined || answer.problems.length > 0) throw new Error(JSON.stringify(errors ?? answer));
    }
    const times = await measure(url);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
    console.log(JSON.stringify({ median: at(0.5), p99: at(0.99), worst: times.at(-1), queries: times.length }));
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(directory, { recursive: true });
  }
}

void main(process.argv[2] ?? 'nothing');

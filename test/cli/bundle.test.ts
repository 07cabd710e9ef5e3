import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { file, run } from './support';

const MODEL = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'lognormal', mu: 9, sigma: 1 } },
    { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity: { type: 'exponential', mean: 20_000 } },
  ],
  links: [{ from: 'A', to: 'B', probability: 0.25 }],
};
const SIMULATION = ['quantify', file(MODEL), '--method', 'simulation', '--trials', '40000', '--json', '--threads'];
// Inside the project, so that packages are found from there.
const dist = join(process.cwd(), 'dist');
let folder: string;

beforeAll(() => {
  mkdirSync(dist, { recursive: true });
  folder = mkdtempSync(join(dist, 'bundle-'));
  const vite = join(process.cwd(), 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--logLevel', 'error', '-c', join('.config', 'vite.config.mts'), '--outDir', folder];
  const { status, stderr } = spawnSync(process.execPath, [vite, ...options], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the bundled command in a process of its own. */
function bundled(...args: string[]) {
  const script =
    'require(process.argv[1]).runCommand(process.argv.slice(2)).then((status) => (process.exitCode = status))';
  const command = ['-e', script, join(folder, 'cli', 'index.js'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

test('the bundled command finds its threads and prints what the sources print', async () => {
  const { status, stdout, stderr } = bundled(...SIMULATION, '2');
  expect([status, stderr]).toEqual([0, '']);
  const { out } = await run(...SIMULATION, '1');
  expect(withoutTime(stdout)).toBe(withoutTime(out));
}, 60_000);

test.each([
  ['portfolio', join('test', 'planning', 'oracles', 'small-10x6x200.json'), { cost: 533 }],
  ['audit', join('test', 'planning', 'oracles', 'audit-10x4x6.json'), { objective: 623 }],
  ['knapsack', file({ profits: [6, 10, 12], weights: [[1, 2, 3]], capacities: [5] }), { objective: 22 }],
])(
  'so does the plan of a %s',
  (kind, path, answer) => {
    const { status, stdout, stderr } = bundled('plan', kind, path, '--gap', '0', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'OPTIMAL', gap: 0, ...answer });
  },
  60_000,
);

function withoutTime(outcome: string): string {
  return outcome.replace(/"elapsedMs":[\d.]+/, '');
}

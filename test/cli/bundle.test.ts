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

test('the bundled command finds its threads and prints what the sources print', async () => {
  const script =
    'require(process.argv[1]).runCommand(process.argv.slice(2)).then((status) => (process.exitCode = status))';
  const bundled = [join(folder, 'cli', 'index.js'), ...SIMULATION, '2'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script, ...bundled], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const { out } = await run(...SIMULATION, '1');
  expect(withoutTime(stdout)).toBe(withoutTime(out));
}, 60_000);

function withoutTime(outcome: string): string {
  return outcome.replace(/"elapsedMs":[\d.]+/, '');
}

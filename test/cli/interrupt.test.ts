import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { file } from './support';

const root = join(__dirname, '..', '..');
const loader = join(root, 'test', 'support', 'register-typescript.cjs');
const model = file({
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 200 }, severity: { type: 'lognormal', mu: 9, sigma: 1 } },
    { id: 'B', frequency: { type: 'poisson', rate: 200 }, severity: { type: 'exponential', mean: 9_000 } },
  ],
});

test.each(['1', '2'])(
  'an interrupt ends the command on %s threads at once, with nothing printed',
  async (threads) => {
    const options = ['quantify', model, '--method', 'simulation', '--trials', '20000000', '--threads', threads];
    const child = spawn(process.execPath, ['-r', loader, join(root, 'src', 'main.ts'), ...options]);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const ended = new Promise((resolve) => child.on('exit', (status, signal) => resolve({ status, signal })));
    // It computes by now; if not, it would not end by the signal any later.
    await setTimeout(2_000);
    child.kill('SIGINT');
    expect(await ended).toEqual({ status: null, signal: 'SIGINT' });
    expect(out).toBe('');
  },
  30_000,
);

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { baseFile } from './base-file';
import type { Comparison, Cost } from './compare';
import { BASE } from './portfolio';

const TRIALS = 1_000_000;
const script = join(process.cwd(), 'benchmarks', 'yardsticks', 'numpy_portfolio.py');

/** Wall time of whole processes, from start to the printed result, with their CPU time and memory; needs GNU time. */
export function quantifyComparison(): Comparison {
  const modelFile = baseFile();
  const quantify =
    (...options: string[]) =>
    () =>
      costOf([process.execPath, 'dist/main.js', 'quantify', modelFile, '--json', ...options]);
  const numpy = (mode: string) => () => costOf(['/usr/bin/python3', script, mode, BASE, String(TRIALS)]);
  return {
    name: 'quantify: the same portfolio, whole command, one million years',
    unit: 'seconds',
    contenders: [
      { name: 'riskweave --method simulation --threads 2', cost: quantify('--method', 'simulation', '--threads', '2') },
      { name: 'riskweave --method simulation --threads 1', cost: quantify('--method', 'simulation', '--threads', '1') },
      { name: 'riskweave --method exact', cost: quantify('--method', 'exact') },
      { name: 'riskweave --version', cost: () => costOf([process.execPath, 'dist/main.js', '--version']) },
      { name: 'numpy, sparse', cost: numpy('sparse') },
      { name: 'numpy, dense', cost: numpy('dense') },
    ],
  };
}

function costOf(command: readonly string[]): Cost | null {
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.status !== 0) return null;
  const [wall, user, system, kilobytes] = run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { cost: wall!, also: { 's of CPU time': user! + system!, 'MB at most': kilobytes! / 1000 } };
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { baseFile } from './base-file';
import type { Comparison } from './compare';
import { BASE } from './portfolio';

const TRIALS = 1_000_000;
const script = join(process.cwd(), 'benchmarks', 'yardsticks', 'numpy_portfolio.py');

/** Wall time of whole processes, from start to the printed result. */
export function quantifyComparison(): Comparison {
  const modelFile = baseFile();
  const quantify =
    (...options: string[]) =>
    () =>
      seconds(process.execPath, ['dist/main.js', 'quantify', modelFile, '--json', ...options]);
  const numpy = (mode: string) => () => seconds('/usr/bin/python3', [script, mode, BASE, String(TRIALS)]);
  return {
    name: 'quantify: the same portfolio, whole command, one million years',
    unit: 'seconds',
    contenders: [
      { name: 'riskweave --method simulation --threads 2', cost: quantify('--method', 'simulation', '--threads', '2') },
      { name: 'riskweave --method simulation --threads 1', cost: quantify('--method', 'simulation', '--threads', '1') },
      { name: 'riskweave --method exact', cost: quantify('--method', 'exact') },
      { name: 'numpy, sparse', cost: numpy('sparse') },
      { name: 'numpy, dense', cost: numpy('dense') },
    ],
  };
}

function seconds(command: string, argv: string[]): number | null {
  const before = performance.now();
  const { status } = spawnSync(command, argv, { stdio: 'ignore' });
  return status === 0 ? (performance.now() - before) / 1000 : null;
}

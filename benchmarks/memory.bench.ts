import { spawnSync } from 'node:child_process';
import { baseFile } from './base-file';
import type { Comparison } from './compare';

/** The largest resident memory of whole commands; needs GNU time. */
export function memoryComparison(): Comparison {
  const file = baseFile();
  const costOf =
    (...options: string[]) =>
    (): number | null => {
      const command = [process.execPath, 'dist/main.js', 'quantify', file, '--json', ...options];
      const run = spawnSync('/usr/bin/time', ['-f', '%M', ...command], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      return run.status === 0 ? Number(run.stderr.trim().split('\n').at(-1)) / 1000 : null;
    };
  const streamed = (trials: string) =>
    costOf('--method', 'simulation', '--threads', '2', '--memory', 'constant', '--trials', trials);
  return {
    name: 'memory: the whole command on the base portfolio',
    unit: 'MB resident at most',
    contenders: [
      { name: '1 million years, 2 threads', cost: costOf('--method', 'simulation', '--threads', '2') },
      {
        name: '10 million years, 2 threads',
        cost: costOf('--method', 'simulation', '--threads', '2', '--trials', '10000000'),
      },
      { name: '1 million years as histograms, 2 threads', cost: streamed('1000000') },
      { name: '4 million years as histograms, 2 threads', cost: streamed('4000000') },
      { name: '10 million years as histograms, 2 threads', cost: streamed('10000000') },
      { name: 'exact', cost: costOf('--method', 'exact') },
    ],
  };
}

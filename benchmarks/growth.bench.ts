import { spawnSync } from 'node:child_process';
import { baseFile } from './base-file';
import type { Comparison } from './compare';

const MILLION = 1_000_000;

/** CPU time of the whole command for a million years as years grow, and what histograms instead of years cost; needs GNU time. */
export function growthComparison(): Comparison {
  const file = baseFile();
  const costOf = (millions: number, memory: string) => ({
    name: `${millions} million years, memory ${memory}`,
    cost: (): number | null => {
      const options = ['--method', 'simulation', '--trials', String(millions * MILLION), '--memory', memory, '--json'];
      const command = [process.execPath, 'dist/main.js', 'quantify', file, '--threads', '2', ...options];
      const run = spawnSync('/usr/bin/time', ['-f', '%U', ...command], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      return run.status === 0 ? Number(run.stderr.trim().split('\n').at(-1)) / millions : null;
    },
  });
  return {
    name: 'growth: the whole command on the base portfolio as years grow',
    unit: 'CPU seconds per million years',
    contenders: [
      costOf(1, 'full'),
      costOf(4, 'full'),
      costOf(16, 'full'),
      costOf(1, 'constant'),
      costOf(4, 'constant'),
    ],
  };
}

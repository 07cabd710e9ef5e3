import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './compare';
import { baseModel } from './portfolio';

/** The largest resident memory of whole commands; needs GNU time. */
export function memoryComparison(): Comparison {
  const file = join(mkdtempSync(join(tmpdir(), 'riskweave-')), 'base.json');
  writeFileSync(file, JSON.stringify({ format: 'riskweave-model/1', ...withoutDefaults() }));
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
  return {
    name: 'memory: the whole command on the base portfolio',
    unit: 'MB resident at most',
    contenders: [
      { name: '1 million years, 2 threads', cost: costOf('--method', 'simulation', '--threads', '2') },
      {
        name: '10 million years, 2 threads',
        cost: costOf('--method', 'simulation', '--threads', '2', '--trials', '10000000'),
      },
      { name: 'exact', cost: costOf('--method', 'exact') },
    ],
  };
}

function withoutDefaults() {
  const { currency, risks } = baseModel();
  return { currency, risks: risks.map(({ id, frequency, severity }) => ({ id, frequency, severity })) };
}

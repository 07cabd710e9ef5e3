import { spawnSync } from 'node:child_process';
import { baseFile } from './base-file';
import type { Comparison } from './compare';

const TRIALS = '4000000';

/** A whole simulation, from the read model to its outcome, on one thread and on two; figures and replay included. */
export function threadsComparison(): Comparison {
  const file = baseFile();
  const elapsed = (threads: string) => (): number | null => {
    const options = ['--method', 'simulation', '--trials', TRIALS, '--threads', threads, '--json'];
    const run = spawnSync(process.execPath, ['dist/main.js', 'quantify', file, ...options], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return run.status === 0 ? (JSON.parse(run.stdout) as { elapsedMs: number }).elapsedMs / 1000 : null;
  };
  return {
    name: 'threads: a simulation of four million years of the base portfolio, start-up of the process apart',
    unit: 'seconds',
    contenders: [
      { name: 'two threads', cost: elapsed('2') },
      { name: 'one thread', cost: elapsed('1') },
    ],
  };
}

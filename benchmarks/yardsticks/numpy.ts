import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Cost } from '../compare';

const script = join(process.cwd(), 'benchmarks', 'yardsticks', 'numpy_portfolio.py');

/** CPU nanoseconds per event of a numpy portfolio, and its memory; null where /usr/bin/python3 has no numpy. */
export function numpyCost(mode: 'dense' | 'sparse', modelFile: string, trials: number): Cost | null {
  const run = spawnSync('/usr/bin/python3', [script, mode, modelFile, String(trials)], { encoding: 'utf8' });
  if (run.status !== 0) return null;
  const { cpuNsPerEvent, megabytes } = JSON.parse(run.stdout) as { cpuNsPerEvent: number; megabytes: number };
  return { cost: cpuNsPerEvent, also: { 'MB at most': megabytes } };
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(process.cwd(), 'benchmarks', 'yardsticks', 'numpy_portfolio.py');

/** CPU nanoseconds per event of a numpy portfolio; null where /usr/bin/python3 has no numpy. */
export function numpyCost(mode: 'dense' | 'sparse', modelFile: string, trials: number): number | null {
  const run = spawnSync('/usr/bin/python3', [script, mode, modelFile, String(trials)], { encoding: 'utf8' });
  if (run.status !== 0) return null;
  return (JSON.parse(run.stdout) as { cpuNsPerEvent: number }).cpuNsPerEvent;
}

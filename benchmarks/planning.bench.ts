import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './compare';
import { auditInstance, knapsackInstance, portfolioInstance } from './planning-instances';

const root = process.cwd();

/** Seconds of search as the process itself states them; null when it did not prove what was asked. */
function seconds(...args: string[]): number | null {
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const answer = JSON.parse(stdout || '{}') as { status?: string; seconds?: number };
  return answer.status === 'OPTIMAL' ? (answer.seconds ?? null) : null;
}

function file(name: string, content: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'riskweave-')), name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const plan = (kind: string, path: string, gap: string) =>
  seconds('dist/main.js', 'plan', kind, path, '--gap', gap, '--time', '300', '--json');
const bare = (kind: string, path: string, gap: string) =>
  seconds('benchmarks/yardsticks/bare-solver.cjs', kind, path, gap);

/** The portfolio of 30 risks, 20 actions at two levels and 10,000 years to 0.1 %. */
export function planningComparison(): Comparison {
  const portfolio = file('portfolio.json', portfolioInstance());
  const audit = file('audit.json', auditInstance());
  return {
    name: 'planning: portfolio of 30 risks, 20 actions at 2 levels, 10,000 years, proven to 0.1 %',
    unit: 'seconds of search',
    contenders: [
      { name: 'plan portfolio', cost: () => plan('portfolio', portfolio, '0.001') },
      { name: 'plan portfolio, proven to the end', cost: () => plan('portfolio', portfolio, '0') },
      { name: 'bare solver: linearised product, CVaR cuts', cost: () => bare('portfolio', portfolio, '0.001') },
      { name: 'plan audit, 40 activities, 6 auditors, 12 months, 1 %', cost: () => plan('audit', audit, '0.01') },
    ],
  };
}

/** 200 items under three constraints, proven. */
export function knapsackComparison(): Comparison {
  const knapsack = file('knapsack.json', knapsackInstance());
  return {
    name: 'knapsack: 200 items, 3 constraints, proven',
    unit: 'seconds of search',
    contenders: [
      { name: 'plan knapsack', cost: () => plan('knapsack', knapsack, '0') },
      { name: 'bare solver', cost: () => bare('knapsack', knapsack, '0') },
    ],
  };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './compare';
import { auditInstance, knapsackInstance, portfolioInstance } from './planning-instances';

const root = process.cwd();

interface Run {
  answer: { status?: string; seconds?: number };
  stderr: string;
}

function run(...args: string[]): Run {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { answer: JSON.parse(stdout || '{}') as Run['answer'], stderr };
}

function file(name: string, content: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'riskweave-')), name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** Seconds of search as our command states them; that it proves what is asked is not left open, as of a yardstick. */
function plan(kind: string, path: string, gap: string): number {
  const { answer, stderr } = run('dist/main.js', 'plan', kind, path, '--gap', gap, '--time', '300', '--json');
  if (answer.status !== 'OPTIMAL' || answer.seconds === undefined) {
    throw new Error(`plan ${kind} ended ${answer.status ?? 'without an answer'}: ${stderr}`);
  }
  return answer.seconds;
}

/** The same of the bare solver; null when it did not prove what was asked. */
function bare(kind: string, path: string, gap: string): number | null {
  const { answer } = run('benchmarks/yardsticks/bare-solver.cjs', kind, path, gap);
  return answer.status === 'OPTIMAL' ? (answer.seconds ?? null) : null;
}

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

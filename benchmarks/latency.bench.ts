import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Comparison, Cost } from './compare';

interface Probe {
  median: number;
  p99: number;
  worst: number;
  queries: number;
}

/** Median of a simple query while that is computed, in a server of its own with the demo, after a first round of queries. */
function probe(order: string): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'latency-probe.js'), order], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`the probe of ${order} ended without an answer: ${stderr}`);
  const { median, p99, worst, queries } = JSON.parse(stdout) as Probe;
  return { cost: median, also: { 'ms p99': p99, 'ms worst': worst, queries } };
}

/** What searches cost those who ask meanwhile. */
export function latencyComparison(): Comparison {
  return {
    name: 'latency: organisation and 25 risks with their owners, over HTTP, one after another',
    unit: 'milliseconds, median',
    contenders: [
      { name: 'nothing else', cost: () => probe('nothing') },
      { name: 'while an improvement plan is searched', cost: () => probe('improvement-plan') },
      { name: 'while an audit programme is searched', cost: () => probe('audit-programme') },
    ],
  };
}

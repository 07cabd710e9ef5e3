/** A pass in a process of its own: `node fresh-pass.js MODEL.json BLOCKS` prints what it took as one JSON line. */
import { readFileSync } from 'node:fs';
import { BLOCK_TRIALS, buildPortfolio, compilePlan, createTotals, type Model, simulateBlocks } from '../src/engine';
import { cpuNanoseconds } from './compare';

const model = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Model;
const blocks = Number(process.argv[3]);
const compiling = process.cpuUsage();
const plan = compilePlan(buildPortfolio(model), 1);
const { user, system } = process.cpuUsage(compiling);
const totals = createTotals(plan, blocks * BLOCK_TRIALS);
// The first time is not counted: it is when code is compiled and tables are laid out.
simulateBlocks(plan, 0, blocks, totals);
let events = 0;
const spent = cpuNanoseconds(() => {
  for (const { residual } of simulateBlocks(plan, 0, blocks, totals)) {
    for (const count of residual.pairEvents) events += count;
  }
});
const megabytes = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ cpuNsPerEvent: spent / events, compileMs: (user + system) / 1000, megabytes }));

/** Runs the benchmarks; with `--save` writes baseline.json. See README.md. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { accuracyComparison } from './accuracy.bench';
import { type ComparisonResult, compare } from './compare';
import { exactComparison } from './exact.bench';
import { kernelComparison } from './kernel.bench';
import { memoryComparison } from './memory.bench';
import { knapsackComparison, planningComparison } from './planning.bench';
import { quantifyComparison } from './quantify.bench';
import { variantsComparison } from './variants.bench';
import { whatIfComparison } from './what-if.bench';

const comparisons = {
  kernel: { make: kernelComparison, rounds: 5 },
  variants: { make: variantsComparison, rounds: 3 },
  'what-if': { make: whatIfComparison, rounds: 5 },
  accuracy: { make: accuracyComparison, rounds: 1 },
  exact: { make: exactComparison, rounds: 5 },
  memory: { make: memoryComparison, rounds: 1 },
  quantify: { make: quantifyComparison, rounds: 3 },
  planning: { make: planningComparison, rounds: 3 },
  knapsack: { make: knapsackComparison, rounds: 3 },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const results: ComparisonResult[] = [];
for (const [name, { make, rounds }] of Object.entries(comparisons)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const result = compare(make(), rounds);
  console.log(`\n${result.name} (${result.unit}, median of ${result.rounds} interleaved rounds)`);
  for (const { contender, median, minimum, maximum, ratio } of result.rows) {
    const figures =
      median === null
        ? 'skipped: it cannot run here'
        : `${median.toPrecision(4)}  (${minimum?.toPrecision(4)} to ${maximum?.toPrecision(4)})  × ${ratio?.toPrecision(3)}`;
    console.log(`  ${contender.padEnd(44)} ${figures}`);
  }
  results.push(result);
}
if (process.argv.includes('--save')) {
  const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  writeFileSync(
    join(process.cwd(), 'benchmarks', 'baseline.json'),
    `${JSON.stringify({ machine, results }, null, 2)}\n`,
  );
}

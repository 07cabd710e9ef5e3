/** Runs the benchmarks; with `--save` writes baseline.json. See README.md. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { accuracyComparison } from './accuracy.bench';
import { type ComparisonResult, compare } from './compare';
import { coverageComparison } from './coverage.bench';
import { exactComparison } from './exact.bench';
import { growthComparison } from './growth.bench';
import { kernelComparison } from './kernel.bench';
import { latencyComparison } from './latency.bench';
import { memoryComparison } from './memory.bench';
import { knapsackComparison, planningComparison } from './planning.bench';
import { quantifyComparison } from './quantify.bench';
import { sizeComparisons } from './size.bench';
import { statisticsComparison } from './statistics.bench';
import { threadsComparison } from './threads.bench';
import { variantsComparison } from './variants.bench';
import { whatIfComparison } from './what-if.bench';

const comparisons = {
  kernel: { make: kernelComparison, rounds: 5 },
  variants: { make: variantsComparison, rounds: 3 },
  size: { make: sizeComparisons, rounds: 3 },
  'what-if': { make: whatIfComparison, rounds: 5 },
  accuracy: { make: accuracyComparison, rounds: 1 },
  coverage: { make: coverageComparison, rounds: 1 },
  exact: { make: exactComparison, rounds: 5 },
  statistics: { make: statisticsComparison, rounds: 5 },
  threads: { make: threadsComparison, rounds: 5 },
  growth: { make: growthComparison, rounds: 1 },
  memory: { make: memoryComparison, rounds: 1 },
  quantify: { make: quantifyComparison, rounds: 3 },
  planning: { make: planningComparison, rounds: 3 },
  knapsack: { make: knapsackComparison, rounds: 3 },
  latency: { make: latencyComparison, rounds: 1 },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const results: ComparisonResult[] = [];
for (const [name, { make, rounds }] of Object.entries(comparisons)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const comparison of [make()].flat()) {
    const result = compare(comparison, rounds);
    print(result);
    results.push(result);
  }
}

if (process.argv.includes('--save')) {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    load: loadavg(),
  };
  writeFileSync(
    join(process.cwd(), 'benchmarks', 'baseline.json'),
    `${JSON.stringify({ machine, results }, null, 2)}\n`,
  );
}

function print({ name, unit, rounds, rows }: ComparisonResult): void {
  const load = loadavg()[0]!.toFixed(1);
  console.log(`\n${name} (${unit}, median of ${rounds} interleaved rounds; load of the machine ${load})`);
  for (const { contender, median, minimum, maximum, ratio, also } of rows) {
    const others = Object.entries(also).map(([what, value]) => `${value.toPrecision(3)} ${what}`);
    const figures =
      median === null
        ? 'skipped: it cannot run here'
        : `${median.toPrecision(4)}  (${minimum?.toPrecision(4)} to ${maximum?.toPrecision(4)})  × ${ratio?.toPrecision(3)}`;
    console.log(`  ${contender.padEnd(44)} ${[figures, ...others].join('   ')}`);
  }
}

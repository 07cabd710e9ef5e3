import { BLOCK_TRIALS, compilePlan, createTotals, type Sampling, simulateBlocks } from '../src/engine';
import { type Comparison, cpuNanoseconds } from './compare';
import { basePortfolio } from './portfolio';

const BLOCKS = 64;
const REPLICATIONS = 24;
const LEVEL = 0.995;
const ERROR = 0.01;
const NORMAL_DEVIATE = 1.96;

/**
 * What it costs to know VaR99.5 to one per cent: variance × time, the reciprocal of accuracy per second. From
 * replications of about a million years each; a ratio of variances from 24 of them is good to a factor of about 1.5.
 */
export function accuracyComparison(): Comparison {
  const plan = compilePlan(basePortfolio(), 1);
  const totals = createTotals(plan, BLOCKS * BLOCK_TRIALS);
  let seed = 0;
  const costOf = (sampling: Sampling) => (): number => {
    const quantiles: number[] = [];
    const spent = cpuNanoseconds(() => {
      for (let i = 0; i < REPLICATIONS; i++) {
        simulateBlocks({ ...plan, seed: ++seed, sampling }, 0, BLOCKS, totals);
        const sorted = totals.residual.annual.slice().sort();
        quantiles.push(sorted[Math.ceil(LEVEL * sorted.length) - 1]!);
      }
    });
    const mean = quantiles.reduce((sum, x) => sum + x, 0) / REPLICATIONS;
    const variance = quantiles.reduce((sum, x) => sum + (x / mean - 1) ** 2, 0) / (REPLICATIONS - 1);
    return ((spent / 1e9 / REPLICATIONS) * variance * NORMAL_DEVIATE ** 2) / ERROR ** 2;
  };
  return {
    name: 'accuracy: VaR99.5 of the base portfolio within 1 % (half the 95 % interval), one core, sorting included',
    unit: 'CPU seconds',
    contenders: [
      { name: 'stratified losses', cost: costOf('stratified') },
      { name: 'independent losses', cost: costOf('independent') },
    ],
  };
}

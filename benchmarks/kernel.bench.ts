import { BLOCK_TRIALS, compilePlan, simulateBlocks, type TrialTotals } from '../src/engine';
import { type Comparison, cpuNanoseconds } from './compare';
import { BASE, baseModel, basePortfolio } from './portfolio';
import { simulateNaively } from './yardsticks/naive';
import { nativeCost } from './yardsticks/native';
import { numpyCost } from './yardsticks/numpy';

const BLOCKS = 12;
const SCALAR_BLOCKS = 3;
const NAIVE_TRIALS = 2_000;
const NUMPY_TRIALS = 100_000;

/** CPU time per event of the simulation kernel, on one core. */
export function kernelComparison(): Comparison {
  const plan = compilePlan(basePortfolio(), 1);
  const model = baseModel();
  const trials = BLOCKS * BLOCK_TRIALS;
  const totals: TrialTotals = {
    trials,
    residual: { annual: new Float64Array(trials), largest: new Float64Array(trials), ceded: null },
    inherent: null,
  };
  simulateBlocks(plan, 0, 1, totals);
  return {
    name: 'kernel: 500 Poisson-lognormal risks, 184 events a year',
    unit: 'CPU ns per event',
    contenders: [
      {
        name: 'riskweave, one thread',
        cost: () => cpuNanoseconds(() => simulateBlocks(plan, 0, BLOCKS, totals)) / (plan.meanEvents * trials),
      },
      {
        name: 'riskweave, scalar reference',
        cost: () =>
          cpuNanoseconds(() => simulateBlocks(plan, 0, SCALAR_BLOCKS, totals, undefined, 'scalar')) /
          (plan.meanEvents * SCALAR_BLOCKS * BLOCK_TRIALS),
      },
      { name: 'C++ with AVX2, totals only', cost: nativeCost(plan, BLOCKS) },
      { name: 'numpy, sparse', cost: () => numpyCost('sparse', BASE, NUMPY_TRIALS) },
      { name: 'numpy, dense', cost: () => numpyCost('dense', BASE, NUMPY_TRIALS) },
      {
        name: 'naive JavaScript',
        cost: () => {
          let events = 0;
          const spent = cpuNanoseconds(() => {
            events = simulateNaively(model, NAIVE_TRIALS).events;
          });
          return spent / events;
        },
      },
    ],
  };
}

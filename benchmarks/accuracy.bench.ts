import {
  BLOCK_TRIALS,
  compilePlan,
  createTotals,
  rankSample,
  type Sampling,
  simulateBlocks,
  valueAtRisk,
  valueAtRiskRanks,
} from '../src/engine';
import { randomisationsOf } from '../src/simulation/randomisations';
import { type Comparison, type Cost, cpuNanoseconds } from './compare';
import { basePortfolio } from './portfolio';

const BLOCKS = 64;
const REPLICATIONS = 24;
const LEVEL = 0.995;
const ERROR = 0.01;

/**
 * What it costs to know VaR99.5 to one per cent: time × the mean square of the stated standard error, and the same of half the
 * 95 % interval, which is Student's where stratified and so a twelfth wider for the same error. Over replications of about a
 * million years each; the stated errors of 24 of them, each with fifteen degrees of freedom, make a ratio of costs good to a
 * tenth, where the scatter of 24 quantiles would give a factor of 1.5.
 */
export function accuracyComparison(): Comparison {
  const plan = compilePlan(basePortfolio(), 1);
  const totals = createTotals(plan, BLOCKS * BLOCK_TRIALS);
  let seed = 0;
  const costOf = (sampling: Sampling) => (): Cost => {
    let [errors, halves] = [0, 0];
    const spent = cpuNanoseconds(() => {
      for (let i = 0; i < REPLICATIONS; i++) {
        simulateBlocks({ ...plan, seed: ++seed, sampling }, 0, BLOCKS, totals);
        const { annual } = totals.residual;
        const ranked = rankSample(annual, randomisationsOf({ sampling }));
        ranked.hold([valueAtRiskRanks(annual.length, LEVEL)]);
        const { value, standardError, low, high } = valueAtRisk(ranked, LEVEL);
        errors += (standardError! / value!) ** 2;
        halves += ((high! - low!) / (2 * value!)) ** 2;
      }
    });
    const secondsFor = (squares: number): number =>
      ((spent / 1e9 / REPLICATIONS) * (squares / REPLICATIONS)) / ERROR ** 2;
    return { cost: secondsFor(errors), also: { 'by half the 95 % interval': secondsFor(halves) } };
  };
  return {
    name: 'accuracy: standard error of VaR99.5 of the base portfolio 1 %, one core, ranking included',
    unit: 'CPU seconds',
    contenders: [
      { name: 'stratified losses', cost: costOf('stratified') },
      { name: 'independent losses', cost: costOf('independent') },
    ],
  };
}

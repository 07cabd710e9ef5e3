import {
  addLosses,
  BLOCK_TRIALS,
  compilePlan,
  createTotals,
  exceedanceCurve,
  lossHistogram,
  type RankedSample,
  rankHistogram,
  rankSample,
  simulateBlocks,
  tailRanks,
  tailValueAtRisk,
  valueAtRisk,
  valueAtRiskRanks,
} from '../src/engine';
import { type Comparison, cpuNanoseconds } from './compare';
import { basePortfolio } from './portfolio';

const BLOCKS = 61;
const LEVELS = [0.9, 0.95, 0.99, 0.995, 0.999];

/** VaR and TVaR at five levels with their errors and the curve, from a million years; the yardsticks only put them in order. */
export function statisticsComparison(): Comparison {
  const plan = compilePlan(basePortfolio(), 1);
  const totals = createTotals(plan, BLOCKS * BLOCK_TRIALS);
  simulateBlocks(plan, 0, BLOCKS, totals);
  const { annual } = totals.residual;
  const milliseconds = (work: () => void) => (): number => cpuNanoseconds(work) / 1e6;
  return {
    name: 'statistics: VaR and TVaR at five levels, errors and curve of a million years of the base portfolio',
    unit: 'CPU milliseconds',
    contenders: [
      {
        name: 'riskweave, ranks by histogram',
        cost: milliseconds(() => {
          const ranked = rankSample(annual);
          const n = annual.length;
          ranked.hold(LEVELS.flatMap((level) => [valueAtRiskRanks(n, level), tailRanks(n, level)]));
          figures(ranked);
        }),
      },
      {
        name: 'riskweave, histogram instead of years',
        cost: milliseconds(() => {
          const histogram = lossHistogram(plan.quantum, 1);
          addLosses(histogram, annual, 0);
          figures(rankHistogram(histogram));
        }),
      },
      { name: 'Float64Array.sort alone', cost: milliseconds(() => void annual.slice().sort()) },
      {
        name: 'Array.sort by a comparator alone',
        cost: milliseconds(() => void Array.from(annual).sort((a, b) => a - b)),
      },
    ],
  };
}

function figures(ranked: RankedSample): void {
  for (const level of LEVELS) {
    valueAtRisk(ranked, level);
    tailValueAtRisk(ranked, level, 'finite');
  }
  exceedanceCurve(ranked);
}

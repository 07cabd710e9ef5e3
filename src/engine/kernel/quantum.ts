/** The step to which losses are rounded, chosen so that sums of losses are exact in float64 and free of order. */
import { pow } from '../math/pow';
import type { Portfolio, PortfolioRisk } from '../portfolio';
import { BLOCK_TRIALS } from './plan';
import { SMALLEST_TAIL } from './table-layout';

const DEFAULT_QUANTUM = 2 ** -6;
/** Quanta that the smallest mean loss has at least, where totals leave room for it. */
const FINENESS = 2 ** 20;
/** Means below this many quanta do not matter; halving on would end at a step of 0. */
const SMALLEST_QUANTUM = 2 ** -200;
/** Quanta that a sum over a block may reach; below 2^53 integers are exact. */
const MOST_QUANTA = 2 ** 51;
/** Quanta at which a single loss saturates. */
const CAP_QUANTA = 2 ** 50;
/** Deviations above the mean that the year's total is given room for. */
const DEVIATIONS = 64;
/** Parts into which the smallest tail probability is divided between a loss and the drivers that act on it. */
const SPLITS = 4;

export interface Quantum {
  readonly quantum: number;
  readonly lossCap: number;
}

/** meanEvents: mean events a year of each risk; risks without events do not count. */
export function chooseQuantum(portfolio: Portfolio, meanEvents: Float64Array): Quantum {
  let smallestMean = Infinity;
  let largestLoss = 0;
  let mean = 0;
  let variance = 0;
  portfolio.risks.forEach((risk, i) => {
    const events = meanEvents[i]!;
    const { severity } = risk;
    if (!(events > 0) || !(severity.mean > 0)) return;
    const largest = largestDraw(portfolio, risk);
    smallestMean = Math.min(smallestMean, severity.mean);
    largestLoss = Math.max(largestLoss, largest);
    mean += events * severity.mean;
    variance += events * secondMomentUpTo(risk, largest);
  });
  let quantum = DEFAULT_QUANTUM;
  while (quantum * FINENESS > smallestMean && quantum > SMALLEST_QUANTUM) quantum /= 2;
  const block = BLOCK_TRIALS * mean + DEVIATIONS * Math.sqrt(BLOCK_TRIALS * variance) + largestLoss;
  while (quantum * MOST_QUANTA < block) quantum *= 2;
  return { quantum, lossCap: quantum * CAP_QUANTA };
}

/** E[min(X, largest)²] of a loss; of a sum of forms at least E[S²], each form up to `largest`, all as if they arose together. */
function secondMomentUpTo({ severity, lossForms }: PortfolioRisk, largest: number): number {
  if (!lossForms) return severity.limitedSecondMoment(largest);
  let means = 0;
  let seconds = 0;
  for (const form of lossForms.forms) {
    means += form.severity.mean;
    seconds += form.severity.limitedSecondMoment(largest);
  }
  return seconds + means * means;
}

/** About the largest loss that a draw can give, together with the drivers on it. */
function largestDraw(portfolio: Portfolio, risk: PortfolioRisk): number {
  const { severityLoadings, lossForms } = risk;
  const severities = lossForms ? lossForms.forms.map(({ severity }) => severity) : [risk.severity];
  const atTail = (tail: number): number =>
    severities.reduce((sum, severity) => sum + severity.survivalQuantile(tail), 0);
  if (severityLoadings.length === 0) return atTail(SMALLEST_TAIL);
  let largest = 0;
  for (let split = 0; split <= SPLITS; split++) {
    const tail = pow(SMALLEST_TAIL, split / SPLITS);
    let loss = atTail(Math.min(0.5, SMALLEST_TAIL / tail));
    for (const { driver, loading } of severityLoadings) {
      const { distribution } = portfolio.drivers[driver]!;
      const value =
        loading > 0 ? distribution.survivalQuantile(Math.min(0.5, tail)) : distribution.quantile(Math.min(0.5, tail));
      loss *= pow(value, loading) / distribution.moment(loading);
    }
    largest = Math.max(largest, loss);
  }
  return largest;
}

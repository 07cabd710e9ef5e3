import { log1p } from '../math/log';
import type { Portfolio, PortfolioRisk } from '../portfolio';
import { logarithmicSizes, poissonCounts } from './count-table';
import { probabilityFactor } from './loaded-probability';
import { BLOCK_TRIALS, CERTAIN, CLUSTERS, DECIDED, FIRST_POINTS, NEVER, NONE, POINTS } from './plan';
import { storeTable, type TableStore } from './table-store';

/** Points a block that the stream can number. */
const MOST_POINTS = 2 ** 31;
/** With more points a slot it is cheaper to decide every slot of every trial. */
const MOST_FIRST_POINTS = 32;

/** How the own events of one risk come about; see `RiskColumns`. */
export interface Process {
  process: number;
  rate: number;
  slots: number;
  odds: number;
  counts: number;
  clusterSizes: number;
}

export function compileFrequency(portfolio: Portfolio, risk: PortfolioRisk, store: TableStore): Process {
  const process = processOf(portfolio, risk);
  const bySlot = process.process === CERTAIN || process.process === DECIDED;
  const events = bySlot ? process.slots : Math.max(process.rate, risk.frequency.mean);
  if (!(events * BLOCK_TRIALS <= MOST_POINTS)) {
    const most = MOST_POINTS / BLOCK_TRIALS;
    throw new RangeError(`risk ${risk.id}: a simulation can number at most ${most} events a year, found ${events}`);
  }
  if (process.process === NEVER || process.process === CERTAIN) return process;
  if (risk.frequencyLoadings.length > 0 || risk.latent !== null) return process;
  const mean = process.rate * BLOCK_TRIALS;
  process.counts = storeTable(store, `poisson ${mean}`, () => poissonCounts(mean));
  if (process.process === CLUSTERS) {
    const { odds } = process;
    process.clusterSizes = storeTable(store, `logarithmic ${odds}`, () => logarithmicSizes(odds, log1p(odds)));
  }
  return process;
}

function processOf(portfolio: Portfolio, risk: PortfolioRisk): Process {
  const spec = risk.frequencySpec;
  const process: Process = { process: NEVER, rate: 0, slots: 1, odds: 0, counts: NONE, clusterSizes: NONE };
  if (!(risk.frequency.mean > 0)) return process;
  const driven = risk.frequencyLoadings.length > 0;
  switch (spec.type) {
    case 'poisson':
      return { ...process, process: POINTS, rate: spec.rate };
    case 'negativeBinomial': {
      const odds = spec.mean / spec.size;
      // Under drivers ln(1 + odds) depends on the trial: points come at the rate of events and some have none.
      return { ...process, process: CLUSTERS, odds, rate: driven ? spec.mean : spec.size * log1p(odds) };
    }
    case 'bernoulli':
    case 'binomial': {
      const { probability } = spec;
      const slots = spec.type === 'binomial' ? spec.trials : 1;
      if (probability === 1) return { ...process, process: CERTAIN, slots };
      const rate = -slots * log1p(-probability) * (driven ? factorOf(portfolio, risk, probability) : 1);
      const isCostly = driven && rate > MOST_FIRST_POINTS * slots;
      return { ...process, process: isCostly ? DECIDED : FIRST_POINTS, slots, rate };
    }
  }
}

function factorOf(portfolio: Portfolio, risk: PortfolioRisk, probability: number): number {
  const loadings = risk.frequencyLoadings.map(({ driver, loading }) => ({
    distribution: portfolio.drivers[driver]!.distribution,
    loading,
  }));
  try {
    return probabilityFactor(loadings, probability);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`risk ${risk.id}: ${error.message}`) : error;
  }
}

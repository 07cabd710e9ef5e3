import type { Target } from './until-precise';

/** What is kept of the simulated years: each of them, or histograms whose size does not grow. */
export type MemoryChoice = 'auto' | 'full' | 'constant';

/** Up to so many years each is kept: 18 bytes for each ledger of a year, 36 with inherent and residual. */
const MOST_KEPT = 20_000_000;

export interface MemoryOrder {
  memory?: MemoryChoice;
  trials: number;
  target?: Target | null;
}

/** Whether the years are kept as histograms: when asked for, or when there may be more than 20 million. */
export function keepsHistograms({ memory = 'auto', trials, target }: MemoryOrder): boolean {
  if (memory !== 'auto') return memory === 'constant';
  return Math.max(trials, target?.mostTrials ?? 0) > MOST_KEPT;
}

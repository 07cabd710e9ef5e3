import {
  BLOCK_TRIALS,
  type BlockSums,
  type Convergence,
  createTotals,
  firstTrials,
  type Plan,
  type TrialTotals,
} from '../engine/index';
import { firstPass } from './first-pass';
import { type Hooks, within } from './progress';
import { randomisationsOf } from './randomisations';
import type { Runner } from './runners/runner';

/** When a simulation may stop: once VaR at this level is known well enough. */
export interface Target {
  /** Half the width of the 95 % interval of the residual VaR, as a share of it. */
  error: number;
  /** In (0, 1); it need not be one of the levels that are reported. */
  level: number;
  /** Trials at which the simulation stops in any case. */
  mostTrials: number;
}

/** The years that were simulated. */
export interface SimulatedYears {
  totals: TrialTotals;
  sums: BlockSums[];
  /** Null when no target was set. */
  convergence: Convergence | null;
}

/**
 * Simulates `trials` years, and with a target twice as many as long as it is missed. The years of a run are the first
 * ones of every longer run, so that only new blocks are simulated and the outcome is that of a run with the final
 * number of trials.
 */
export async function simulateYears(
  plan: Plan,
  trials: number,
  target: Target | null,
  runner: Runner,
  hooks: Hooks,
): Promise<SimulatedYears> {
  const most = Math.max(trials, target?.mostTrials ?? 0);
  // Pages that are never written take no memory, so there is room for all from the start.
  const room = createTotals(plan, most);
  let sums: BlockSums[] = [];
  let simulated = 0;
  for (let count = trials; ; count = Math.min(2 * count, most)) {
    const totals = firstTrials(room, count);
    const kept = sums.filter(({ block }) => (block + 1) * BLOCK_TRIALS <= simulated);
    const share = within(hooks, simulated / most, count / most);
    sums = [...kept, ...(await firstPass(plan, totals, runner, share, simulated))];
    simulated = count;
    if (target === null) return { totals, sums, convergence: null };
    const input = {
      annual: totals.residual.annual,
      level: target.level,
      randomisations: randomisationsOf(plan),
    };
    const reached = await runner.run('quantilePrecision', input, hooks.signal);
    if (reached <= target.error || count === most)
      return { totals, sums, convergence: convergenceOf(target, most, reached) };
  }
}

export function convergenceOf({ error, level }: Target, mostTrials: number, reached: number): Convergence {
  return {
    state: reached <= error ? 'CONVERGED' : 'NOT_CONVERGED',
    measure: 'valueAtRisk',
    level,
    targetError: error,
    reachedError: Number.isFinite(reached) ? reached : null,
    mostTrials,
  };
}

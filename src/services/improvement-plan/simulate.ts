import type { ImprovementPlanOrder, PlanFigure } from '../../domain/index';
import type { Measured, Model } from '../../engine/index';
import { compareScenarios, type ComparedScenario, type Runner } from '../../simulation/index';

/** The residual year of one model, and its difference from the base. */
export interface Simulated {
  mean: PlanFigure;
  tail: PlanFigure;
  meanDifference: PlanFigure;
  tailDifference: PlanFigure;
}

/** Models compared at once. */
const BATCH = 8;
const Z95 = 1.959963984540054;
const NO_DIFFERENCE: PlanFigure = { value: 0, low: 0, high: 0 };

/** A base and others on the same simulated years: the base first. */
export async function simulateBeside(
  base: Model,
  others: readonly Model[],
  { trials, seed, level }: Pick<ImprovementPlanOrder, 'trials' | 'seed' | 'level'>,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<Simulated[]> {
  const options = { method: 'simulation', precision: 1e-6, trials, seed, levels: [level] } as const;
  const simulated: Simulated[] = [];
  for (let from = 0; from === 0 || from < others.length; from += BATCH) {
    const scenarios = others.slice(from, from + BATCH);
    const order = { base, scenarios, options, appetite: [], largestEvent: false };
    const compared = await compareScenarios(order, runner, signal ? { signal } : {});
    if ('refusals' in compared) throw new Error(compared.refusals.map(({ message }) => message).join('; '));
    if (from === 0) {
      const { mean, tailValueAtRisk } = compared.base.ledger;
      const figures = { mean: measured(mean), tail: figureOf(tailValueAtRisk[0]!) };
      simulated.push({ ...figures, meanDifference: NO_DIFFERENCE, tailDifference: NO_DIFFERENCE });
    }
    simulated.push(...compared.scenarios.map(simulatedOf));
  }
  return simulated;
}

function simulatedOf({ ledger, mean, tailValueAtRisk }: ComparedScenario): Simulated {
  return {
    mean: measured(ledger.mean),
    tail: figureOf(ledger.tailValueAtRisk[0]!),
    meanDifference: figureOf(mean),
    tailDifference: figureOf(tailValueAtRisk[0]!),
  };
}

const figureOf = ({ value, low, high }: PlanFigure): PlanFigure => ({ value, low, high });

function measured({ value, standardError }: Measured): PlanFigure {
  if (value === null || standardError === null) return { value, low: null, high: null };
  return { value, low: value - Z95 * standardError, high: value + Z95 * standardError };
}

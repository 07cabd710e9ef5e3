import type { ImprovementPlanOrder, PlanFigure } from '../../domain/index';
import type { Interval, Measured, Model } from '../../engine/index';
import {
  type AnnualComparison,
  type AnnualFigures,
  compareAnnual,
  type Hooks,
  type Runner,
} from '../../simulation/index';

/** Mean, value at risk and tail value at risk at the level of the order, with their 95 % limits. */
export interface SimulatedYear {
  mean: PlanFigure;
  valueAtRisk: PlanFigure;
  tail: PlanFigure;
}

/** The residual year of one model, and its difference from the base. */
export interface Simulated extends SimulatedYear {
  difference: SimulatedYear;
  /** Value at risk at each of the further levels. */
  quantiles: PlanFigure[];
}

export interface SimulateOrder extends Pick<ImprovementPlanOrder, 'trials' | 'seed' | 'level'> {
  /** Further levels, none unless given. */
  levels?: readonly number[];
}

const Z95 = 1.959963984540054;
const SAME: PlanFigure = { value: 0, low: 0, high: 0 };

/** A base and others on the same simulated years: the base first. */
export async function simulateBeside(
  base: Model,
  others: readonly Model[],
  { trials, seed, level, levels: further = [] }: SimulateOrder,
  runner: Runner,
  hooks: Hooks,
): Promise<Simulated[]> {
  const levels = [...new Set([level, ...further])].sort((a, b) => a - b);
  const at: At = { level: levels.indexOf(level), further: further.map((one) => levels.indexOf(one)) };
  const compared = await compareAnnual({ base, scenarios: others, trials, seed, levels }, runner, hooks);
  if ('refusals' in compared) throw new Error(compared.refusals.map(({ message }) => message).join('; '));
  const difference = { mean: SAME, valueAtRisk: SAME, tail: SAME };
  return [
    { ...yearOf(compared.base, at), difference },
    ...compared.scenarios.map((scenario) => simulatedOf(scenario, at)),
  ];
}

/** Where the level of the order, and the further ones, stand among all levels. */
interface At {
  level: number;
  further: number[];
}

function simulatedOf({ differences, ...figures }: AnnualComparison['scenarios'][number], at: At): Simulated {
  const { mean, valueAtRisk, tailValueAtRisk } = differences;
  return {
    ...yearOf(figures, at),
    difference: {
      mean: figureOf(mean),
      valueAtRisk: figureOf(valueAtRisk[at.level]!),
      tail: figureOf(tailValueAtRisk[at.level]!),
    },
  };
}

function yearOf({ mean, valueAtRisk, tailValueAtRisk }: AnnualFigures, at: At): Omit<Simulated, 'difference'> {
  return {
    mean: measured(mean),
    valueAtRisk: figureOf(valueAtRisk[at.level]!),
    tail: figureOf(tailValueAtRisk[at.level]!),
    quantiles: at.further.map((place) => figureOf(valueAtRisk[place]!)),
  };
}

const figureOf = ({ value, low, high }: PlanFigure | Interval): PlanFigure => ({ value, low, high });

function measured({ value, standardError }: Measured): PlanFigure {
  if (value === null || standardError === null) return { value, low: null, high: null };
  return { value, low: value - Z95 * standardError, high: value + Z95 * standardError };
}

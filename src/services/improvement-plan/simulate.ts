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
  order: SimulateOrder,
  runner: Runner,
  hooks: Hooks,
): Promise<Simulated[]> {
  return (await simulateOn({ model: base }, others, order, runner, hooks)).figures;
}

/** A model, with its annual losses where they were simulated before in the same trials. */
export interface SimulatedBase {
  model: Model;
  years?: Float64Array | undefined;
}

/** The same, with the base's annual losses told for what is set beside it next. */
export async function simulateOn(
  base: SimulatedBase,
  others: readonly Model[],
  { trials, seed, level, levels: further = [] }: SimulateOrder,
  runner: Runner,
  hooks: Hooks,
): Promise<{ figures: Simulated[]; years: Float64Array }> {
  const levels = [...new Set([level, ...further])].sort((a, b) => a - b);
  const at: At = { level: levels.indexOf(level), further: further.map((one) => levels.indexOf(one)) };
  const order = { base: base.model, baseYears: base.years, scenarios: others, trials, seed, levels };
  const compared = await compareAnnual(order, runner, hooks);
  if ('refusals' in compared) throw new Error(compared.refusals.map(({ message }) => message).join('; '));
  const difference = { mean: SAME, valueAtRisk: SAME, tail: SAME };
  const figures = [
    { ...yearOf(compared.base, at), difference },
    ...compared.scenarios.map((scenario) => simulatedOf(scenario, at)),
  ];
  return { figures, years: compared.baseYears };
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

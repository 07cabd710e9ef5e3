import { checkModel, type Measured, type Model } from '../engine/index';
import { type Hooks, stepsOf } from './progress';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import { type AnnualDifferences, annualDifferences, type AnnualSide } from './scenario/annual-differences';
import { annualOf, annualFrom } from './scenario/annual-years';
import type { ScenarioRefusal } from './scenario/comparison';
import { refusedOf } from './scenario/refused';
import type { CompiledModel } from './tasks/compile';
import type { AnnualSample } from './tasks/sample-annual';

export interface AnnualOrder {
  base: Model;
  /** Annual losses of the base in these trials with this seed, where an earlier comparison has told them. */
  baseYears?: Float64Array | undefined;
  scenarios: readonly Model[];
  trials: number;
  /** A whole number from 0 to 2^53 − 1. */
  seed: number;
  /** Of VaR and TVaR, each above 0 and below 1. */
  levels: readonly number[];
}

/** Figures of the residual annual loss, in currency. */
export interface AnnualFigures extends Pick<AnnualSample, 'valueAtRisk' | 'tailValueAtRisk'> {
  mean: Measured;
}

export interface AnnualComparison {
  base: AnnualFigures;
  baseYears: Float64Array;
  /** Each with its differences, scenario less base. */
  scenarios: (AnnualFigures & { differences: AnnualDifferences })[];
}

/**
 * Mean, VaR and TVaR of the residual year of a base and of scenarios on the same simulated years: the figures of
 * `compareScenarios` by simulation without who moved, curves and persons, so that only annual losses are simulated.
 */
export async function compareAnnual(
  { base, baseYears, scenarios, trials, seed, levels }: AnnualOrder,
  runner: Runner,
  { signal, onProgress }: Hooks = {},
): Promise<AnnualComparison | { refusals: ScenarioRefusal[] }> {
  const models = [base, ...scenarios];
  const faults = models.flatMap((model, i) => refusedOf(i, checkModel(model)));
  if (faults.length > 0) return { refusals: faults };
  const answers = await inLanes(models, runner.threads, (model) => runner.run('compile', { model, seed }, signal));
  const refusals = answers.flatMap((answer, i) => ('refusal' in answer ? refusedOf(i, [answer.refusal]) : []));
  if (refusals.length > 0) return { refusals };
  const [first, ...others] = models.map((model, i) => ({ model, compiled: answers[i] as CompiledModel }));
  const pass = { trials, signal };
  const sampled = async (compiled: CompiledModel, annual: Float64Array) => {
    const input = { annual, levels, known: compiled.residual, randomisations: null };
    return { compiled, annual, sample: await runner.run('sampleAnnual', input, signal) };
  };
  const before = baseYears ?? (await annualOf(first!, pass, runner));
  const side = await sampled(first!.compiled, before);
  const done = stepsOf(onProgress, 0, 1, others.length);
  const compared = await inLanes(others, runner.threads, async (scenario) => {
    const annual = await annualFrom({ ...first!, annual: before }, scenario, pass, runner);
    const after = await sampled(scenario.compiled, annual);
    const differences = await annualDifferences(side, after, runner, signal);
    done();
    return { ...figuresOf(after), differences };
  });
  return { base: figuresOf(side), baseYears: before, scenarios: compared };
}

/** The mean is the analytic one where it exists. */
function figuresOf({ compiled, sample }: AnnualSide & { readonly sample: AnnualSample }): AnnualFigures {
  const { moments } = compiled.residual;
  const { valueAtRisk, tailValueAtRisk } = sample;
  return {
    mean: moments ? { value: moments.mean, standardError: 0 } : sample.annual.mean,
    ...{ valueAtRisk, tailValueAtRisk },
  };
}

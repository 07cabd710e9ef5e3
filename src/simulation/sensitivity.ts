import { checkModel, type Model } from '../engine/index';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import type { Runner } from './runners/runner';
import type { EpistemicInput, StatedUncertainty } from './sensitivity/epistemic-input';
import { inLanes } from './runners/in-lanes';
import type { LearnedInput } from './tasks/learn-input';
import type { MeanSensitivity } from './tasks/sensitivity';

export interface SensitivityOrder {
  stated: StatedUncertainty;
  /** A whole number from 0 to 2^53 − 1. */
  seed: number;
}

/**
 * What the mean annual loss of a compiled register owes to each uncertain estimate: tornado and Sobol' indices, from the
 * analytic mean. The same model, order and engine version give the same figures. An aborted signal stops and rejects.
 */
export async function meanSensitivity(
  model: Model,
  order: SensitivityOrder,
  runner: Runner,
  { signal }: Hooks = {},
): Promise<MeanSensitivity | { refusals: Refusal[] }> {
  const faults = checkModel(model);
  if (faults.length > 0) return { refusals: faults };
  return runner.run('sensitivity', { model, ...order }, signal);
}

export interface LearningOrder {
  inputs: readonly EpistemicInput[];
  seed: number;
  /** Of VaR and TVaR, within (0, 1). */
  level: number;
  appetite: readonly { loss: number; probability: number }[];
}

/** Years behind the tail figures: 128 of them beyond what one in 500 exceeds. */
const YEARS = 64_000;

/**
 * What knowing each of the inputs would do to the tail and to the appetite verdicts, in their order: by simulation on
 * common random numbers, each input alone, everything else as uncertain as it is. An aborted signal stops and rejects.
 */
export async function learnInputs(
  model: Model,
  { inputs, seed, level, appetite }: LearningOrder,
  runner: Runner,
  { signal }: Hooks = {},
): Promise<LearnedInput[]> {
  if (inputs.length === 0) return [];
  const years = await runner.run('registerYears', { model, seed, trials: YEARS }, signal);
  return inLanes(inputs, runner.threads, (input) =>
    runner.run('learnInput', { model, input, seed, years, level, appetite }, signal),
  );
}

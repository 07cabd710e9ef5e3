import {
  type Problem,
  type Result,
  refusal,
  type SimulationOrder,
  type SimulationTarget,
  success,
} from '../domain/index';
import { FEWEST_STRATIFIED, type QuantifyOptions } from '../simulation/index';
import type { SimulationStartInput, SimulationTargetInput } from './inputs';

export const TRIALS_MINIMUM = 1_000;
export const TRIALS_MAXIMUM = 10_000_000;
const LEVELS_MAXIMUM = 20;
/** Relative error asked of the exact method. */
const EXACT_PRECISION = 1e-6;
/** Years that a simulation with a target begins with: the fewest that can be stratified. */
const FIRST_TRIALS = FEWEST_STRATIFIED;
const TARGET_LEVEL = 0.99;
const LEAST_ERROR = 1e-6;
const SAMPLINGS = { INDEPENDENT: 'independent', STRATIFIED: 'stratified' } as const;
const MEMORIES = { FULL: 'full', CONSTANT: 'constant' } as const;
const METHODS = { AUTO: 'auto', EXACT: 'exact', SIMULATION: 'simulation' } as const;
const DEFAULTS: SimulationOrder = {
  method: 'AUTO',
  trials: 1_000_000,
  seed: 1,
  levels: [0.9, 0.95, 0.99, 0.995, 0.999],
};

/**
 * What is asked for, with what is usual where nothing is said. Levels are put in order and named once, so that the
 * same set of them is the same order.
 */
export function orderOf(input: SimulationStartInput): Result<SimulationOrder> {
  const method = input.method ?? DEFAULTS.method;
  const trials = input.trials ?? (input.target ? FIRST_TRIALS : DEFAULTS.trials);
  const seed = input.seed ?? DEFAULTS.seed;
  const levels = input.levels ?? DEFAULTS.levels;
  const problems = [
    ...wholeNumberProblems('trials', trials, TRIALS_MINIMUM, TRIALS_MAXIMUM),
    ...wholeNumberProblems('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    ...levelsProblems(levels),
    ...(input.target ? targetProblems(input.target) : []),
  ];
  if (problems.length > 0) return refusal(...problems);
  return success({
    method,
    trials,
    seed,
    levels: [...new Set(levels)].sort((a, b) => a - b),
    ...(input.sampling && input.sampling !== 'AUTO' ? { sampling: input.sampling } : {}),
    ...(input.target ? { target: targetOf(input.target) } : {}),
    ...(input.memory && input.memory !== 'AUTO' ? { memory: input.memory } : {}),
  });
}

function targetOf({ error, level, mostTrials }: SimulationTargetInput): SimulationTarget {
  return { error, level: level ?? TARGET_LEVEL, mostTrials: mostTrials ?? TRIALS_MAXIMUM };
}

/** An order in the words of the quantification. */
export function optionsOf(order: SimulationOrder): QuantifyOptions {
  const { method, trials, seed, levels, sampling, target, memory } = order;
  return {
    method: METHODS[method],
    precision: EXACT_PRECISION,
    trials,
    seed,
    levels,
    sampling: sampling ? SAMPLINGS[sampling] : 'auto',
    target: target ?? null,
    memory: memory ? MEMORIES[memory] : 'auto',
  };
}

/** Problems of a level of value at risk. */
export function levelProblems(level: number, path: string[]): Problem[] {
  if (level > 0 && level < 1) return [];
  return [outOfRange(path, `${path.join('.')} is ${level}; it must be above 0 and below 1`)];
}

export function outOfRange(path: string[], message: string): Problem {
  return { type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path };
}

export function wholeNumberProblems(field: string, value: number, low: number, high: number): Problem[] {
  if (Number.isInteger(value) && value >= low && value <= high) return [];
  return [outOfRange([field], `${field} is ${value}; it must be a whole number from ${low} to ${high}`)];
}

function targetProblems({ error, level, mostTrials }: SimulationTargetInput): Problem[] {
  const bounded = error >= LEAST_ERROR && error <= 1;
  return [
    ...(bounded
      ? []
      : [outOfRange(['target', 'error'], `target.error is ${error}; it must be from ${LEAST_ERROR} to 1`)]),
    ...levelProblems(level ?? TARGET_LEVEL, ['target', 'level']),
    ...wholeNumberProblems('mostTrials', mostTrials ?? TRIALS_MAXIMUM, TRIALS_MINIMUM, TRIALS_MAXIMUM).map(
      (problem) => ({ ...problem, path: ['target', 'mostTrials'] }),
    ),
  ];
}

function levelsProblems(levels: readonly number[]): Problem[] {
  if (levels.length < 1 || levels.length > LEVELS_MAXIMUM) {
    return [outOfRange(['levels'], `levels has ${levels.length} entries; it must have 1 to ${LEVELS_MAXIMUM}`)];
  }
  return levels.flatMap((level, i) => levelProblems(level, ['levels', String(i)]));
}

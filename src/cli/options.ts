import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MemoryChoice, SamplingChoice } from '../simulation/index';

export interface QuantifyOptions {
  method: 'auto' | 'exact' | 'simulation';
  precision: number;
  /** Not given: a million, fewer to begin with where an error is asked. */
  trials?: number;
  targetError?: number;
  targetLevel: number;
  mostTrials: number;
  sampling: SamplingChoice;
  memory: MemoryChoice;
  seed: number;
  threads: number;
  levels: number[];
  json: boolean;
}

const DEFAULT_LEVELS = [0.9, 0.95, 0.99, 0.995, 0.999];
const MOST_TRIALS = 100_000_000;
const MOST_THREADS = 256;
const TRIALS_TITLE =
  'years to simulate, with --target-error to begin with (default: 1000000, with --target-error 262144)';

/** The options of `quantify`, each checked against its bounds: what lies outside is wrong usage. */
export function addQuantifyOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--method <method>', 'how to compute')
        .choices(['auto', 'exact', 'simulation'])
        .default('auto', 'auto: exact where the model allows it'),
    )
    .option('--precision <share>', 'relative error asked of the exact method', inside(1e-12, 0.1), 1e-6)
    .option('--trials <count>', TRIALS_TITLE, wholeNumber(1, MOST_TRIALS))
    .option('--target-error <share>', 'simulate until VaR is known to this share of it (95 %)', inside(1e-6, 1))
    .option('--target-level <level>', 'level of the VaR of --target-error', inside(1e-9, 1 - 1e-9), 0.99)
    .option('--most-trials <count>', 'years at which --target-error gives up', wholeNumber(1, MOST_TRIALS), 10_000_000)
    .addOption(
      new Option('--sampling <how>', 'how losses are drawn')
        .choices(['auto', 'independent', 'stratified'])
        .default('auto', 'auto: stratified where --target-error is reached sooner by it'),
    )
    .addOption(
      new Option('--memory <what>', 'what is kept of the years: each, or histograms that do not grow')
        .choices(['auto', 'full', 'constant'])
        .default('auto', 'auto: constant above 20 million years'),
    )
    .option('--seed <number>', 'seed of the random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .option('--threads <count>', 'worker threads', wholeNumber(1, MOST_THREADS), availableParallelism())
    .option('--levels <list>', 'levels of VaR and TVaR', levelList, DEFAULT_LEVELS)
    .option('--json', 'one JSON object instead of a table', false);
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = number(text);
    if (Number.isInteger(value) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
  };
}

/** Reads a number from `low` to `high`; anything else is wrong usage. */
export function inside(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = number(text);
    if (value >= low && value <= high) return value;
    throw new InvalidArgumentError(`It must be a number from ${low} to ${high}.`);
  };
}

function levelList(text: string): number[] {
  const levels = text.split(',').map(number);
  if (levels.every((level) => level > 0 && level < 1)) return [...new Set(levels)].sort((a, b) => a - b);
  throw new InvalidArgumentError('It must be a list of numbers above 0 and below 1, separated by commas.');
}

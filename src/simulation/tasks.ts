import { check } from './tasks/check';
import { codeTails } from './tasks/code-tails';
import { compare } from './tasks/compare';
import { compile } from './tasks/compile';
import { countExceedances } from './tasks/count-exceedances';
import { countYears } from './tasks/count-years';
import { exact } from './tasks/exact';
import { exchange } from './tasks/exchange';
import { groupFigures } from './tasks/group-figures';
import { groupPass } from './tasks/group-pass';
import { learnInput, registerYears } from './tasks/learn-input';
import { likelihoods } from './tasks/likelihoods';
import { histogramPrecision } from './tasks/histogram-precision';
import { quantilePrecision } from './tasks/quantile-precision';
import { raiseLargest } from './tasks/raise-largest';
import { replay } from './tasks/replay';
import { sampleAnnual } from './tasks/sample-annual';
import { sampleHistogram } from './tasks/sample-histogram';
import { sampleLargest } from './tasks/sample-largest';
import { sensitivity } from './tasks/sensitivity';
import { streamTails } from './tasks/stream-tails';
import { streamYears } from './tasks/stream-years';
import { simulate } from './tasks/simulate';
import { valueControls } from './tasks/value-controls';

/**
 * Everything that takes time, as pure functions of messages: what goes in and out can be copied between threads,
 * and large arrays lie on shared buffers. A worker thread loads this file.
 */
export const tasks = {
  compile,
  simulate,
  quantilePrecision,
  sampleAnnual,
  sampleLargest,
  streamYears,
  histogramPrecision,
  sampleHistogram,
  streamTails,
  replay,
  compare,
  exact,
  check,
  groupPass,
  codeTails,
  groupFigures,
  sensitivity,
  registerYears,
  learnInput,
  exchange,
  raiseLargest,
  countExceedances,
  countYears,
  likelihoods,
  valueControls,
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<K extends TaskName> = Parameters<(typeof tasks)[K]>[0];
export type TaskOutput<K extends TaskName> = ReturnType<(typeof tasks)[K]>;

export interface TaskMessage<K extends TaskName = TaskName> {
  name: K;
  input: TaskInput<K>;
}

/** Performs the task that a message names. */
export function performTask<K extends TaskName>({ name, input }: TaskMessage<K>): TaskOutput<K> {
  const task = tasks[name] as unknown as (input: TaskInput<K>) => TaskOutput<K>;
  return task(input);
}

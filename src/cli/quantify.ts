import type { Model } from '../engine/index';
import {
  compilingHere,
  FEWEST_STRATIFIED,
  inlineRunner,
  poolRunner,
  quantify,
  type QuantifyResult,
  type Runner,
  type Target,
} from '../simulation/index';
import type { QuantifyOptions } from './options';
import { showProgress } from './progress';
import { readModel } from './read-model';
import { refuse } from './refuse';
import { outcomeTable } from './table';

const USUAL_TRIALS = 1_000_000;
const DONE = 0;

/** `quantify MODEL.json`: prints the outcome, or every problem; resolves to the exit status. */
export async function runQuantify(file: string, options: QuantifyOptions): Promise<number> {
  // The threads start while the model is read.
  const runner = options.threads === 1 ? inlineRunner() : compilingHere(poolRunner({ threads: options.threads }));
  try {
    const read = readModel(file);
    if ('problems' in read) return refuse(read.problems, options.json);
    const result = await quantifyModel(read.model, options, runner);
    if ('refusals' in result) return refuse(result.refusals, options.json);
    const { outcome } = result;
    process.stdout.write(options.json ? `${JSON.stringify(outcome)}\n` : outcomeTable(outcome, read.model));
    return DONE;
  } finally {
    await runner.close();
  }
}

async function quantifyModel(model: Model, options: QuantifyOptions, runner: Runner): Promise<QuantifyResult> {
  const target = targetOf(options);
  const trials = options.trials ?? (target ? FEWEST_STRATIFIED : USUAL_TRIALS);
  const progress = showProgress('quantify');
  try {
    return await quantify(model, { ...options, trials, target }, runner, { onProgress: progress.update });
  } finally {
    progress.stop();
  }
}

function targetOf({ targetError, targetLevel, mostTrials }: QuantifyOptions): Target | null {
  return targetError === undefined ? null : { error: targetError, level: targetLevel, mostTrials };
}

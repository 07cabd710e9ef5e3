import { buildPortfolio, checkModel, type Model, type Outcome, RANDOMISATIONS } from '../engine/index';
import { computeExactly } from './by-exact-method';
import { computeBySimulation } from './by-simulation';
import { modelDigest } from './digest';
import { ENGINE_VERSION } from './engine-version';
import { EFFORT, exactObstacles } from './exact-effort';
import type { Figures } from './figures';
import { modelNotices } from './notices';
import { withPeople } from './people';
import { type Hooks, rising } from './progress';
import type { Refusal } from './refusal';
import type { Runner } from './runners/runner';
import type { MemoryChoice } from './memory';
import type { SamplingChoice } from './sampling';
import type { Target } from './until-precise';

export interface QuantifyOptions {
  method: 'auto' | 'exact' | 'simulation';
  /** Relative error asked of the exact method. */
  precision: number;
  /** Years to simulate, at least 1; with a target, those to begin with. */
  trials: number;
  /** A whole number from 0 to 2^53 − 1. */
  seed: number;
  /** Of VaR and TVaR, each above 0 and below 1. */
  levels: readonly number[];
  /** A simulation goes on until this error is reached; the exact method has none. */
  target?: Target | null;
  /** How the losses of events are drawn; `auto` unless given. */
  sampling?: SamplingChoice;
  /** What is kept of the years; `auto` unless given. */
  memory?: MemoryChoice;
}

export type QuantifyResult = { outcome: Outcome } | { refusals: Refusal[] };

/**
 * Quantifies a model: `auto` computes exactly where the exact method applies and simulates otherwise. The same model,
 * options and engine version give the same outcome apart from `elapsedMs`, whatever the runner. An aborted signal
 * stops the work and rejects.
 */
export async function quantify(
  model: Model,
  options: QuantifyOptions,
  runner: Runner,
  hooks: Hooks = {},
): Promise<QuantifyResult> {
  const started = performance.now();
  const faults = checkModel(model);
  if (faults.length > 0) return { refusals: faults };
  const computing = figuresOf(model, options, runner, rising(hooks));
  // While the runner's threads have begun to work.
  const digest = modelDigest(model);
  const figures = await computing;
  if ('refusals' in figures) return figures;
  hooks.onProgress?.(1);
  return { outcome: assemble(model, digest, options, figures, performance.now() - started) };
}

async function figuresOf(
  model: Model,
  options: QuantifyOptions,
  runner: Runner,
  hooks: Hooks,
): Promise<Figures | { refusals: Refusal[] }> {
  if (options.method === 'simulation') return bySimulation(model, options, runner, hooks, checkObstacles(model));
  const effort = options.method === 'exact' ? EFFORT.asked : EFFORT.automatic;
  const exactly = async (counted: Model, part: Hooks): Promise<Figures | { refusals: Refusal[] }> => {
    const obstacles = exactObstacles(buildPortfolio(counted), effort);
    return obstacles.length > 0 ? { refusals: obstacles } : computeExactly(counted, options, runner, part);
  };
  let unchecked: readonly Refusal[] = [];
  const money = async (loss: Model, part: Hooks): Promise<Figures | { refusals: Refusal[] }> => {
    const figures = await exactly(loss, part);
    // Where persons alone are refused, the simulated loss can still be checked.
    unchecked = 'refusals' in figures ? figures.refusals : checkObstacles(loss);
    return figures;
  };
  const exact = await withPeople(model, hooks, money, () => exactly);
  if (options.method === 'exact' || !('refusals' in exact)) return exact;
  return bySimulation(model, options, runner, hooks, unchecked);
}

/**
 * Persons are counted in the years of the loss and kept as it is. What events affect is drawn as forms of loss are, independently also in
 * a stratified run: its years are independent ones for them, and so are their errors.
 */
function bySimulation(
  model: Model,
  options: QuantifyOptions,
  runner: Runner,
  hooks: Hooks,
  unchecked: readonly Refusal[],
): Promise<Figures | { refusals: Refusal[] }> {
  return withPeople(
    model,
    hooks,
    (money, part) => computeBySimulation(money, options, unchecked, runner, part),
    ({ trials, bucketWidth }) =>
      (counted, part) => {
        const order = {
          ...options,
          trials: trials ?? options.trials,
          target: null,
          sampling: 'independent' as const,
          memory: bucketWidth === null ? ('full' as const) : ('constant' as const),
        };
        return computeBySimulation(counted, order, checkObstacles(counted), runner, part);
      },
  );
}

function checkObstacles(model: Model): Refusal[] {
  return exactObstacles(buildPortfolio(model), EFFORT.check);
}

/** The outcome with its keys in the order of the contract. */
function assemble(
  model: Model,
  modelDigest: string,
  options: QuantifyOptions,
  figures: Figures,
  elapsedMs: number,
): Outcome {
  const { method, relativeErrorEstimate, trials, sampling, bucketWidth, convergence, residual, inherent, reduction } =
    figures;
  return {
    engineVersion: ENGINE_VERSION,
    modelDigest,
    currency: model.currency,
    method,
    ...(relativeErrorEstimate === null ? {} : { relativeErrorEstimate }),
    trials,
    ...(sampling === null ? {} : { sampling }),
    ...(sampling === 'STRATIFIED' ? { randomisations: RANDOMISATIONS } : {}),
    ...(bucketWidth === null ? {} : { bucketWidth }),
    ...(convergence === null ? {} : { convergence }),
    seed: String(options.seed),
    elapsedMs: Number(elapsedMs.toFixed(1)),
    residual,
    ...(inherent ? { inherent } : {}),
    ...(reduction ? { reduction } : {}),
    exactCheck: figures.exactCheck,
    notices: [...modelNotices(model), ...figures.notices],
  };
}

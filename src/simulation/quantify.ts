import { buildPortfolio, checkModel, type Model, type Outcome, RANDOMISATIONS } from '../engine/index';
import { computeExactly } from './by-exact-method';
import { computeBySimulation } from './by-simulation';
import { modelDigest } from './digest';
import { ENGINE_VERSION } from './engine-version';
import { EFFORT, exactObstacles } from './exact-effort';
import type { Figures } from './figures';
import { modelNotices } from './notices';
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
  const portfolio = buildPortfolio(model);
  const simulate = (unchecked: readonly Refusal[]) => computeBySimulation(model, options, unchecked, runner, hooks);
  if (options.method === 'simulation') return simulate(exactObstacles(portfolio, EFFORT.check));
  const obstacles = exactObstacles(portfolio, options.method === 'exact' ? EFFORT.asked : EFFORT.automatic);
  const exact = obstacles.length > 0 ? { refusals: obstacles } : await computeExactly(model, options, runner, hooks);
  if (options.method === 'exact' || !('refusals' in exact)) return exact;
  return simulate(exact.refusals);
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

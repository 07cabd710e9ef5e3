import type { Model, Outcome } from '../../src/engine';
import { quantify, type QuantifyOptions, type Runner } from '../../src/simulation';

export const LEVELS = [0.9, 0.95, 0.99, 0.995, 0.999];

/** The outcome of a model that must not be refused. */
export async function outcomeOf(runner: Runner, model: Model, options: Partial<QuantifyOptions>): Promise<Outcome> {
  const defaults = { method: 'auto', precision: 1e-6, trials: 20_000, seed: 1, levels: LEVELS } as const;
  const result = await quantify(model, { ...defaults, ...options }, runner);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result.outcome;
}

/** The bytes of an outcome apart from the time it took. */
export function bytesOf(outcome: Outcome): string {
  return JSON.stringify({ ...outcome, elapsedMs: 0 });
}

import type { Model } from '../../engine/index';
import type { Runner } from '../runners/runner';
import type { CompiledModel } from '../tasks/compile';
import { exchangeAnnual } from './exchange-annual';
import { exchangedRoots } from './exchanged-roots';
import { type PassOrder, simulateYears } from './years';

/** A model with its plan and what is known of it. */
export interface CompiledAs {
  readonly model: Model;
  readonly compiled: CompiledModel;
}

/** Annual residual losses of a model, all events simulated. */
export async function annualOf({ compiled }: CompiledAs, pass: PassOrder, runner: Runner): Promise<Float64Array> {
  return (await simulateYears(compiled.plan, pass, runner)).totals.annual;
}

/**
 * Annual residual losses of a model: from those of another where that is possible and costs fewer events, else
 * simulated. Both ways give the same bytes.
 */
export async function annualFrom(
  base: CompiledAs & { readonly annual: Float64Array },
  scenario: CompiledAs,
  pass: PassOrder,
  runner: Runner,
): Promise<Float64Array> {
  const [before, after] = [base, scenario].map(({ model, compiled }) => ({ model, plan: compiled.plan }));
  const affected = exchangedRoots(before!, after!);
  if (affected === null) return annualOf(scenario, pass, runner);
  return exchangeAnnual(base.annual, before!, after!, { affected, signal: pass.signal }, runner);
}

import { buildPortfolio, checkModel } from '../engine/index';
import { EFFORT, exactObstacles } from './exact-effort';
import { modelNotices } from './notices';
import type { Hooks } from './progress';
import type { Runner } from './runners/runner';
import { compareExactly } from './scenario/by-exact-method';
import { compareBySimulation } from './scenario/by-simulation';
import type { Comparison, ComparisonOrder, ScenarioRefusal } from './scenario/comparison';
import { distinctNotices } from './scenario/distinct-notices';

export type {
  ComparedLedger,
  ComparedModel,
  ComparedScenario,
  Comparison,
  ComparisonOrder,
  Difference,
  LevelDifference,
  Movement,
  ScenarioRefusal,
} from './scenario/comparison';

/**
 * Sets the residual years of scenarios beside those of a base: all of them by one method, `auto` exactly where every
 * model allows it. Simulated models share seed and trials, so that what they have in common has the same losses in the
 * same years: differences then stand on paired years, and are exactly zero between equal models. Where few risks
 * differ, only their events are simulated again; the figures are the same. The same order gives the same comparison on
 * every runner.
 */
export async function compareScenarios(
  order: ComparisonOrder,
  runner: Runner,
  { signal }: Pick<Hooks, 'signal'> = {},
): Promise<Comparison | { refusals: ScenarioRefusal[] }> {
  const models = [order.base, ...order.scenarios];
  const faults = models.flatMap((model, i) => refusedOf(i, checkModel(model)));
  if (faults.length > 0) return { refusals: faults };
  const comparison = await compareByMethod(order, runner, signal);
  if ('refusals' in comparison) return comparison;
  return { ...comparison, notices: distinctNotices([...models.flatMap(modelNotices), ...comparison.notices]) };
}

async function compareByMethod(
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<Comparison | { refusals: ScenarioRefusal[] }> {
  const { method } = order.options;
  if (method === 'simulation') return compareBySimulation(order, runner, signal);
  const effort = method === 'exact' ? EFFORT.asked : EFFORT.automatic;
  const obstacles = [order.base, ...order.scenarios].flatMap((model, i) =>
    refusedOf(i, exactObstacles(buildPortfolio(model), effort)),
  );
  const exact = obstacles.length > 0 ? { refusals: obstacles } : await compareExactly(order, runner, signal);
  if (method === 'exact' || !('refusals' in exact)) return exact;
  return compareBySimulation(order, runner, signal);
}

/** Refusals of the i-th model, the base first. */
function refusedOf(i: number, refusals: readonly { code: string; path: string; message: string }[]): ScenarioRefusal[] {
  return refusals.map(({ code, path, message }) => ({ code, path, message, scenario: i === 0 ? null : i - 1 }));
}

import { buildPortfolio, checkModel } from '../engine/index';
import { EFFORT, exactObstacles } from './exact-effort';
import { modelNotices } from './notices';
import type { Hooks } from './progress';
import type { Runner } from './runners/runner';
import { compareExactly } from './scenario/by-exact-method';
import { compareBySimulation } from './scenario/by-simulation';
import type { ComparedYears, ComparisonOrder, ScenarioRefusal } from './scenario/comparison';
import { distinctNotices } from './scenario/distinct-notices';
import { comparePeople, type PeopleComparison } from './scenario/people';
import { refusedOf } from './scenario/refused';

export type { PeopleComparison } from './scenario/people';

export type {
  ComparedLedger,
  ComparedModel,
  ComparedScenario,
  ComparedYears,
  ComparisonOrder,
  Difference,
  LevelDifference,
  Movement,
  ScenarioRefusal,
} from './scenario/comparison';

/** The loss of base and scenarios, and beside it the persons affected: one entry a class that any of them states. */
export interface Comparison extends ComparedYears {
  people: PeopleComparison[];
}

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
  hooks: Pick<Hooks, 'signal'> = {},
): Promise<Comparison | { refusals: ScenarioRefusal[] }> {
  const { signal } = hooks;
  const models = [order.base, ...order.scenarios];
  const faults = models.flatMap((model, i) => refusedOf(i, checkModel(model)));
  if (faults.length > 0) return { refusals: faults };
  const comparison = await compareByMethod(order, runner, signal);
  if ('refusals' in comparison) return comparison;
  // One method for all: persons by the one that the loss allowed.
  const method = comparison.method === 'EXACT' ? 'exact' : 'simulation';
  const asked = { ...order, options: { ...order.options, method } } as const;
  const people = await comparePeople(asked, (counted) => compareByMethod(counted, runner, signal));
  if ('refusals' in people) {
    if (order.options.method !== 'auto' || method === 'simulation') return people;
    return compareScenarios({ ...order, options: { ...order.options, method: 'simulation' } }, runner, hooks);
  }
  const notices = [...models.flatMap(modelNotices), ...comparison.notices, ...people.flatMap((one) => one.notices)];
  return { ...comparison, people, notices: distinctNotices(notices) };
}

async function compareByMethod(
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedYears | { refusals: ScenarioRefusal[] }> {
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

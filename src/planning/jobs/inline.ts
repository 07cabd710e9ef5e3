import { loadSolver, type Solver } from '../solver/highs';
import type { Watch } from '../solver/watch';
import type { RunJob } from './job';
import { TASKS, type TaskAnswer, type TaskName, type TaskOrder } from './tasks';
import { clockWatch } from './watches';

/** Plans in the calling thread, which is taken until the search ends: a signal aborted meanwhile is not heard. */
export const inlineJob: RunJob = async (name, order, { seconds, signal, onProgress }) => {
  const solver = await loadSolver();
  const watch = clockWatch(seconds, () => signal?.aborted ?? false, onProgress ?? (() => undefined));
  return performTask(solver, name, order, watch);
};

export function performTask<Name extends TaskName>(
  solver: Solver,
  name: Name,
  order: TaskOrder<Name>,
  watch: Watch,
): TaskAnswer<Name> {
  const task = TASKS[name] as (solver: Solver, order: TaskOrder<Name>, watch: Watch) => TaskAnswer<Name>;
  return task(solver, order, watch);
}

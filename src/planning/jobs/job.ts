import type { SearchProgress } from '../solver/watch';
import type { TaskAnswer, TaskName, TaskOrder } from './tasks';

export interface JobHooks {
  /** Most seconds that the search may take. */
  readonly seconds: number;
  /** Aborting ends the search with the best plan so far; its status is then FEASIBLE. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** Runs one planning task. The same order gives the same answer in every place, unless time ended the search. */
export type RunJob = <Name extends TaskName>(
  name: Name,
  order: TaskOrder<Name>,
  hooks: JobHooks,
) => Promise<TaskAnswer<Name>>;

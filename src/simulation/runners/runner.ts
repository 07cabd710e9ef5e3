import type { TaskInput, TaskName, TaskOutput } from '../tasks';

/** A place where tasks run. The same tasks give the same numbers in every place. */
export interface Runner {
  /** Tasks that can run at the same time. */
  readonly threads: number;
  /** Runs one task; an aborted signal rejects it and stops the work. */
  run<K extends TaskName>(name: K, input: TaskInput<K>, signal?: AbortSignal): Promise<TaskOutput<K>>;
  close(): Promise<void>;
}

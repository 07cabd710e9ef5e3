import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from '../solver/highs';
import type { SearchProgress } from '../solver/watch';
import { performTask } from './inline';
import type { TaskAnswer, TaskName, TaskOrder } from './tasks';
import { clockWatch } from './watches';

/** What a thread is given: one task. */
export interface ToThread {
  readonly name: TaskName;
  readonly order: TaskOrder<TaskName>;
  readonly seconds: number;
  /** Set to 1 when the caller gives up. */
  readonly cancelled: Int32Array;
}

export type FromThread = { readonly progress: SearchProgress } | { readonly answer: TaskAnswer<TaskName> };

async function work(
  port: NonNullable<typeof parentPort>,
  { name, order, seconds, cancelled }: ToThread,
): Promise<void> {
  const send = (message: FromThread): void => {
    port.postMessage(message);
  };
  const watch = clockWatch(
    seconds,
    () => Atomics.load(cancelled, 0) === 1,
    (progress) => {
      send({ progress });
    },
  );
  send({ answer: performTask(await loadSolver(), name, order, watch) });
}

// Loaded by `thread.ts` alone; in any other place there is no port and nothing happens.
if (parentPort) void work(parentPort, workerData as ToThread);

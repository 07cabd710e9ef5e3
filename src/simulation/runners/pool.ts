import { extname, join } from 'node:path';
import { Piscina } from 'piscina';
import type { TaskOutput } from '../tasks';
import type { Runner } from './runner';

export interface PoolOptions {
  threads: number;
  /** Arguments of Node for the threads, where sources need a loader. */
  execArgv?: string[];
}

/** Room for short-lived objects of a thread: its work is in typed arrays, and what is not touched takes no memory. */
const YOUNG_MEGABYTES = 6;

/**
 * Runs tasks in worker threads. Messages are copied, shared buffers are not. Aborting a running task ends its
 * thread, so that no further block is computed; the pool starts another for the next task.
 */
export function poolRunner({ threads, execArgv }: PoolOptions): Runner {
  const pool = new Piscina({
    filename: join(__dirname, '..', `tasks${extname(__filename)}`),
    name: 'performTask',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    ...(execArgv ? { execArgv } : {}),
  });
  return {
    threads,
    async run(name, input, signal) {
      signal?.throwIfAborted();
      return (await pool.run({ name, input }, signal ? { signal } : {})) as TaskOutput<typeof name>;
    },
    close: () => pool.destroy(),
  };
}

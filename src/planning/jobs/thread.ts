import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobHooks, RunJob } from './job';
import type { TaskAnswer, TaskName } from './tasks';
import type { FromThread, ToThread } from './worker';

/** So long an aborted search may take to hand over its best plan before its thread is ended. */
const GRACE_MILLISECONDS = 2000;

/** Plans in a thread of its own, so that the caller stays free; `execArgv` are arguments of Node for it. */
export function threadJob(execArgv?: string[]): RunJob {
  return async (name, order, hooks) => {
    hooks.signal?.throwIfAborted();
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const toThread: ToThread = { name, order, seconds: hooks.seconds, cancelled };
    const filename = join(__dirname, `worker${extname(__filename)}`);
    const worker = new Worker(filename, { workerData: toThread, ...(execArgv ? { execArgv } : {}) });
    let grace: NodeJS.Timeout | undefined;
    const abort = (): void => {
      Atomics.store(cancelled, 0, 1);
      grace = setTimeout(() => void worker.terminate(), GRACE_MILLISECONDS);
    };
    hooks.signal?.addEventListener('abort', abort, { once: true });
    try {
      return await answerOf<typeof name>(worker, hooks);
    } finally {
      clearTimeout(grace);
      hooks.signal?.removeEventListener('abort', abort);
      await worker.terminate();
    }
  };
}

function answerOf<Name extends TaskName>(worker: Worker, { signal, onProgress }: JobHooks): Promise<TaskAnswer<Name>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('progress' in message) onProgress?.(message.progress);
      else resolve(message.answer as TaskAnswer<Name>);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(signal?.aborted ? (signal.reason as Error) : new Error('the planning thread ended without an answer'));
    });
  });
}

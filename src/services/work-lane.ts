/** Too much waits already; the caller may try again later. */
export class OverloadError extends Error {
  constructor() {
    super('Too many computations wait; try again in a few seconds.');
    this.name = 'OverloadError';
  }
}

/** Computations that callers wait for: few at a time, few waiting, the same one only once. */
export interface WorkLane {
  /**
   * The result of the work; of a work under the same key that is under way, its result. Throws OverloadError when full.
   * A caller whose signal is aborted waits no longer and is told its reason; work that nobody waits for any more is stopped.
   */
  run<T>(key: string, work: (signal: AbortSignal) => Promise<T>, caller?: AbortSignal): Promise<T>;
  /** Stops what is under way. */
  close(): void;
}

/** A computation and those who wait for it. */
interface Shared {
  readonly result: Promise<unknown>;
  readonly abort: AbortController;
  waiters: number;
}

export function workLane(atOnce: number, waitingAtMost: number): WorkLane {
  const unfinished = new Set<AbortController>();
  let closed = false;
  const underWay = new Map<string, Shared>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async (signal: AbortSignal): Promise<void> => {
    if (running < atOnce) {
      running++;
      return;
    }
    if (waiting.length >= waitingAtMost) throw new OverloadError();
    // The one that leaves hands its place on; who is stopped while waiting makes room for others to wait.
    await new Promise<void>((resolve, reject) => {
      const stopped = (): void => {
        waiting.splice(waiting.indexOf(enters), 1);
        reject(signal.reason as Error);
      };
      const enters = (): void => {
        signal.removeEventListener('abort', stopped);
        resolve();
      };
      waiting.push(enters);
      signal.addEventListener('abort', stopped, { once: true });
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  const perform = async <T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> => {
    await enter(signal);
    try {
      signal.throwIfAborted();
      return await work(signal);
    } finally {
      leave();
    }
  };
  const begin = <T>(key: string, work: (signal: AbortSignal) => Promise<T>): Shared => {
    const abort = new AbortController();
    if (closed) abort.abort();
    unfinished.add(abort);
    const result = perform(work, abort.signal).finally(() => {
      unfinished.delete(abort);
      forget(key, shared);
    });
    const shared: Shared = { result, abort, waiters: 0 };
    underWay.set(key, shared);
    return shared;
  };
  /** The key may meanwhile stand for the same work begun anew. */
  const forget = (key: string, shared: Shared): void => {
    if (underWay.get(key) === shared) underWay.delete(key);
  };

  return {
    run: async <T>(key: string, work: (signal: AbortSignal) => Promise<T>, caller?: AbortSignal): Promise<T> => {
      caller?.throwIfAborted();
      const shared = underWay.get(key) ?? begin(key, work);
      shared.waiters++;
      return (await unlessAborted(shared.result, caller, () => {
        if (--shared.waiters > 0) return;
        forget(key, shared);
        shared.abort.abort(caller?.reason);
      })) as T;
    },
    close: () => {
      closed = true;
      for (const abort of unfinished) abort.abort();
    },
  };
}

/** The result; when the signal is aborted before, its reason at once. */
function unlessAborted<T>(result: Promise<T>, signal: AbortSignal | undefined, onAbort: () => void): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const aborted = (): void => {
      onAbort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', aborted, { once: true });
    void result.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', aborted);
    });
  });
}

/** Too much waits already; the caller may try again later. */
export class OverloadError extends Error {
  constructor() {
    super('Too many computations wait; try again in a few seconds.');
    this.name = 'OverloadError';
  }
}

/** Computations that callers wait for: few at a time, few waiting, the same one only once. */
export interface WorkLane {
  /** The result of the work; of a work under the same key that is under way, its result. Throws OverloadError when full. */
  run<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Stops what is under way. */
  close(): void;
}

export function workLane(atOnce: number, waitingAtMost: number): WorkLane {
  const abort = new AbortController();
  const underWay = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < atOnce) {
      running++;
      return;
    }
    if (waiting.length >= waitingAtMost) throw new OverloadError();
    // The one that leaves hands its place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  const perform = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    await enter();
    try {
      abort.signal.throwIfAborted();
      return await work(abort.signal);
    } finally {
      leave();
    }
  };

  return {
    run: <T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const same = underWay.get(key) as Promise<T> | undefined;
      if (same !== undefined) return same;
      const result = perform(work).finally(() => underWay.delete(key));
      underWay.set(key, result);
      return result;
    },
    close: () => {
      abort.abort();
    },
  };
}

/** Runs pieces of work one after another for each of a number of resources, in the order in which they came. */
export interface Pool<R> {
  run<T>(work: (resource: R) => Promise<T>): Promise<T>;
  /** Settles once everything that was handed in before has ended. */
  drain(): Promise<void>;
}

export function createPool<R>(resources: readonly R[]): Pool<R> {
  const free = [...resources];
  const waiting: ((resource: R) => void)[] = [];
  const running = new Set<Promise<unknown>>();

  const lease = () => {
    const resource = free.pop();
    return resource === undefined ? new Promise<R>((resolve) => waiting.push(resolve)) : Promise.resolve(resource);
  };
  const release = (resource: R) => {
    const next = waiting.shift();
    if (next === undefined) free.push(resource);
    else next(resource);
  };
  const runOnce = async <T>(work: (resource: R) => Promise<T>): Promise<T> => {
    const resource = await lease();
    try {
      return await work(resource);
    } finally {
      release(resource);
    }
  };

  return {
    run: (work) => {
      const result = runOnce(work);
      running.add(result);
      const done = () => running.delete(result);
      result.then(done, done);
      return result;
    },
    drain: async () => {
      await Promise.allSettled(running);
    },
  };
}

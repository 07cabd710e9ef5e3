import { setImmediate } from 'node:timers/promises';
import { performTask } from '../tasks';
import type { Runner } from './runner';

/** Runs every task in the calling thread, one after the other; between two tasks the event loop gets its turn. */
export function inlineRunner(): Runner {
  return {
    threads: 1,
    async run(name, input, signal) {
      await setImmediate();
      signal?.throwIfAborted();
      return performTask({ name, input });
    },
    close: () => Promise.resolve(),
  };
}

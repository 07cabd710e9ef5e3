import { inlineRunner } from './inline';
import type { Runner } from './runner';

/**
 * The same runner, but models are compiled in the calling thread: a short command has compiled by the time that new threads can
 * begin. Not for a server, which would answer nobody meanwhile.
 */
export function compilingHere(runner: Runner): Runner {
  const here = inlineRunner();
  return {
    ...runner,
    run: (name, input, signal) => (name === 'compile' ? here : runner).run(name, input, signal),
  };
}

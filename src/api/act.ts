import type { Result } from '../domain/index';
import type { ApiContext } from './context';
import { payload } from './payload';

/** Waits for an act, forgets what was loaded before it, and wraps its result as a payload. */
export async function act<T>(context: ApiContext, noun: string, result: Promise<Result<T>>): Promise<object> {
  const settled = await result;
  context.refresh();
  return payload(noun, settled);
}

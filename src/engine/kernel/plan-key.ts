import { hash32a, hash32b } from '../random/hash';
import type { Plan } from './plan';

/**
 * Names what a workspace is made of: everything in a plan but seed, sampling and the choice of its roots. 128 bits, so that two plans with
 * one key are not to be feared. `contents` says what the quantile tables hold; the tables themselves are not read.
 */
export function planKey(
  plan: Omit<Plan, 'key' | 'seed' | 'sampling' | 'roots' | 'quantiles' | 'counts'>,
  contents: readonly string[],
): string {
  const text = JSON.stringify([plan, contents], (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>, String) : value,
  );
  return [hash32a(text), hash32b(text), hash32a(`key:${text}`), hash32b(`key:${text}`)]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}

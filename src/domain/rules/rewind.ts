import type { Change } from '../change';
import type { RegisterRecord } from '../record';

/** The fields that may be unknown, each as null: the history of a removal does not name those that were. */
export type Unknowns<T> = { [K in keyof T as null extends T[K] ? K : never]: null };

/**
 * The things of one noun as they were before `changes`, which are all changes of them since then, oldest first. Things
 * that were removed since are there again, without the times at which they were recorded and last changed; where things
 * of the noun can be removed, `unknowns` are needed.
 */
export function rewind<T extends RegisterRecord>(
  rows: readonly T[],
  changes: readonly Change[],
  unknowns?: Unknowns<T>,
): T[] {
  const things = new Map(rows.map((row) => [row.id, row]));
  for (const { organizationId, nounId, nounVersion, fields } of [...changes].reverse()) {
    if (nounVersion === 1) {
      things.delete(nounId);
      continue;
    }
    const before = Object.fromEntries(fields.map((one) => [one.field, one.before]));
    const bookkeeping = { id: nounId, organizationId, createdAt: UNTOLD, updatedAt: UNTOLD };
    const after = things.get(nounId) ?? { ...bookkeeping, ...unknowns };
    things.set(nounId, { ...after, ...before, version: nounVersion - 1 } as T);
  }
  return [...things.values()];
}

const UNTOLD = new Date(0);

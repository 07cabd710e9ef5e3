import { isDeepStrictEqual } from 'node:util';
import type { Change, Noun } from '../domain/index';
import { changes } from '../storage/index';
import type { Work } from './act';

type Versioned = { id: string; version: number };

/** Fields that every change touches, or none. */
const BOOKKEEPING = new Set(['id', 'organizationId', 'version', 'createdAt', 'updatedAt']);

/** The fields in which two states of a thing differ; null stands for a state in which it does not exist. */
export function differences<T extends Versioned>(before: T | null, after: T | null): Change['fields'] {
  const [old, new_] = [Object(before), Object(after)] as [Record<string, unknown>, Record<string, unknown>];
  const fields = Object.keys({ ...old, ...new_ }).filter((field) => !BOOKKEEPING.has(field));
  return fields
    .map((field) => ({ field, before: old[field] ?? null, after: new_[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** A thing before and after an act; null where it did not, or does no longer, exist. */
export interface Changed<T> {
  before: T | null;
  after: T | null;
}

/** Appends to the history what an act did to one thing, in the same transaction. */
export const appendChange = <T extends Versioned>(
  work: Work,
  noun: Noun,
  act: string,
  before: T | null,
  after: T | null,
): Promise<void> => appendChanges(work, noun, act, [{ before, after }]);

/** The same for several things that one act has changed. */
export async function appendChanges<T extends Versioned>(
  { tx, caller, newId, now }: Work,
  noun: Noun,
  act: string,
  changed: readonly Changed<T>[],
): Promise<void> {
  const rows = changed.flatMap(({ before, after }): Change[] => {
    const thing = after ?? before;
    if (thing === null) return [];
    const row = {
      id: newId('Change'),
      organizationId: caller.organizationId,
      at: now,
      actor: caller.actor,
      act,
      noun,
      nounId: thing.id,
      // Taking a thing away is the last of its versions.
      nounVersion: after === null ? thing.version + 1 : thing.version,
      fields: differences(before, after),
    };
    return [row];
  });
  await changes.append(tx, rows);
}

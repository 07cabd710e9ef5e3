import { conflict, type Noun, refusal, type RegisterRecord, success } from '../domain/index';
import type { ReadTx } from '../storage/index';
import type { Act } from './act';
import type { Run, RunTable } from './runs';

/** Whether a run has come to an end, good or bad. */
export const hasEnded = ({ state }: Pick<Run, 'state'>): boolean => state !== 'QUEUED' && state !== 'RUNNING';

/**
 * Stops a run that waits or is computed; `word` is what the message calls it. Progress moves the version on, so whoever
 * stops a run names it alone.
 */
export function cancelAct<R extends Run & RegisterRecord>(
  noun: Noun,
  table: Pick<RunTable<R>, 'update'> & { byId(tx: ReadTx, organizationId: string, id: string): Promise<R | null> },
  word: string,
): Act<{ id: string }, R> {
  return async ({ tx, organization, now }, { id }) => {
    const current = await table.byId(tx, organization.id, id);
    if (current === null) {
      const message = `${noun} ${JSON.stringify(id)} does not exist`;
      return refusal({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: ['id'], id });
    }
    if (current.state === 'CANCELLED') return success(current);
    if (hasEnded(current)) return refusal(conflict(['id'], `The ${word} has ended already: ${current.state}.`));
    const stopped = { state: 'CANCELLED' as const, finishedAt: now, updatedAt: now, version: current.version + 1 };
    const next = { ...current, ...stopped };
    if (await table.update(tx, current, next)) return success(next);
    return refusal(conflict(['id'], `The ${word} has just moved on; try again.`));
  };
}

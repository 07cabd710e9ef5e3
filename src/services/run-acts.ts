import { conflict, type Noun, refusal, type RegisterRecord, type Result, success } from '../domain/index';
import { type Database, lockOrganization, type ReadTx, type WriteTx } from '../storage/index';
import { type Act, perform, type RegisterParts } from './act';
import type { Caller } from './caller';
import type { Run, Runs, RunTable } from './runs';

type Kept<R extends Run> = Pick<RunTable<R>, 'update'> & {
  byId(tx: ReadTx, organizationId: string, id: string): Promise<R | null>;
};

/** Whether a run has come to an end, good or bad. */
const hasEnded = ({ state }: Pick<Run, 'state'>): boolean => state !== 'QUEUED' && state !== 'RUNNING';

/** What a run carries that has just been ordered. */
export const queuedRun = (at: Date) => ({
  version: 1,
  createdAt: at,
  updatedAt: at,
  startedAt: null,
  finishedAt: null,
  state: 'QUEUED' as const,
  progress: 0,
  search: null,
  result: null,
  failure: null,
  chosenAt: null,
});

/** Stores an ordered run and puts it into the queue, unless the same one is there already; `word` is what the message calls several. */
export async function orderRun<R extends Run & RegisterRecord>(
  database: Database,
  table: {
    findSame(tx: ReadTx, organizationId: string, ordered: R): Promise<R | null>;
    insert(tx: WriteTx, rows: readonly R[]): Promise<void>;
  },
  runs: Runs<R>,
  ordered: R,
  word: string,
): Promise<Result<R>> {
  const { organizationId } = ordered;
  const result = await database.write(async (tx): Promise<Result<R>> => {
    await lockOrganization(tx, organizationId);
    const same = await table.findSame(tx, organizationId, ordered);
    if (same !== null) return success(same);
    if (!runs.hasRoom()) return refusal(conflict([], `Too many ${word} wait; try again when one of them has ended.`));
    await table.insert(tx, [ordered]);
    return success(ordered);
  });
  if (result.ok && result.value === ordered) runs.enqueue(ordered);
  return result;
}

/** What can be done with a run under way: stop it, or wait for its end; `word` is what the message calls it. */
export function runActs<R extends Run & RegisterRecord>(
  parts: RegisterParts,
  table: Kept<R>,
  runs: Runs<R>,
  noun: Noun,
  word: string,
) {
  const stop = perform(parts, cancelAct(noun, table, word));
  const find = ({ organizationId }: Caller, id: string): Promise<R | null> =>
    parts.database.read((tx) => table.byId(tx, organizationId, id));
  return {
    cancel: async (caller: Caller, input: { id: string }): Promise<Result<R>> => {
      const cancelled = await stop(caller, input);
      if (cancelled.ok) runs.abort(input.id);
      return cancelled;
    },
    settled: async (caller: Caller, id: string): Promise<R | null> => {
      const run = await find(caller, id);
      if (run === null || hasEnded(run)) return run;
      await runs.ended(id);
      return find(caller, id);
    },
  };
}

/** Progress moves the version on, so whoever stops a run names it alone. */
function cancelAct<R extends Run & RegisterRecord>(noun: Noun, table: Kept<R>, word: string): Act<{ id: string }, R> {
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

import { type Columns, idOf } from '../columns';
import { defineSchema } from '../define-schema';
import { insertRows } from '../table-writes';
import { managerOf, type ReadTx, type WriteTx } from '../transaction';

interface AggregateCacheRow {
  simulationId: string;
  key: string;
  payload: unknown;
}

export const aggregateCacheSchema = (columns: Columns) =>
  defineSchema<AggregateCacheRow>({
    name: 'aggregate_cache',
    columns: {
      simulationId: idOf('simulation', columns.id, 'CASCADE'),
      key: { ...columns.id, name: 'cache_key' },
      payload: columns.json,
    },
  });

/** Aggregates of finished runs that cost a replay of trials; they never change, for the run never does. */
export const aggregateCache = {
  get: async (tx: ReadTx, simulationId: string, key: string): Promise<unknown> => {
    const row = await managerOf(tx).findOneBy<AggregateCacheRow>('aggregate_cache', { simulationId, key });
    return row?.payload ?? null;
  },
  /** Keeps the payload; of two that were computed at the same time the second replaces the first. */
  put: async (tx: WriteTx, simulationId: string, key: string, payload: unknown): Promise<void> => {
    await managerOf(tx).delete('aggregate_cache', { simulationId, key });
    await insertRows(managerOf(tx), 'aggregate_cache', [{ simulationId, key, payload }]);
  },
};

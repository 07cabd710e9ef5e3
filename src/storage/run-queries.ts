import type { LiveSearch } from '../domain/index';
import { managerOf, type ReadTx, type WriteTx } from './transaction';

/** What tables of things that are computed in the background answer beside others. */
export const runQueries = <R extends object>(table: string) => ({
  /** Progress of a run that is computed; it is no new version. Without effect once the run has ended. */
  setProgress: async (tx: WriteTx, id: string, progress: number): Promise<void> => {
    await managerOf(tx)
      .createQueryBuilder()
      .update(table)
      .set({ progress })
      .where("id = :id AND state = 'RUNNING'", { id })
      .execute();
  },

  /** Of all organisations: what a stopped server left behind. */
  unfinished: (tx: ReadTx): Promise<R[]> =>
    managerOf(tx)
      .createQueryBuilder<R>(table, 't')
      .where("t.state IN ('QUEUED', 'RUNNING')")
      .orderBy('t.createdAt')
      .addOrderBy('t.id')
      .getMany(),
});

/** The same for plans that are searched: their table has a column `search`. */
export const searchQueries = (table: string) => ({
  /** How far the search of a run is; it is no new version. Without effect once the run has ended. */
  setSearch: async (tx: WriteTx, id: string, search: LiveSearch): Promise<void> => {
    await managerOf(tx)
      .createQueryBuilder()
      .update(table)
      .set({ search })
      .where("id = :id AND state = 'RUNNING'", { id })
      .execute();
  },
});

/** Where rows carry the key of what was ordered: the newest of the same key that has not failed, whose result is, or will be, the same. */
export const sameRunQuery = <R extends object, Identity>(name: string, orderKeyOf: (identity: Identity) => string) => ({
  findSame: (tx: ReadTx, organizationId: string, identity: Identity): Promise<R | null> =>
    managerOf(tx)
      .createQueryBuilder<R>(name, 't')
      .where('t.organizationId = :organizationId', { organizationId })
      .andWhere('t.orderKey = :orderKey', { orderKey: orderKeyOf(identity) })
      .andWhere("t.state IN ('QUEUED', 'RUNNING', 'SUCCEEDED')")
      .orderBy('t.createdAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .limit(1)
      .getOne(),
});

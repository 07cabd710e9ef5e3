import type { Crosswalk } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf } from '../columns';
import { defineSchema } from '../define-schema';
import { insertRows } from '../table-writes';
import { managerOf, type ReadTx, type WriteTx } from '../transaction';

export const crosswalkSchema = (columns: Columns) =>
  defineSchema<Crosswalk>({
    name: 'crosswalk',
    columns: {
      id: columns.id,
      fromItemId: idOf('catalogue_item', columns.text),
      toItemId: idOf('catalogue_item', columns.text),
      strength: columns.text,
      reuseCredit: columns.number,
    },
    uniques: { pair: ['fromItemId', 'toItemId'] },
    indices: { toItemId: ['toItemId'] },
    checks: {
      strength: oneOf('strength', ['STRONG', 'PARTIAL', 'WEAK']),
      reuse_credit: 'reuse_credit BETWEEN 0 AND 1',
    },
  });

export const crosswalks = {
  insert: (tx: WriteTx, rows: readonly Crosswalk[]): Promise<void> => insertRows(managerOf(tx), 'crosswalk', rows),
  /** Rows that touch any of these items, in one statement. */
  touching: async (tx: ReadTx, itemIds: readonly string[]): Promise<Crosswalk[]> => {
    if (itemIds.length === 0) return [];
    return managerOf(tx)
      .createQueryBuilder<Crosswalk>('crosswalk', 't')
      .where('t.fromItemId IN (:...itemIds) OR t.toItemId IN (:...itemIds)', { itemIds })
      .orderBy('t.id')
      .getMany();
  },
  /** Every row, by id. */
  everything: (tx: ReadTx): Promise<Crosswalk[]> =>
    managerOf(tx).find<Crosswalk>('crosswalk', { order: { id: 'ASC' } }),
  /** Takes all rows away, to be written anew. */
  clear: async (tx: WriteTx): Promise<void> => {
    await managerOf(tx).createQueryBuilder().delete().from('crosswalk').execute();
  },
};

import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { LinkTable } from './link-table';
import type { TableDefinition } from './table-definition';
import { managerOf, type WriteTx } from './transaction';

/** Rows in one statement; far below the number of parameters that either database takes. */
const ROWS_AT_ONCE = 200;

/** Writes of a noun's table. Link tables and derived columns follow by themselves. */
export interface TableWrites<T> {
  insert: (tx: WriteTx, rows: readonly T[]) => Promise<void>;
  /** False, with nothing written, when the row is no longer at the version of `current`. */
  update: (tx: WriteTx, current: T, next: T) => Promise<boolean>;
  /** False, with nothing written, when the row is no longer at the version of `current`. */
  remove: (tx: WriteTx, current: T) => Promise<boolean>;
}

type Written<T> = Pick<TableDefinition<T, string, unknown>, 'name' | 'derived' | 'links'>;

type Versioned = ObjectLiteral & { id: string; version: number };

export function tableWrites<T extends Versioned>({ name, derived, links = [] }: Written<T>): TableWrites<T> {
  const stored = (row: T) => ({ ...row, ...derived?.(row) });

  return {
    insert: async (tx, rows) => {
      await insertRows(managerOf(tx), name, rows.map(stored));
      for (const link of links) await insertLinks(managerOf(tx), link, rows);
    },
    update: async (tx, current, next) => {
      const manager = managerOf(tx);
      const result = await atVersion(manager.createQueryBuilder().update(name).set(stored(next)), current).execute();
      if (result.affected !== 1) return false;
      for (const link of links.filter(({ valuesOf }) => differ(valuesOf(current), valuesOf(next)))) {
        await deleteLinks(manager, link, current.id);
        await insertLinks(manager, link, [next]);
      }
      return true;
    },
    remove: async (tx, current) => {
      const result = await atVersion(managerOf(tx).createQueryBuilder().delete().from(name), current).execute();
      return result.affected === 1;
    },
  };
}

/** Rows in as few statements as both databases allow. */
export async function insertRows(manager: EntityManager, name: string, rows: readonly ObjectLiteral[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows.slice(start, start + ROWS_AT_ONCE);
    await manager.createQueryBuilder().insert().into(name).values(values).updateEntity(false).execute();
  }
}

function atVersion<Q extends { where(sql: string, values: object): Q }>(query: Q, { id, version }: Versioned): Q {
  return query.where('id = :id AND version = :atVersion', { id, atVersion: version });
}

async function insertLinks<T extends Versioned>(
  manager: EntityManager,
  link: LinkTable<T>,
  rows: readonly T[],
): Promise<void> {
  const values = rows.flatMap((row) => link.valuesOf(row).map((value) => ({ value, ownerId: row.id })));
  await insertRows(manager, link.name, values);
}

async function deleteLinks<T>(manager: EntityManager, link: LinkTable<T>, ownerId: string): Promise<void> {
  await manager.createQueryBuilder().delete().from(link.name).where('ownerId = :ownerId', { ownerId }).execute();
}

function differ(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((value, index) => value !== after[index]);
}

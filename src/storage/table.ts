import type { ObjectLiteral } from 'typeorm';
import type { TableDefinition } from './table-definition';
import { type TableReads, tableReads } from './table-reads';
import { type TableWrites, tableWrites } from './table-writes';

/** The queries of a noun that is changed under an optimistic lock. */
export type Table<T, F extends string, Filter> = TableReads<T, F, Filter> & TableWrites<T>;

export function table<T extends ObjectLiteral & { id: string; version: number }, F extends string, Filter>(
  definition: TableDefinition<T, F, Filter>,
): Table<T, F, Filter> {
  return { ...tableReads(definition), ...tableWrites(definition) };
}

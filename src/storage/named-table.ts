import type { RegisterRecord } from '../domain/index';
import { sortKey } from './sort-key';
import { table, type Table } from './table';
import { byInstant, byText, type OrderColumn, type TableDefinition } from './table-definition';

/** A noun as it is stored when lists are ordered and searched by its name. */
export type Named<T> = T & { nameKey: string };

export type NamedOrder = 'NAME' | 'CREATED_AT';

type NamedRecord = RegisterRecord & { name: string };

export const nameKeyOf = ({ name }: { name: string }) => ({ nameKey: sortKey(name) });

/** Orders that every noun with a name offers. */
export function namedOrders<T extends NamedRecord>(): Record<NamedOrder, readonly OrderColumn<T>[]> {
  return {
    NAME: byText('nameKey', (row) => sortKey(row.name)),
    CREATED_AT: byInstant('createdAt', (row) => row.createdAt),
  };
}

/** The table of a noun of an organisation that has a name. */
export function namedTable<T extends NamedRecord, Filter>(
  definition: Pick<TableDefinition<T, NamedOrder, Filter>, 'name' | 'narrow' | 'links'>,
): Table<T, NamedOrder, Filter> {
  return table({
    ...definition,
    owned: true,
    naturalOrder: 'CREATED_AT',
    orders: namedOrders<T>(),
    derived: nameKeyOf,
  });
}

import type { Database, TableReads } from '../storage/index';
import type { Reader } from './services';

/** The reads of a noun on behalf of a caller, each in a transaction of its own. */
export function reader<T, F extends string, Filter>(
  database: Database,
  table: TableReads<T, F, Filter>,
): Reader<T, F, Filter> {
  return {
    byIds: (caller, ids) => database.read((tx) => table.byIds(tx, caller.organizationId, ids)),
    page: (caller, request) => database.read((tx) => table.page(tx, caller.organizationId, request)),
    count: (caller, filter) => database.read((tx) => table.count(tx, caller.organizationId, filter)),
    all: (caller, filter) => database.read((tx) => table.all(tx, caller.organizationId, filter)),
  };
}

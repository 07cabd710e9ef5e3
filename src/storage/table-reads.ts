import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type CursorKey, decodeCursor, encodeCursor } from './cursor';
import { narrowing } from './narrowing';
import type { OrderBy, Page, PageRequest } from './page';
import type { TableDefinition } from './table-definition';
import { managerOf, type ReadTx } from './transaction';

/** Reads of a noun's table, one statement each. Rows of other organisations do not exist for them. */
export interface TableReads<T, F extends string, Filter> {
  /** In the order of the ids; null for what this organisation does not hold. */
  byIds(tx: ReadTx, organizationId: string, ids: readonly string[]): Promise<(T | null)[]>;
  byId(tx: ReadTx, organizationId: string, id: string): Promise<T | null>;
  page(tx: ReadTx, organizationId: string, request: PageRequest<F, Filter>): Promise<Page<T>>;
  count(tx: ReadTx, organizationId: string, filter: Filter): Promise<number>;
  /** Every row that the filter lets through, in the natural order. */
  all(tx: ReadTx, organizationId: string, filter: Filter): Promise<T[]>;
}

export function tableReads<T extends ObjectLiteral & { id: string }, F extends string, Filter>(
  definition: TableDefinition<T, F, Filter>,
): TableReads<T, F, Filter> {
  const { name, owned, orders, naturalOrder, narrow } = definition;

  const select = (tx: ReadTx, organizationId: string): SelectQueryBuilder<T> => {
    const query = managerOf(tx).createQueryBuilder<T>(name, 't');
    return owned ? query.where('t.organizationId = :organizationId', { organizationId }) : query;
  };
  const filtered = (tx: ReadTx, organizationId: string, filter: Filter) => {
    const query = select(tx, organizationId);
    narrow(filter, narrowing(query));
    return query;
  };
  const ordered = (query: SelectQueryBuilder<T>, { field, direction }: OrderBy<F>) => {
    for (const { property } of orders[field]) query.addOrderBy(`t.${property}`, direction);
    return query.addOrderBy('t.id', direction);
  };
  const byIds = async (tx: ReadTx, organizationId: string, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const query = select(tx, organizationId).andWhere('t.id IN (:...ids)', { ids: [...new Set(ids)] });
    const found = new Map((await query.getMany()).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  };
  const startAfter = (query: SelectQueryBuilder<T>, order: OrderBy<F>, after: string) => {
    const columns = orders[order.field];
    const parts = [...columns.map(({ part }) => part), 'text' as const];
    const key = decodeCursor(after, name, order, parts);
    const left = [...columns.map(({ property }) => `t.${property}`), 't.id'].join(', ');
    const right = key.map((_, index) => `:after${index}`).join(', ');
    const values: Record<string, unknown> = {};
    key.forEach((value, index) => {
      values[`after${index}`] = parts[index] === 'instant' ? new Date(value) : value;
    });
    query.andWhere(`(${left}) ${order.direction === 'ASC' ? '>' : '<'} (${right})`, values);
  };

  return {
    byIds,
    byId: async (tx, organizationId, id) => (await byIds(tx, organizationId, [id]))[0] ?? null,
    page: async (tx, organizationId, { first, after, order, filter }) => {
      const query = ordered(filtered(tx, organizationId, filter), order);
      if (after !== null) startAfter(query, order, after);
      const rows = await query.limit(first + 1).getMany();
      const nodes = rows.slice(0, first);
      const keyOf = (row: T): CursorKey => [...orders[order.field].map((column) => column.keyOf(row)), row.id];
      return {
        nodes,
        cursors: nodes.map((row) => encodeCursor(name, order, keyOf(row))),
        hasNextPage: rows.length > first,
        hasPreviousPage: after !== null,
      };
    },
    count: async (tx, organizationId, filter) => {
      const row = await filtered(tx, organizationId, filter)
        .select('COUNT(*)', 'count')
        .getRawOne<{ count: unknown }>();
      return Number(row?.count);
    },
    all: (tx, organizationId, filter) =>
      ordered(filtered(tx, organizationId, filter), { field: naturalOrder, direction: 'ASC' }).getMany(),
  };
}

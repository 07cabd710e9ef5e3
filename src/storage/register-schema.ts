import type { EntitySchema } from 'typeorm';
import type { RegisterRecord } from '../domain/index';
import { type Columns, idOf } from './columns';
import { defineSchema, type TableShape } from './define-schema';

interface RegisterTable<T> extends Omit<TableShape<Omit<T, keyof RegisterRecord>>, 'indices' | 'uniques'> {
  uniques?: Record<string, (keyof T & string)[]>;
  /** Fields that lists are ordered or narrowed by, within an organisation. */
  indices?: (keyof T & string)[];
}

/** The table of a noun that belongs to an organisation and carries a version. */
export function registerSchema<T extends RegisterRecord>(columns: Columns, table: RegisterTable<T>): EntitySchema<T> {
  const indexed: (keyof T & string)[] = ['createdAt', ...(table.indices ?? [])];
  const record: TableShape<RegisterRecord>['columns'] = {
    id: columns.id,
    organizationId: idOf('organization', columns.text),
    version: columns.integer,
    createdAt: columns.instant,
    updatedAt: columns.instant,
  };
  return defineSchema<T>({
    ...table,
    columns: { ...record, ...table.columns } as TableShape<T>['columns'],
    checks: { version: 'version >= 1', ...table.checks },
    indices: Object.fromEntries(indexed.map((field) => [field, ['organizationId', field, 'id']])),
  });
}

import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Dialect } from './dialect';
import { jsonValue, listValue } from './json';

/** The kinds of columns that tables are made of, in the words of one database. */
export type Columns = ReturnType<typeof columnsOf>;

export function columnsOf(dialect: Dialect) {
  const postgres = dialect === 'postgres';
  const column = (options: EntitySchemaColumnOptions): EntitySchemaColumnOptions => options;
  return {
    id: column({ type: 'text', primary: true }),
    text: column({ type: 'text' }),
    /** Text that is compared byte by byte, so that both databases order it alike. */
    key: column({ type: 'text', select: false, ...(postgres && { collation: 'C' }) }),
    integer: column({ type: 'integer' }),
    number: column({ type: postgres ? 'double precision' : 'real' }),
    boolean: column({ type: 'boolean' }),
    /** Milliseconds are kept; always UTC. */
    instant: column(postgres ? { type: 'timestamp with time zone', precision: 3 } : { type: 'datetime' }),
    /** A calendar day as YYYY-MM-DD. */
    day: column({ type: 'text' }),
    /** The same where lists are ordered by it. */
    orderedDay: column({ type: 'text', ...(postgres && { collation: 'C' }) }),
    /** `json`, not `jsonb`: it keeps the order of keys and every digit. */
    json: column({ type: postgres ? 'json' : 'simple-json', transformer: jsonValue }),
    /** A list that a later migration has added: rows from before read as having none. */
    laterList: column({ type: postgres ? 'json' : 'simple-json', transformer: listValue, nullable: true }),
  };
}

export const orNull = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });

/** A column that holds the id of a row of that table, which then cannot be deleted; or is deleted with it. */
export const idOf = (
  target: string,
  column: EntitySchemaColumnOptions,
  onDelete: 'NO ACTION' | 'CASCADE' = 'NO ACTION',
): EntitySchemaColumnOptions => ({ ...column, foreignKey: { target, onDelete, onUpdate: 'NO ACTION' } });

/** A table's columns with their names in the database: `reviewDueOn` is `review_due_on`. Its constraints have names too. */
export function namedColumns<T extends Record<string, EntitySchemaColumnOptions>>(table: string, columns: T): T {
  const entries = Object.entries(columns).map(([property, options]) => {
    const name = options.name ?? snakeCase(property);
    const { primary, foreignKey } = options;
    return [
      property,
      {
        ...options,
        name,
        ...(primary && { primaryKeyConstraintName: `${table}_pkey` }),
        ...(foreignKey && { foreignKey: { ...foreignKey, name: `${table}_${name}_fkey` } }),
      },
    ];
  });
  return Object.fromEntries(entries) as T;
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

import type { KeyPart } from './cursor';
import type { LinkTable } from './link-table';
import type { Narrowing } from './narrowing';

/** One of the columns that an order goes by. */
export interface OrderColumn<T> {
  property: string;
  part: KeyPart;
  /** Its value as a cursor carries it. */
  keyOf: (row: T) => string | number;
}

/** What a noun's table consists of beside its columns. */
export interface TableDefinition<T, F extends string, Filter> {
  /** Name of the entity and of the table. */
  name: string;
  /** False for what all organisations share. */
  owned: boolean;
  /** Ties are settled by the id. */
  orders: Record<F, readonly OrderColumn<T>[]>;
  /** Order of `all`. */
  naturalOrder: F;
  narrow: (filter: Filter, by: Narrowing) => void;
  /** Columns that are computed from the row for ordering and searching. */
  derived?: (row: T) => Record<string, string | null>;
  links?: readonly LinkTable<T>[];
}

/** By a column that holds an instant. */
export function byInstant<T>(property: string, instantOf: (row: T) => Date): readonly OrderColumn<T>[] {
  return [{ property, part: 'instant', keyOf: (row) => instantOf(row).toISOString() }];
}

/** By a column that holds text. */
export function byText<T>(property: string, textOf: (row: T) => string): readonly OrderColumn<T>[] {
  return [{ property, part: 'text', keyOf: textOf }];
}

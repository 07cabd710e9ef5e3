import { EntitySchema, type EntitySchemaColumnOptions, EntitySchemaOptions } from 'typeorm';
import { namedColumns, snakeCase } from './columns';

/** A table by the fields of its rows; every constraint and index has a name. */
export interface TableShape<T> {
  name: string;
  columns: Record<keyof T & string, EntitySchemaColumnOptions>;
  /** Conditions in SQL by name; they hold for every row. */
  checks?: Record<string, string>;
  /** Sets of fields, by name, that no two rows share. */
  uniques?: Record<string, (keyof T & string)[]>;
  /** Fields, by name, that lists are ordered or narrowed by. */
  indices?: Record<string, (keyof T & string)[]>;
}

export function defineSchema<T extends object>({
  name,
  columns,
  checks,
  uniques,
  indices,
}: TableShape<T>): EntitySchema<T> {
  const options = {
    name,
    tableName: name,
    columns: namedColumns(name, columns),
    checks: entriesOf(checks).map(([check, expression]) => ({ name: `${name}_${check}_check`, expression })),
    uniques: entriesOf(uniques).map(([unique, fields]) => ({ name: `${name}_${unique}_key`, columns: fields })),
    indices: entriesOf(indices).map(([index, fields]) => ({
      name: `${name}_${snakeCase(index)}_idx`,
      columns: fields,
    })),
  };
  return new EntitySchema<T>(Object.assign(new EntitySchemaOptions<T>(), options));
}

const entriesOf = <V>(record: Record<string, V> = {}): [string, V][] => Object.entries(record);

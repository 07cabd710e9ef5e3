import type { Dialect } from '../../dialect';

/** The types that the two databases have different words for, as they were when this migration was written. */
export interface ColumnTypes {
  instant: string;
  number: string;
  json: string;
  /** Text that is compared byte by byte. */
  key: string;
}

export const columnTypes: Record<Dialect, ColumnTypes> = {
  sqlite: { instant: 'datetime', number: 'real', json: 'text', key: 'text' },
  postgres: {
    instant: 'timestamp(3) with time zone',
    number: 'double precision',
    json: 'json',
    key: 'text COLLATE "C"',
  },
};

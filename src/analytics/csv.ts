import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** A cell: text, a number in full precision, a truth value, or nothing. */
export type Cell = string | number | boolean | null;

/** A flat table with columns that do not depend on what is in it. */
export interface Dataset {
  columns: readonly string[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/**
 * A table as CSV (RFC 4180, UTF-8), row by row as it is read. Texts that a spreadsheet would take for a formula
 * begin with an apostrophe.
 */
export function csvStream({ columns, rows }: Dataset): Readable {
  const writer = stringify({
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    // Only the whole delimiter is quoted by itself, but readers break lines at either half of it.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
  const source = Readable.from(rows, { objectMode: true });
  source.on('error', (error) => writer.destroy(error));
  writer.on('close', () => source.destroy());
  return source.pipe(writer);
}

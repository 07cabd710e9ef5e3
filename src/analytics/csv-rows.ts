import { CsvError, parse } from 'csv-parse/sync';

/** A row of a CSV text by the names in its header; cells are trimmed, empty ones absent. */
export interface CsvRow {
  /** Line of the text on which it ends, the header being line 1. */
  line: number;
  cells: Record<string, string>;
}

/** The rows of a CSV text (RFC 4180) with a header; a text that is no CSV is answered by what is wrong with it. */
export function csvRows(text: string): CsvRow[] | { fault: string } {
  try {
    const rows: { info: { lines: number }; record: Record<string, string> }[] = parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
    return rows.map(({ info, record }) => ({
      line: info.lines,
      cells: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
    }));
  } catch (error) {
    if (error instanceof CsvError) return { fault: error.message };
    throw error;
  }
}

import type { Problem } from '../domain/index';

export interface IncidentImportInput {
  /** Text with a header; at most 5,000 rows. */
  csv: string;
  /** Only say what would happen. */
  dryRun?: boolean | null;
}

export interface ImportedRow {
  /** Of the text, the header being line 1. */
  line: number;
  /** RECORDED: or it would be, on a dry run and where another row is refused. */
  state: 'RECORDED' | 'ALREADY_RECORDED' | 'REFUSED';
  /** Null where nothing is recorded. */
  incidentId: string | null;
  problems: Problem[];
}

export interface IncidentImport {
  rows: ImportedRow[];
  recorded: number;
}

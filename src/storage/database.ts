import type { ReadTx, WriteTx } from './transaction';

/**
 * Where a register is kept: two verbs, each one transaction. `read` sees one consistent, committed state. `write`
 * takes effect as a whole once it is acknowledged, or, when the work throws, not at all. Neither may be nested.
 */
export interface Database {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Waits for the work at hand, then lets go of the database; closing again does nothing. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…`, or a file as `sqlite:///absolute/path` or as a plain path; its directory is created. */
  url: string;
  /** Is told every SQL statement except those that begin and end transactions. */
  onStatement?: (sql: string) => void;
}
